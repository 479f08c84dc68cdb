import type { FieldChange } from './change.ts';

/** Words in Polish quotation marks, without a trailing comma or semicolon. */
export function quote(words: string): string {
  return `„${words.trim().replace(/[,;:]$/u, '')}”`;
}

const longestQuotation = 90;

/** The first words of a long quotation, with a mark that more follows. */
export function clipWords(text: string, longest = longestQuotation): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}

/** A unit as a reader finds it: citations as they are, a heading in quotation marks. */
export function inUnit(unit: string): string {
  if (unit === '') return 'część wstępna';
  return isCitation(unit) ? unit : quote(unit);
}

const locatives: Readonly<Record<string, string>> = {
  załącznik: 'załączniku',
  rozdział: 'rozdziale',
  oddział: 'oddziale',
  dział: 'dziale',
  tytuł: 'tytule',
  księga: 'księdze',
  część: 'części',
  akapit: 'akapicie',
  preambuła: 'preambule',
  wstęp: 'wstępie',
  podrozdział: 'podrozdziale',
  klauzula: 'klauzuli',
  obwieszczenie: 'obwieszczeniu',
  przypis: 'przypisie',
};

/** Where something changed, after "W": `art. 5 ust. 2`, `załączniku nr 1`, `części „2. Diagnoza”`. */
export function locative(unit: string): string {
  if (unit === '') return 'części wstępnej';
  if (!isCitation(unit)) return `części ${quote(unit)}`;
  const steps = unit.replace(/ część wspólna$/u, ' części wspólnej');
  return steps.replace(/(?<=^|\s)(\p{Ll}+)(?: (\p{Ll}{4,}))?(?=\s|$)/gu, inflected);
}

/** `dział pierwszy` → `dziale pierwszym`, `część ogólna` → `części ogólnej`. */
function inflected(whole: string, head: string, ordinal: string | undefined): string {
  const noun = locatives[head];
  if (noun === undefined) return whole;
  return ordinal === undefined ? noun : `${noun} ${ordinalLocative(ordinal)}`;
}

function ordinalLocative(ordinal: string): string {
  if (/[yi]$/u.test(ordinal)) return `${ordinal}m`;
  return ordinal.replace(/([gk])a$/u, '$1iej').replace(/a$/u, 'ej');
}

function isCitation(unit: string): boolean {
  const [first = ''] = unit.split(' ', 1);
  return first === 'art.' || first === '§' || locatives[first] !== undefined;
}

/** `1 zmiana`, `2 zmiany`, `5 zmian`, `22 zmiany`: the number with the noun's right form. */
export function counted(count: number, one: string, few: string, many: string): string {
  const [tens, units] = [count % 100, count % 10];
  if (count === 1) return `${count} ${one}`;
  if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return `${count} ${few}`;
  return `${count} ${many}`;
}

/** `art. 5 i art. 6`. */
export function listed(units: readonly string[] = []): string {
  return units.map(inUnit).join(' i ');
}

/** Of a fact with several values only the lines that came and went; else the whole values. */
export function differingLines({ before, after, linesAdded, linesRemoved }: FieldChange) {
  if (linesAdded === undefined || linesRemoved === undefined)
    return { before: before ?? '', after: after ?? '' };
  return { before: linesRemoved.join('; '), after: linesAdded.join('; ') };
}
