import { expect, test } from 'vitest';
import { HostUnavailable, LayoutChanged, NotAllowed, SuspectAnswer } from '../../crawler/errors.ts';
import { problemOf, problemOfFiles } from '../../crawler/problem.ts';
import { suspect } from '../../crawler/suspicion.ts';

const url = new URL('https://site.example.pl/lista');

test('a redesign names the selector, what was wanted and what was found', () => {
  expect(problemOf(new LayoutChanged(url, 'table#bills tr', 'at least one', 0))).toBe(
    'Strona zmieniła układ. Element „table#bills tr”: powinien być co najmniej jeden, znaleziono: 0.',
  );
  expect(problemOf(new LayoutChanged(url, 'CSV', 'a table', 'x'))).toBe(
    'Strona zmieniła układ. Element „CSV”: znaleziono: x.',
  );
});

test('a verdict speaks with its own details, an error of the network with its kind', () => {
  const judged = suspect('landmark', 'Szukane słowa: „Lista”.');
  const says = judged.verdict === 'suspect' ? judged.says : '';
  expect(problemOf(new SuspectAnswer('landmark', says))).toBe(says);
  expect(problemOf(new SuspectAnswer('truncated', 'https://x: wanted …'))).toBe(
    'Odpowiedź serwisu jest urwana.',
  );
  expect(problemOf(new SuspectAnswer('unheard', 'x'))).toBe(
    'Odpowiedź serwisu nie wygląda tak, jak powinna.',
  );
});

test('a host says when it may be asked again, in the time of its readers', () => {
  expect(problemOf(new HostUnavailable('x'))).toBe('Serwis nie odpowiada.');
  expect(problemOf(new HostUnavailable('x', new Date('2026-09-01T06:00:00Z')))).toBe(
    'Serwis nie odpowiada; następna próba najwcześniej 1 września 2026 08:00.',
  );
  expect(problemOf(new NotAllowed('x'))).toContain('robots.txt');
});

test('what is our own doing is not said of the host', () => {
  const until = new Date('2026-09-01T16:00:00Z');
  expect(problemOf(new HostUnavailable('x', until, { fault: 'budget' }))).toBe(
    'Dzienny limit pytań do serwisu jest wyczerpany; następna próba najwcześniej 1 września 2026 18:00.',
  );
  expect(problemOf(new HostUnavailable('x', undefined, { fault: 'no-turn' }))).toBe(
    'Nie zapytaliśmy serwisu: monitor był zbyt zajęty, żeby zachować przerwę między pytaniami.',
  );
});

test('names a file that could not be read, or the first of many', () => {
  const file = { name: 'OSR.pdf', problem: 'Plik jest uszkodzony.' };
  expect(problemOfFiles([])).toBeUndefined();
  expect(problemOfFiles([file])).toBe(
    'Nie udało się odczytać pliku „OSR.pdf”: Plik jest uszkodzony.',
  );
  expect(problemOfFiles([file, { ...file, name: 'b' }])).toBe(
    'Nie udało się odczytać plików: 2, w tym „OSR.pdf”: Plik jest uszkodzony.',
  );
});
