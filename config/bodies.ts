/** An institution that plans, drafts or passes what is watched. */
export interface Body {
  /** Short lower-case id: `mrpips`; sources and filters name it. */
  readonly id: string;
  /** Polish, in full, as readers see it. */
  readonly name: string;
  /** Polish abbreviation. */
  readonly short: string;
  /** How sites write it in the `body` fact: codes of the works list, applicants of the RCL. */
  readonly writtenAs: readonly string[];
}

/** Change freely: filters and tables by body follow. */
export const bodies: readonly Body[] = [
  { id: 'rm', name: 'Rada Ministrów', short: 'RM', writtenAs: ['RM', 'Rada Ministrów'] },
  {
    id: 'kprm',
    name: 'Kancelaria Prezesa Rady Ministrów',
    short: 'KPRM',
    writtenAs: ['KPRM', 'Prezes Rady Ministrów', 'Szef Kancelarii Prezesa Rady Ministrów'],
  },
  {
    id: 'mrpips',
    name: 'Ministerstwo Rodziny, Pracy i Polityki Społecznej',
    short: 'MRPiPS',
    writtenAs: ['MRPiPS', 'Minister Rodziny, Pracy i Polityki Społecznej'],
  },
  {
    id: 'mz',
    name: 'Ministerstwo Zdrowia',
    short: 'MZ',
    writtenAs: ['MZ', 'Minister Zdrowia'],
  },
  {
    id: 'mfipr',
    name: 'Ministerstwo Funduszy i Polityki Regionalnej',
    short: 'MFiPR',
    writtenAs: ['MFiPR', 'Minister Funduszy i Polityki Regionalnej'],
  },
  {
    id: 'rcl',
    name: 'Rządowe Centrum Legislacji',
    short: 'RCL',
    writtenAs: ['RCL', 'Rządowe Centrum Legislacji', 'Prezes Rządowego Centrum Legislacji'],
  },
  { id: 'sejm', name: 'Sejm Rzeczypospolitej Polskiej', short: 'Sejm', writtenAs: ['Sejm'] },
  { id: 'senat', name: 'Senat Rzeczypospolitej Polskiej', short: 'Senat', writtenAs: ['Senat'] },
];
