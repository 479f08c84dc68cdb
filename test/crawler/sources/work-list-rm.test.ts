import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { workListRm } from '../../../crawler/sources/work-list-rm.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = workListRm.start[0] ?? '';
const register = 'https://www.gov.pl/register-file/Rejestr_20999001.csv';
const rows = () => workListRm.list(fixture('work-list-rm/register.csv', register)).publications;
const find = (key: string) => rows().find((row) => row.key === key);

/** The fixture with other text in it. */
function edited(edit: (text: string) => string) {
  return parsePage(new URL(register), edit(fixture('work-list-rm/register.csv', register).text));
}

test('the page leads to the register whose number it names', () => {
  expect(workListRm.list(fixture('work-list-rm/page.html', start))).toEqual({
    publications: [],
    next: register,
  });
});

test('lists an entry with all its facts', () => {
  expect(find('rm:UD512')).toEqual({
    key: 'rm:UD512',
    title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
    address: 'https://www.gov.pl/web/premier/projekt-ustawy-o-asystencji-osobistej',
    facts: {
      number: 'UD512',
      title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      kind: 'Projekty ustaw',
      type: 'D – pozostałe projekty',
      goals:
        'Celem jest wprowadzenie asystencji osobistej jako usługi powszechnej.\nObecnie usługa zależy od programów rocznych.',
      essence: 'Projekt określi zasady przyznawania godzin asystencji.',
      summary:
        'Większa samodzielność osób z niepełnosprawnościami.\nLiczba osób korzystających z asystencji',
      responsibleBody: 'MRPiPS',
      cooperatingBody: 'MZ',
      person: 'Jan Wymyślony, Sekretarz Stanu\nAnna Zmyślona, Podsekretarz Stanu',
      body: 'MRPiPS',
      plannedQuarter: 'IV kwartał 2026 r.',
      publishedOn: '2026-05-12',
    },
    evidence: ['https://www.gov.pl/web/premier/projekt-ustawy-o-asystencji-osobistej'],
    mark: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
});

test('the mark moves with the content of a row, and with nothing else', () => {
  const markIn = (edit: (text: string) => string) =>
    workListRm.list(edited(edit)).publications.find(({ key }) => key === 'rm:UD512')?.mark;

  expect(markIn((text) => text.replace('IV kwartał 2026', 'I kwartał 2027'))).not.toBe(
    find('rm:UD512')?.mark,
  );
  expect(markIn((text) => text.replace('II kwartał 2026', 'I kwartał 2027'))).toBe(
    find('rm:UD512')?.mark,
  );
});

test('entries outside the field have no page kept', () => {
  expect(find('rm:UC70')?.evidence).toBeDefined();
  const elsewhere = rows().filter(({ evidence }) => evidence === undefined);

  expect(elsewhere.map(({ mark }) => mark).filter((mark) => mark !== undefined)).toEqual([]);
});

test('splits what was planned from what happened', () => {
  expect(find('rm:UD498')?.facts).toMatchObject({
    plannedQuarter: 'II kwartał 2026 r.',
    status: 'Zrealizowany',
    adoptedOn: '2026-06-16',
  });
});

test('takes the status from the prose when its own column is empty', () => {
  expect(find('rm:UA7')?.facts).toMatchObject({
    plannedQuarter: 'III kwartał 2026 r.',
    status: 'Wycofany',
    withdrawalReason: 'Rozwiązania przejmie projekt UD512.',
  });
});

test('a number in two rows gives two publications, the newest under the plain key', () => {
  expect(find('rm:UC70')?.facts.publishedOn).toBe('2026-08-31');
  expect(find('rm:UC70/projekt-ustawy-o-uslugach-opiekunczych')?.facts.publishedOn).toBe(
    '2026-08-30',
  );
});

test('the order of rows changes no key', () => {
  const turned = edited((text) => {
    const [header = '', ...lines] = text.trimEnd().split('\r\n');
    return [header, ...lines.toReversed()].join('\r\n');
  });

  expect(workListRm.list(turned).publications).toEqual(rows());
});

test('finds columns whose headers were reworded', () => {
  const drifted = edited((text) =>
    text
      .replace('"Numer projektu"', '"Numer Projektu "')
      .replace('"Planowane przyjęcie przez RM"', '"Planowany termin przyjęcia projektu przez RM"')
      .replace(
        '"Organ odpowiedzialny za opracowanie projektu"',
        '"ORGAN ODPOWIEDZIALNY ZA OPRACOWANIE"',
      ),
  );

  expect(workListRm.list(drifted).publications).toEqual(rows());
});

test('refuses a register that lost a column instead of emptying it in every entry', () => {
  const reduced = edited((text) => text.replace('"Status realizacji"', '"Uwagi"'));

  expect(() => workListRm.list(reduced)).toThrow('wanted one of "column "Status…""');
});

test('refuses a register without rows', () => {
  const emptied = edited((text) => text.split('\r\n')[0] ?? '');

  expect(() => workListRm.list(emptied)).toThrow('wanted at least one row');
});

test('refuses a register that was cut in the middle of a row', () => {
  const cut = edited((text) => text.slice(0, -200));

  expect(() => workListRm.list(cut)).toThrow('wanted a table');
});

test('refuses a page that names no register', () => {
  const redesigned = fixture('rcl-bills/list.html', start);

  expect(() => workListRm.list(redesigned)).toThrow(
    'wanted one of "registerVue-<number>", found 0',
  );
});

test('a page about the list that lost the number leads to the known register', () => {
  const bare = parsePage(
    new URL(start),
    fixture('work-list-rm/page.html', start).text.replace('registerVue-20999001', 'register'),
  );

  expect(workListRm.list(bare).next).toBe('https://www.gov.pl/register-file/Rejestr_20874195.csv');
});

test('the page of an entry leads to no register, whatever its menus say', () => {
  const named = entryText().replace('<nav class="breadcrumbs">', '$&Wykaz prac legislacyjnych');

  expect(() => workListRm.list(parsePage(new URL(entry), named))).toThrow('registerVue');
});

const entry = 'https://www.gov.pl/web/premier/projekt-ustawy-o-asystencji-osobistej';
const entryText = () => fixture('work-list-rm/entry.html', entry).text;

test('reads the page of an entry as its row', () => {
  expect(workListRm.read?.(fixture('work-list-rm/entry.html', entry))).toEqual({
    facts: {
      number: 'UD512',
      title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      kind: 'Projekty ustaw',
      type: 'D – pozostałe projekty',
      essence: 'Projekt określi zasady {przyznawania} godzin „asystencji".\nPowiat prowadzi nabór.',
      responsibleBody: 'MRPiPS',
      plannedQuarter: 'IV kwartał 2026 r.',
    },
    documents: [],
    pages: [],
  });
});

test('reads the versions of an entry without who made them', () => {
  expect(workListRm.text?.(fixture('work-list-rm/entry.html', entry))).toEqual([
    'Wersja 2.0: 2026-08-18',
    'Wersja 1.0: 2026-05-12',
  ]);
});

test.each([
  ['without its register', '{"register":', '{"list":', 'wanted one of "{"register":…}"'],
  ['whose register was cut', ']}}', '', 'wanted a whole one'],
  ['without columns', '"columns":', '"fields":', 'wanted the known shape'],
  ['without a number', 'Numer projektu', 'Id', 'column "Numer'],
])('refuses an entry %s', (_name, from, to, message) => {
  const changed = parsePage(new URL(entry), entryText().replace(from, to));

  expect(() => workListRm.read?.(changed)).toThrow(message);
});

const real = test.skipIf(!hasCaptures);

real('the real page of an entry is read as far as the capture goes', () => {
  const { text } = capture('kprm-wykaz/gov-pl-premier-UC1-register-columns.excerpt.txt', entry);
  const whole = `${text.slice(0, text.indexOf(',{"header":"Cele projektu'))}]}}`;

  expect(() => workListRm.read?.(parsePage(new URL(entry), text))).toThrow('wanted a whole one');
  expect(workListRm.read?.(parsePage(new URL(entry), whole)).facts).toEqual({
    number: 'UC1',
    kind: 'Projekty ustaw',
    type: 'C – projekty implementujące UE',
  });
});

real('every row of the real register is read', () => {
  const { publications } = workListRm.list(capture('kprm-wykaz/rejestr-excerpt.csv', register));
  const facts = (key: string) => publications.find((row) => row.key === key)?.facts;

  expect(publications.map(({ key }) => key).toSorted()).toEqual([
    'rm:RD199',
    'rm:UA4',
    'rm:UC168',
    'rm:UC168/projekt-ustawy-o-zmianie-ustawy--kodeks-postepowania-karnego13',
    'rm:UD408',
  ]);
  expect(facts('rm:RD199')).toMatchObject({
    plannedQuarter: 'III kwartał 2025 r.',
    status: 'Zrealizowany',
    adoptedOn: '2025-10-03',
  });
  expect(facts('rm:UC168')?.publishedOn).toBe('2026-09-09');
  expect(facts('rm:UC168')?.person?.split('\n')).toHaveLength(2);
});
