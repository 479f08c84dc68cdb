/** The act that an instruction names, and what else it says. */
export interface NamedAct {
  /** `ustawa o pomocy społecznej`; `undefined` where none is named. */
  readonly act: string | undefined;
  /** The act is repealed as a whole. */
  readonly isRepealed: boolean;
  /** The instruction without the act's name and without references to journals. */
  readonly rest: string;
}

const kinds = 'ustawie|rozporządzeniu|uchwale|zarządzeniu|obwieszczeniu';
const named = new RegExp(
  `\\bw(?:e)?\\s+(?<kind>${kinds})\\s+(?:[^:„]{0,160}?\\s)?z\\s+dnia\\s+\\d{1,2}\\s+\\p{L}+\\s+\\d{4}\\s+r\\.\\s*(?:[–-]\\s*)?(?<title>.{1,400}?)(?=\\s*\\((?:Dz\\.|M\\.\\s?P\\.)|\\s+wprowadza\\s|\\s+użyt\\p{L}+|\\s+(?:w|po)\\s+(?:art\\.|§)|\\s+(?:art\\.|§)\\s|\\s+(?:tytuł|załącznik)\\s|,\\s|:|$)`,
  'isu',
);
const repealed =
  /^Trac(?:i|ą) moc\s+(?<kind>ustawa|rozporządzenie|uchwała|zarządzenie)\s+(?:[^:„]{0,160}?\s)?z\s+dnia\s+\d{1,2}\s+\p{L}+\s+\d{4}\s+r\.\s*(?:[–-]\s*)?(?<title>.{1,400}?)(?=\s*\((?:Dz\.|M\.\s?P\.)|,\s|\s+z wyjątkiem\s|[.;]?$)/isu;

const nominative: Readonly<Record<string, string>> = {
  ustawie: 'ustawa',
  rozporządzeniu: 'rozporządzenie',
  uchwale: 'uchwała',
  zarządzeniu: 'zarządzenie',
  obwieszczeniu: 'obwieszczenie',
};

export function namedActIn(instruction: string): NamedAct {
  const whole = repealed.exec(instruction)?.groups;
  if (whole !== undefined)
    return { act: nameOf(whole.kind ?? '', whole.title ?? ''), isRepealed: true, rest: '' };
  const { kind, title } = named.exec(instruction)?.groups ?? {};
  const act = title === undefined ? undefined : nameOf(kind ?? '', title);
  // References to a journal ("Dz. U. poz. 5 i 6") are no places.
  const rest = instruction.replace(named, ' ').replace(/\((?:Dz\.|M\.\s?P\.)[^)]*\)/gu, ' ');
  return { act, isRepealed: false, rest };
}

/** „ustawa o pomocy społecznej”, „ustawa – Kodeks pracy”. */
function nameOf(kind: string, title: string): string {
  const known = kind.toLowerCase();
  const dash = /^(?:o|w sprawie|zmieniając\p{L}+)\s/iu.test(title) ? ' ' : ' – ';
  return `${nominative[known] ?? known}${dash}${title.trim()}`;
}

const genitives: readonly (readonly [RegExp, string])[] = [
  [/^ustawa/u, 'ustawy'],
  [/^rozporządzenie/u, 'rozporządzenia'],
  [/^uchwała/u, 'uchwały'],
  [/^zarządzenie/u, 'zarządzenia'],
  [/^obwieszczenie/u, 'obwieszczenia'],
];

/** `ustawy o pomocy społecznej` */
export function genitiveOf(act: string): string {
  const [pattern, word] = genitives.find(([one]) => one.test(act)) ?? [];
  return pattern === undefined || word === undefined ? act : act.replace(pattern, word);
}
