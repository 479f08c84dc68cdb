import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { workListRmRegulations } from '../../../crawler/sources/work-list-rm-regulations.ts';
import { fixture } from './fixture.ts';

const start = workListRmRegulations.start[0] ?? '';
const answer = () => fixture('work-list-rm-regulations/register.json', start);
const edited = (edit: (text: string) => string) => parsePage(new URL(start), edit(answer().text));
const find = (key: string) =>
  workListRmRegulations.list(answer()).publications.find((row) => row.key === key);

test('lists an entry whose choices come as JSON inside strings', () => {
  expect(find('rm:RD401')).toMatchObject({
    address: 'https://www.gov.pl/web/premier/projekt-rozporzadzenia-rada-osob-starszych',
    facts: {
      title: 'Projekt rozporządzenia Prezesa Rady Ministrów w sprawie rady do spraw osób starszych',
      number: 'RD401',
      kind: 'Projekty rozporządzeń',
      type: 'D – pozostałe projekty',
      responsibleBody: 'KPRM',
      person: 'Jan Wymyślony, Sekretarz Stanu',
      plannedQuarter: 'IV kwartał 2026 r.',
      essence: 'Projekt powołuje radę.',
      goals: 'Rada doradza w sprawach polityki senioralnej.',
      publishedOn: '2026-08-20',
    },
  });
});

test('headers may be written otherwise in another row', () => {
  expect(find('rm:RD402')?.facts).toMatchObject({
    number: 'RD402',
    status: 'Zrealizowany',
    responsibleBody: 'KPRM\nMS',
    additional: '[w uzgodnieniu]',
  });
});

test('refuses entries without a field that each of them has', () => {
  const reduced = edited((text) => text.replaceAll('Planowany termin', 'Termin'));

  expect(() => workListRmRegulations.list(reduced)).toThrow('wanted one of "column "Planowan…""');
});

test.each([
  ['no entries', '[]', 'wanted at least one row'],
  ['an error', '{"error":"x"}', 'wanted the known shape'],
  ['half an answer', '[{"Tytuł":"a"', 'wanted a document'],
])('refuses %s', (_name, text, message) => {
  expect(() => workListRmRegulations.list(parsePage(new URL(start), text))).toThrow(message);
});

test('refuses a page in place of data', () => {
  const page = fixture('work-list-rm-regulations/maintenance.html', start);

  expect(() => workListRmRegulations.list(page)).toThrow('registerVue');
});
