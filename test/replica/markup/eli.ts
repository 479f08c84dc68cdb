/** An act of a national journal as the ELI API writes it, with the bytes of its texts by name. */
export interface EliRecord {
  /** `DU/2026/1401`. */
  readonly eli: string;
  title: string;
  /** `YYYY-MM-DDTHH:mm:ss` */
  changed: string;
  type: string;
  status: string;
  announced: string;
  published: string;
  inForce?: string;
  keywords: string[];
  releasedBy: string[];
  references: Record<string, { id: string; art?: string; date?: string }[]>;
  /** Numbers of processes of the tenth Sejm. */
  prints?: string[];
  texts: { fileName: string; type: string; body?: Uint8Array }[];
}

/** `/eli/changes/acts?since=…`: whole acts, oldest change first. */
export function changeFeed(records: readonly EliRecord[]): string {
  const items = records
    .toSorted((a, b) => (a.changed < b.changed ? -1 : a.changed > b.changed ? 1 : 0))
    .map(recordFields);
  const totals = { count: items.length, offset: 0, totalCount: items.length };
  return JSON.stringify({ ...totals, items }, undefined, 1);
}

export const textPath = ({ eli }: EliRecord, { type, fileName }: EliRecord['texts'][number]) =>
  `/eli/acts/${eli}/text/${type}/${fileName}`;

function recordFields(record: EliRecord): Record<string, unknown> {
  const [publisher, year, pos] = record.eli.split('/');
  const volume = 0;
  return {
    ELI: record.eli,
    address: `W${publisher}${year}${(pos ?? '').padStart(7, '0')}`,
    announcementDate: record.announced,
    changeDate: record.changed,
    displayAddress: `${publisher === 'DU' ? 'Dz.U.' : 'M.P.'} ${year} poz. ${pos}`,
    ...(record.inForce !== undefined && { entryIntoForce: record.inForce }),
    keywords: record.keywords,
    keywordsNames: [],
    pos: Number(pos),
    prints: (record.prints ?? []).map(printFields),
    promulgation: record.published,
    publisher,
    references: record.references,
    releasedBy: record.releasedBy,
    status: record.status,
    textHTML: false,
    textPDF: record.texts.length > 0,
    texts: record.texts.map(({ fileName, type }) => ({ fileName, type })),
    title: record.title,
    type: record.type,
    volume,
    year: Number(year),
  };
}

function printFields(number: string): Record<string, unknown> {
  return {
    link: `https://www.sejm.gov.pl/Sejm10.nsf/PrzebiegProc.xsp?nr=${number}`,
    linkPrintAPI: `https://api.sejm.gov.pl/sejm/term10/prints/${number}`,
    linkProcessAPI: `https://api.sejm.gov.pl/sejm/term10/processes/${number}`,
    number,
    term: 10,
  };
}
