import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import { normaliseNumber } from '../numbers.ts';
import type { Page } from '../page.ts';
import type { Listed, Listing } from '../source.ts';
import type { Wanted } from './gov-pl-columns.ts';
import { type KnownRegister, openRegister } from './gov-pl-register.ts';

/**
 * Ministers' own lists of planned regulations, with the beginnings of headers seen in the lists of
 * the Minister of Health and of the Council of Ministers. Article 3 (2) of the lobbying act says
 * what such a list must tell, so a list without one of these is none that we understand.
 */
const columns = {
  number: ['Nr', 'Numer'],
  title: ['Tytuł'],
  basis: ['Podstawa'],
  goals: ['Przyczyna i potrzeba', 'Przyczyny i potrzeb', 'Informacja o przyczynach', 'Cele'],
  essence: ['Istota'],
  person: ['Imię', 'Osoba odpowiedzialna'],
  planned: ['Planowan'],
  withdrawalReason: ['Przyczyny rezygnacji', 'Informacja o rezygnacji'],
  address: ['Podgląd', 'pageUrl'],
} as const;

type Column = keyof typeof columns;
type Row = Readonly<Record<Column, string>>;

const wanted: Wanted<Column> = {
  columns,
  needed: ['number', 'title', 'goals', 'essence', 'person', 'planned', 'withdrawalReason'],
};

/** One minister's list. */
export interface MinistryList {
  /** Before the number in a key; numbers of two ministries may be the same. */
  readonly prefix: string;
  /** Whose list it is, in full: no row says so. */
  readonly body: string;
  /** Where people read the list; rows have no pages of their own. By default what answered. */
  readonly home?: string;
  /** Where the register lies, for a home that shows neither it nor its number. */
  readonly known?: string;
}

/** Read the list in whichever way it comes. @throws {LayoutChanged} */
export function listMinistryWorks(list: MinistryList): (page: Page) => Listing {
  return (page) => {
    const step = openRegister(page, wanted, knownOf(list));
    if (step.kind === 'next') return { publications: [], next: step.address };
    const numbered = step.rows.filter(({ number }) => /\d/.test(number));
    if (numbered.length === 0)
      throw new LayoutChanged(page.url, 'number of an entry', 'at least one', 0);
    const publications = numbered.map((row) => toListed(row, list, page.url));
    return { publications, examined: step.rows.length };
  };
}

function knownOf({ home, known }: MinistryList): KnownRegister | undefined {
  return home === undefined || known === undefined ? undefined : { home, address: known };
}

function toListed(row: Row, { prefix, body, home }: MinistryList, url: URL): Listed {
  const number = normaliseNumber(row.number);
  const title = row.title.replaceAll('\n', ' ');
  const facts = factsOf({
    title,
    number,
    body,
    goals: row.goals,
    essence: row.essence,
    person: row.person,
    plannedQuarter: row.planned,
    eli: publishedAs(row.planned),
    withdrawalReason: row.withdrawalReason,
    additional: row.basis,
  });
  const own = row.address === '' ? undefined : URL.parse(row.address, url)?.href;
  return { key: `${prefix}:${number}`, title, address: own ?? home ?? url.href, facts };
}

const citation =
  /^(?:(?:publikacja|opublikowan\p{L}*|ogłoszon\p{L}*)(?: w)?:?\s*)?Dz\.\s?U\.\s*(?:z\s*)?(\d{4})\s*(?:r\.)?,?\s*poz\.\s*(\d{1,5})\.?$/iu;

/**
 * "Planowany termin wydania / Publikacja w Dz. U" holds a quarter until the regulation is
 * published, then where: "Dz. U. z 2026 r. poz. 812" is the act DU/2026/812. Only where that
 * stands alone: in prose it may be another act, on which this one waits.
 */
function publishedAs(planned: string): string | undefined {
  const parts = planned.split(/\n|;|\s[/–-]\s/u).map((part) => part.trim());
  const found = parts.map((part) => citation.exec(part)).find((match) => match !== null);
  return found ? `DU/${found[1]}/${found[2]}` : undefined;
}
