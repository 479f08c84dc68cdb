import { expect, test } from 'vitest';
import { splitUnits } from '../../../worker/diff/units.ts';
import { amendmentsIn, citeIn } from '../../../worker/structure/amendments.ts';
import { treeOf } from '../../../worker/structure/tree.ts';

function read(...texts: string[]) {
  const paragraphs = texts.map((text) => ({ text, kind: 'text' as const }));
  return amendmentsIn(treeOf(splitUnits(paragraphs)));
}
const welfare =
  'Art. 1. W ustawie z dnia 12 marca 2004 r. o pomocy społecznej (Dz. U. z 2026 r. poz. 5 i 60) wprowadza się następujące zmiany:';
const said = (found: ReturnType<typeof read>) =>
  found.map((one) => `${one.unit}: ${one.kind} ${citeIn(one)}`);

test('provisions are told in terms of the act that they amend', () => {
  const found = read(
    welfare,
    '1) w art. 17:',
    'a) w ust. 1 pkt 3 otrzymuje brzmienie:',
    '„3) prowadzenie mieszkań wspomaganych;”,',
    'b) po ust. 2 dodaje się ust. 2a w brzmieniu:',
    '„2a. Zadanie gmina może powierzyć organizacji pozarządowej.”;',
    '2) uchyla się art. 61;',
    '3) w art. 50 w ust. 3 wyrazy „14 dni” zastępuje się wyrazami „30 dni”;',
    '4) w art. 8 w ust. 1 po wyrazach „osobie samotnej” dodaje się wyrazy „i rodzinie”.',
    'Art. 2. Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.',
  );

  expect(said(found)).toEqual([
    'art. 1 pkt 1 lit. a: new-wording art. 17 ust. 1 pkt 3 ustawy o pomocy społecznej',
    'art. 1 pkt 1 lit. b: added art. 17 ust. 2a ustawy o pomocy społecznej',
    'art. 1 pkt 2: repealed art. 61 ustawy o pomocy społecznej',
    'art. 1 pkt 3: words-replaced art. 50 ust. 3 ustawy o pomocy społecznej',
    'art. 1 pkt 4: words-added art. 8 ust. 1 ustawy o pomocy społecznej',
  ]);
  expect(found[3]?.words).toEqual(['14 dni', '30 dni']);
});

test('new wording is a tree of its own, numbered in the amended act', () => {
  const [article, point] = read(
    welfare,
    '1) po art. 50 dodaje się art. 50a w brzmieniu:',
    '„Art. 50a. 1. Usługi przyznaje gmina.',
    '2. Usługi są bezpłatne.”;',
    '2) w art. 17 w ust. 1 pkt 3 otrzymuje brzmienie:',
    '„3) prowadzenie mieszkań;”.',
  );

  expect(article?.wording[0]).toMatchObject({
    label: 'art. 50a',
    children: [{ label: 'art. 50a ust. 1' }, { label: 'art. 50a ust. 2' }],
  });
  expect(point?.wording).toMatchObject([
    { label: 'art. 17 ust. 1 pkt 3', text: 'prowadzenie mieszkań;' },
  ]);
});

test('several places, words used in several units, a code, and renumbering', () => {
  const found = read(
    'Art. 1. W ustawie z dnia 26 czerwca 1974 r. – Kodeks pracy (Dz. U. z 2026 r. poz. 7) art. 67¹–67³ otrzymują brzmienie:',
    '„Art. 67¹. Treść.',
    'Art. 67². Treść.',
    'Art. 67³. Treść.”.',
    'Art. 2. W ustawie z dnia 9 czerwca 2011 r. o wspieraniu rodziny użyte w art. 4 w ust. 1 i 2 wyrazy „placówka” zastępuje się wyrazami „dom”.',
    'Art. 3. W ustawie z dnia 5 sierpnia 2022 r. o samorządzie art. 20 oznacza się jako art. 20a.',
  );

  expect(said(found)).toEqual([
    'art. 1: new-wording art. 67¹–67³ ustawy – Kodeks pracy',
    'art. 2: words-replaced art. 4 ust. 1 i 2 ustawy o wspieraniu rodziny',
    'art. 3: renumbered art. 20 ustawy o samorządzie',
  ]);
});

test('an act that amends nothing says nothing', () => {
  expect(
    read(
      'Art. 1. Usługi przyznaje się na wniosek, o którym mowa w art. 5 ust. 2.',
      'Art. 2. Traci moc uchwała rady.',
      'Art. 3. Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.',
    ),
  ).toEqual([]);
});
