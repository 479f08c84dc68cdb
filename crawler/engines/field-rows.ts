import { type Facts, factsOf } from '../facts.ts';
import { isOfField } from '../field.ts';
import type { Listing } from '../source.ts';

/** Words that stand in titles of any office and say nothing of what the paper is about. */
const formal =
  /uchwał\p{L}*|zarządzeni\p{L}*|ogłoszeni\p{L}*|obwieszczeni\p{L}*|zawiadomieni\p{L}*|informacj\p{L}*|komunikat\p{L}*|konsultacj\p{L}*|społeczn\p{L}*|zaproszeni\p{L}*|projekt\p{L}*|załącznik\p{L}*|protok\p{L}*|posiedzeni\p{L}*|zarząd\p{L}*|sejmik\p{L}*|województw\p{L}*|marszałk\p{L}*|\p{L}+[sc]ki(?:ego|m|e)?(?!\p{L})|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|dnia|rok\p{L}*/giu;

/** "Uchwała nr 12/34 z dnia 3 lipca 2026 r.", "Ogłoszenie o konsultacjach": only the page tells. */
export function isMute(title: string): boolean {
  const left = title.normalize('NFC').replace(formal, ' ');
  return (left.match(/\p{L}{3,}/gu) ?? []).filter((word) => !/^[IVXLCDM]+$/.test(word)).length < 2;
}

/** A list without the rows whose titles tell that they lie outside the field. */
export function ofField(listing: Listing): Listing {
  const { publications, examined = publications.length } = listing;
  const wanted = publications.filter(({ title }) => isOfField(title) || isMute(title));
  return { ...listing, publications: wanted, examined };
}

/** Whether what a page says of its subject belongs to the field; silence is let in. */
export function isSubjectOfField({ title = '', summary }: Facts): boolean {
  if (isOfField(`${title}\n${summary ?? ''}`)) return true;
  return isMute(title) && summary === undefined;
}

const subject = /(?<!\p{L})w sprawie:?\s+(?<what>.{10,500}?)(?:,\s*co następuje.*)?$/iu;

/** What a paper is about, by its own text, where its title says nothing of it. */
export function subjectFacts(title: string, paragraphs: readonly string[]): Facts {
  if (!isMute(title)) return {};
  const told = paragraphs.map((words) => subject.exec(words)?.groups?.what);
  return factsOf({ summary: told.find((what) => what !== undefined) });
}

/** A row that only leads to the papers of one year: "2026", "Rok 2026", "Uchwały z 2026 roku". */
export function yearOf(title: string): number | undefined {
  const years = title.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return years.length === 1 && isMute(title) && !/\d[/.]\d|\d-\d/.test(title)
    ? Number(years[0])
    : undefined;
}
