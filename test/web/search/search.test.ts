import { expect, test } from 'vitest';
import { choicesOf, describe as inWords } from '../../../web/search/choices.ts';
import { parseSearch } from '../../../web/search/search.ts';
import { addressOf, without } from '../../../web/search/setting.ts';
import { health, ports } from '../samples.ts';

const choices = choicesOf(ports().choices, health);
const parse = (query: string) => parseSearch(new URLSearchParams(query), choices);

test('an empty address asks for all that is relevant', () => {
  const { filter, settings, problems, after } = parse('');

  expect(filter).toEqual({ relevantOnly: true });
  expect(settings).toEqual([]);
  expect(problems).toEqual([]);
  expect(after).toBeUndefined();
});

test('every part of a filter has a name in the address', () => {
  const { filter, problems } = parse(
    'q=asystencja+osobista&temat=us-asystencja&temat=ngo-rejestr&wojewodztwo=24&organ=rcl' +
      '&zrodlo=rcl-bills&typ=draft-act&rodzaj=text&od=2026-09-01&do=2026-10-31&zakres=wszystkie',
  );

  expect(problems).toEqual([]);
  expect(filter).toEqual({
    query: {
      text: 'asystencja osobista',
      expression: {
        kind: 'all',
        all: [
          { kind: 'word', word: 'asystencja', isPrefix: false },
          { kind: 'word', word: 'osobista', isPrefix: false },
        ],
      },
    },
    tags: ['us-asystencja', 'ngo-rejestr'],
    regions: ['24'],
    bodies: ['rcl'],
    sources: ['rcl-bills'],
    sourceKinds: ['draft-act'],
    kinds: ['text'],
    // Midnight in Warsaw: summer time in September, and after the last day of October winter time.
    from: new Date('2026-08-31T22:00:00Z'),
    to: new Date('2026-10-31T23:00:00Z'),
    relevantOnly: false,
  });
});

test('the empty fields that a form sends mean nothing', () => {
  const { filter, settings, problems } = parse('q=&od=&do=&zakres=istotne&temat=');

  expect(filter).toEqual({ relevantOnly: true });
  expect(settings).toEqual([]);
  expect(problems).toEqual([]);
});

test.each([
  ['temat=nie-ma', 'temat', 'Nie znamy tematu „nie-ma”'],
  ['wojewodztwo=99', 'wojewodztwo', 'Nie znamy województwa o kodzie „99”'],
  ['organ=x', 'organ', 'Nie znamy organu „x”'],
  ['zrodlo=x', 'zrodlo', 'Nie obserwujemy źródła „x”'],
  ['typ=x', 'typ', 'Nie znamy typu źródła „x”'],
  ['rodzaj=__proto__', 'rodzaj', 'Nie znamy rodzaju zmiany „__proto__”'],
  ['od=wczoraj', 'od', 'Podaj dzień „od” w postaci 2026-09-01; było „wczoraj”'],
  ['do=2026-02-30', 'do', 'Podaj dzień „do” w postaci 2026-09-01; było „2026-02-30”'],
  ['od=2026-10-02&do=2026-10-01', 'do', 'Dzień „do” nie może być wcześniejszy niż dzień „od”'],
  [`q=${'a'.repeat(1_001)}`, 'q', 'Skróć zapytanie do 1000 znaków: ma ich 1001.'],
  ['q=%22dom', 'q', 'Brakuje cudzysłowu zamykającego: zamknij go albo usuń otwierający.'],
  ['q=dom&porzadek=losowo', 'porzadek', 'Kolejność to „najnowsze” albo „trafnosc”'],
  ['zakres=inne', 'zakres', 'Zakres to „istotne” albo „wszystkie”'],
])('%s is named as a problem', (query, param, message) => {
  expect(parse(query).problems).toEqual([{ param, message }]);
});

test('all problems are named at once', () => {
  expect(parse('temat=a&temat=b&od=c&do=d').problems).toHaveLength(4);
});

test('a filter of one day covers that day', () => {
  const { filter } = parse('od=2026-10-25&do=2026-10-25');

  // The day on which the clocks go back has 25 hours.
  expect(filter.from).toEqual(new Date('2026-10-24T22:00:00Z'));
  expect(filter.to).toEqual(new Date('2026-10-25T23:00:00Z'));
});

test('the address says the same search again', () => {
  const query = 'q=a+%26+b&zakres=wszystkie&od=2026-09-01&temat=us-asystencja&temat=ngo-rejestr';
  const { settings, filter } = parse(query);
  const again = parse(addressOf(settings).split('?')[1] ?? '');

  expect(addressOf(settings)).toBe(`/zmiany?${query}`);
  expect(again.filter).toEqual(filter);
});

test('a chip takes away its own setting only', () => {
  const { settings } = parse('temat=us-asystencja&temat=ngo-rejestr&q=x');
  const [, first] = settings;

  expect(addressOf(without(settings, first ?? { param: 'q', value: '' }))).toBe(
    '/zmiany?q=x&temat=ngo-rejestr',
  );
  expect(addressOf([])).toBe('/zmiany');
});

test('a page mark passes when it is one, and never counts as a filter', () => {
  expect(parse('po=2026-11-09T13:05:00.000Z_c1').after).toBe('2026-11-09T13:05:00.000Z_c1');
  expect(parse('po=%3Cscript%3E').after).toBeUndefined();
  expect(parse('po=abc').settings).toEqual([]);
});

test('repeated and endless values stay few', () => {
  expect(parse('temat=us-asystencja&temat=us-asystencja').settings).toHaveLength(1);
  expect(
    parse(Array.from({ length: 500 }, (_, index) => `temat=t${index}`).join('&')).settings,
  ).toHaveLength(120);
});

test('settings are told in words', () => {
  expect(inWords({ param: 'wojewodztwo', value: '24' }, choices)).toEqual({
    name: 'województwo',
    value: 'śląskie',
  });
  expect(inWords({ param: 'od', value: '2026-09-01' }, choices).value).toBe(
    '1\u00a0września\u00a02026',
  );
});
