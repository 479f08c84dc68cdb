import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { workListMz } from '../../../crawler/sources/work-list-mz.ts';
import { fixture } from './fixture.ts';

const start = workListMz.start[0] ?? '';
const api = 'https://www.gov.pl/api/data/registers/search?pageId=21034488';
const page = () => fixture('work-list-mz/page.html', start);
const edited = (edit: (text: string) => string) => parsePage(new URL(start), edit(page().text));

test('lists what the page carries inside it, blank rows left out', () => {
  const { publications, examined, next } = workListMz.list(page());

  expect(next).toBeUndefined();
  expect(examined).toBe(4);
  expect(publications.map(({ key }) => key)).toEqual(['mz:MZ2101', 'mz:MZ2098', 'mz:MZDER17']);
  expect(publications[0]).toEqual({
    key: 'mz:MZ2101',
    title:
      'Rozporządzenie Ministra Zdrowia zmieniające rozporządzenie w sprawie świadczeń gwarantowanych z zakresu opieki psychiatrycznej i leczenia uzależnień',
    address: start,
    facts: {
      title:
        'Rozporządzenie Ministra Zdrowia zmieniające rozporządzenie w sprawie świadczeń gwarantowanych z zakresu opieki psychiatrycznej i leczenia uzależnień',
      number: 'MZ2101',
      body: 'Minister Zdrowia',
      goals: 'Potrzebny jest jeden opiekun całego leczenia.',
      essence:
        'Projekt wprowadza koordynatora opieki środowiskowej.\nKoordynator pracuje w centrum zdrowia psychicznego.',
      person: 'Anna Zmyślona, Podsekretarz Stanu',
      plannedQuarter: 'IV kwartał 2026 r.',
      additional: 'art. 31d ustawy o świadczeniach',
    },
  });
});

test('a regulation that was published names the act it became', () => {
  const { publications } = workListMz.list(page());

  expect(publications[1]?.facts).toMatchObject({
    plannedQuarter: 'II kwartał 2026 r.\nDz. U. z 2026 r. poz. 812',
    eli: 'DU/2026/812',
  });
  expect(publications[0]?.facts.eli).toBeUndefined();
});

test.each([
  ['Dz. U. z 2026 r. poz. 812', 'DU/2026/812'],
  ['II kwartał 2026 r. / Dz.U. 2026 poz. 812', 'DU/2026/812'],
  ['Opublikowano w: Dz. U. z 2026 r., poz. 812.', 'DU/2026/812'],
  ['po wejściu w życie ustawy (Dz. U. z 2025 r. poz. 100)', undefined],
  ['14 dni po zmianie Dz. U. z 2025 r. poz. 100', undefined],
])('%s names the act %s', (planned, eli) => {
  const changed = edited((text) => text.replace('IV kwartał 2026 r.', planned));

  expect(workListMz.list(changed).publications[0]?.facts.eli).toBe(eli);
});

test('why a regulation was given up is a fact of its own', () => {
  const { publications } = workListMz.list(page());

  expect(publications[2]?.facts.withdrawalReason).toBe('Zakres przejmie ustawa.');
});

test('a page that carries nothing leads to the file whose number it names', () => {
  const bare = edited((text) => text.replace(/<pre[\s\S]*?<\/pre>/, ''));

  expect(workListMz.list(bare)).toEqual({
    publications: [],
    next: 'https://www.gov.pl/register-file/Rejestr_21999001.csv',
  });
});

test('a works list without number and data leads to the known answer of the API', () => {
  const bare = fixture('work-list-mz/page-without-data.html', start);

  expect(workListMz.list(bare)).toEqual({ publications: [], next: api });
});

test('the API says the same as the page', () => {
  const facts = (from: typeof page) => workListMz.list(from()).publications.map((one) => one.facts);

  expect(facts(() => fixture('work-list-mz/register.json', api))).toEqual(facts(page));
});

test('refuses the portal’s front page instead of asking the API in its name', () => {
  const front = fixture('news-eu-guidelines/front-page.html', 'https://www.gov.pl/');

  expect(() => workListMz.list(front)).toThrow('wanted one of "registerVue-<number>", found 0');
});

test('refuses a list that lost a column instead of emptying it in every row', () => {
  const reduced = edited((text) => text.replace('Planowany termin wydania', 'Termin'));

  expect(() => workListMz.list(reduced)).toThrow('wanted one of "column "Planowan…""');
});

test('refuses a list in which nothing has a number', () => {
  const empty = edited((text) => text.replace(/MZ ?2101|MZ2098|MZDER17/g, ''));

  expect(() => workListMz.list(empty)).toThrow('wanted at least one of "number of an entry"');
});

test('refuses a table that was cut', () => {
  const cut = edited((text) => text.replace('MZDER17', '\\&quot;'));

  expect(() => workListMz.list(cut)).toThrow('wanted a table');
});
