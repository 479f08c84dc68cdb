/** An act in a voivodeship's journal. Mutable: a chapter changes it from moment to moment. */
export interface JournalAct {
  readonly pos: number;
  title: string;
  readonly type: string;
  status: string;
  /** `YYYY-MM-DD`, of the act and of its publication. */
  readonly made: string;
  readonly published: string;
  readonly issuer: string;
  /** Of its file; `undefined` while none is published. */
  lines: readonly string[] | undefined;
  changed: string;
}

/** One journal: its host, its publisher in the API, and whether it writes keys with a capital. */
export interface Journal {
  readonly host: string;
  readonly publisher: string;
  readonly isPascal: boolean;
  acts: JournalAct[];
  /** Positions that hold no act "for technical reasons". */
  readonly technical: number;
}

export const year = 2026;
const none = '0001-01-01T00:00:00';

/** `/api/eli/acts/<publisher>/2026`: here `promulgation` is the day of the act. */
export function journalYear({ publisher, isPascal, acts, technical }: Journal): string {
  const items = [
    ...acts.map((act) => ({
      ...common(act, publisher),
      promulgation: `${act.made}T00:00:00`,
      announcementDate: momentOf(act.published),
    })),
    ...Array.from({ length: technical }, () => ({
      ...{ address: publisher, publisher, year, volume: 0, pos: 0, type: null, title: null },
      ...{ displayAddress: null, textPDF: false, textHTML: false, status: null },
      ...{ promulgation: none, announcementDate: none, changeDate: none },
    })),
  ];
  return write({ items, offset: 0, count: items.length, totalCount: items.length }, isPascal);
}

/** `…/2026/<pos>`: here `promulgation` is the day of publication. */
export function journalRecord(act: JournalAct, { publisher, isPascal }: Journal): string {
  const record = {
    ...common(act, publisher),
    announcementDate: `${act.made}T00:00:00`,
    promulgation: momentOf(act.published),
    ...{ entryIntoForce: none, validFrom: none, repealDate: none, inForce: 0 },
    ...{ releasedBy: [act.issuer], keywords: [] },
  };
  return write(record, isPascal);
}

function common({ pos, title, type, status, lines, changed }: JournalAct, publisher: string) {
  return {
    address: `${publisher}${year}${pos}`,
    ...{ publisher, year, volume: 0, pos, type, title, status },
    displayAddress: `DZ. URZ. WOJ. ${year}.${pos}`,
    textPDF: lines !== undefined,
    textHTML: lines !== undefined,
    changeDate: momentOf(changed),
  };
}

const momentOf = (day: string) => `${day}T10:46:12.407`;

function write(value: unknown, isPascal: boolean): string {
  return JSON.stringify(isPascal ? withCapitals(value) : value, undefined, 1);
}

function withCapitals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCapitals);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => [
      `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      withCapitals(of),
    ]),
  );
}
