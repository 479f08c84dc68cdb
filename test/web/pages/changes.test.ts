import { expect, test } from 'vitest';
import type { ChangeId, ChangeRecord } from '../../../worker/change.ts';
import type { Filter } from '../../../worker/filter.ts';
import { ask } from '../ask.ts';
import { change, changes, factsChange, source } from '../samples.ts';

const found = (
  list: readonly ChangeRecord[],
  total: number | 'many' = list.length,
  next: string | null = null,
) => ({
  findChanges: async () => ({ changes: list, next, total }),
});

test('an item says kind, number, source, time, words, tags with reasons, significance', async () => {
  const { page, text } = await ask('/zmiany', found([change()]));

  expect(page('article.item h3 a').attr('href')).toBe(`/zmiany/${change().id}`);
  expect(text).toContain('Zmiana tekstu · UD412 · RCL, projekty ustaw · 9 listopada 2026, 14.05');
  expect(page('article del').first().text()).toContain('240');
  expect(page('.tags li').first().text().trim()).toMatch(
    /^Asystencja osobista asystencji osobistej/,
  );
  expect(page('.tags a').first().attr('href')).toBe('/zmiany?temat=us-asystencja');
  expect(text).toContain('Znaczenie duże: zmieniona liczba: 240 → 180');
  expect(text).toContain('I jeszcze 2 miejsca.');
});

test('the bar in the margin tells the kind, and so does a word', async () => {
  const { page } = await ask('/zmiany', found(changes));
  const classes = page('article')
    .toArray()
    .map((element) => page(element).attr('class'));

  expect(classes).toEqual(['item', 'item new', 'item facts', 'item gone', 'item new']);
  expect(page('article.facts .meta').first().text()).toMatch(/^Zmiana danych/);
});

test('a computed deadline is called so', async () => {
  const { text } = await ask('/zmiany', found([factsChange]));

  expect(text).toContain('Termin obliczony na podstawie pisma.');
});

test.each([
  [1, '1 zmiana'],
  [3, '3 zmiany'],
  [5, '5 zmian'],
  [12, '12 zmian'],
  [22, '22 zmiany'],
  ['many', 'ponad 1 000 zmian'],
] as const)('%s found is announced as „%s”', async (total, words) => {
  const { page } = await ask('/zmiany', found([change()], total));

  expect(page('[role="status"]').text().replace(/\s/g, ' ')).toBe(words);
});

test('the filter of the address is what is asked for, relevant only unless told otherwise', async () => {
  const asked: { filter: Filter; page: { limit: number; after?: string } }[] = [];
  const findChanges = async (filter: Filter, page: { limit: number; after?: string }) => {
    asked.push({ filter, page });
    return { changes: [], next: null, total: 0 };
  };
  await ask('/zmiany', { findChanges });
  await ask('/zmiany?rodzaj=text&zakres=wszystkie&po=abc', { findChanges });

  expect(asked).toEqual([
    { filter: { relevantOnly: true }, page: { limit: 25 } },
    { filter: { kinds: ['text'], relevantOnly: false }, page: { limit: 25, after: 'abc' } },
  ]);
});

test('each setting has a chip that removes it, and the form shows it chosen', async () => {
  const { page } = await ask('/zmiany?q=dom&temat=us-asystencja&wojewodztwo=24&od=2026-09-01');
  const chips = page('.chips a')
    .toArray()
    .map((element) => [page(element).text().replace(/\s/g, ' '), page(element).attr('href')]);

  expect(chips).toEqual([
    ['słowa: dom× – usuń filtr', '/zmiany?od=2026-09-01&temat=us-asystencja&wojewodztwo=24'],
    ['od dnia: 1 września 2026× – usuń filtr', '/zmiany?q=dom&temat=us-asystencja&wojewodztwo=24'],
    ['temat: Asystencja osobista× – usuń filtr', '/zmiany?q=dom&od=2026-09-01&wojewodztwo=24'],
    ['województwo: śląskie× – usuń filtr', '/zmiany?q=dom&od=2026-09-01&temat=us-asystencja'],
    ['Wyczyść wszystko', '/zmiany'],
  ]);
  expect(page('input[name="temat"][checked]').attr('value')).toBe('us-asystencja');
  expect(page('input[name="wojewodztwo"][checked]').attr('value')).toBe('24');
  expect(page('#od').attr('value')).toBe('2026-09-01');
  expect(page('input[type="radio"][checked]').attr('value')).toBe('istotne');
});

test('both forms carry the whole search and only ever ask', async () => {
  const { page } = await ask('/zmiany?q=dom&temat=us-asystencja&po=abc');
  const words = page('form[aria-label="Zmiany"]');
  const facets = page('form[aria-label="Zawężanie wyników"]');

  expect(words.find('input[name="temat"]').attr('value')).toBe('us-asystencja');
  expect(facets.find('input[name="q"]').attr('value')).toBe('dom');
  expect(page('form[method]')).toHaveLength(0);
  expect(page('form input[name="po"]')).toHaveLength(0);
});

test('pages go on by a mark and back to the newest', async () => {
  const first = await ask('/zmiany?q=dom', found([change()], 60, '2026-11-09T13:05:00.000Z_c1'));
  const last = await ask('/zmiany?q=dom&po=x', found([change()], 60));

  expect(first.page('.pages a').attr('href')).toBe(
    '/zmiany?q=dom&po=2026-11-09T13%3A05%3A00.000Z_c1',
  );
  expect(last.page('.pages a').attr('href')).toBe('/zmiany?q=dom');
});

test('a wrong filter is a 400 that names every wrong thing and guesses no result', async () => {
  let asked = 0;
  const findChanges = async () => {
    asked += 1;
    return { changes: [], next: null, total: 0 };
  };
  const { status, page, text } = await ask(
    '/zmiany?od=31.12.2026&temat=%22%3E%3Cscript%3E&do=2026-13-01',
    { findChanges },
  );

  expect(status).toBe(400);
  expect(asked).toBe(0);
  expect(text).toContain('Popraw 3 rzeczy');
  expect(
    page('.summary[role="alert"] a')
      .toArray()
      .map((element) => page(element).attr('href')),
  ).toEqual(['#od', '#do', '#temat']);
  for (const target of ['#od', '#do', '#temat']) expect(page(target)).toHaveLength(1);
  expect(page('#od').attr('aria-invalid')).toBe('true');
  expect(page(`#${page('#od').attr('aria-describedby')}`).text()).toContain('Podaj dzień „od”');
  expect(page('script')).toHaveLength(0);
});

test('found words are marked where they stand, with the name of the place', async () => {
  const parts = [
    { text: 'do 180 ', isFound: false },
    { text: 'godzin', isFound: true },
  ];
  const highlights = new Map([[change().id, [{ place: 'art. 12 ust. 2', parts }]]]);
  const { page, text } = await ask('/zmiany?q=godzina', {
    findChanges: async () => ({ changes: [change()], next: null, total: 1, highlights }),
  });

  expect(page('article mark').text()).toBe('godzin');
  expect(text).toContain('Art. 12 ust. 2 do 180 godzin');
  expect(page('article del')).toHaveLength(0);
});

test('a half typed last word is named as a beginning, with the words that it may become', async () => {
  const { page } = await ask('/zmiany?q=dom+asys&rodzaj=text', {
    findChanges: async () => ({
      ...{ changes: [change()], next: null, total: 1 },
      completions: ['asystent', 'asystencja'],
    }),
  });
  const links = page('a[href*="q=dom+asyst"]').toArray();

  expect(links.map((link) => page(link).attr('href'))).toEqual([
    '/zmiany?q=dom+asystent&rodzaj=text',
    '/zmiany?q=dom+asystencja&rodzaj=text',
  ]);
});

test('choices say how often they stand in what was found, or in its newest', async () => {
  const facets = {
    ...{ counted: 250, tags: { 'us-asystencja': 12 }, sources: { 'rcl-bills': 3 } },
    ...{ kinds: { text: 200 }, levels: {} },
  };
  const answer = { changes: [change()], next: null, total: 'many' as const };
  const some = await ask('/zmiany', {
    findChanges: async () => ({ ...answer, facets: { ...facets, isAll: false } }),
  });
  const all = await ask('/zmiany', {
    findChanges: async () => ({ ...answer, facets: { ...facets, isAll: true } }),
  });

  expect(some.text).toContain('Asystencja osobista (co najmniej 12)');
  expect(some.text).toContain('z 250 najnowszych znalezionych zmian');
  expect(all.text).toContain('Asystencja osobista (12)');
  expect(all.text).not.toContain('najnowszych znalezionych');
});

test('a search that takes too long says what would make it narrower', async () => {
  const { status, text } = await ask('/zmiany?q=a-b', {
    findChanges: async () => ({ changes: [], next: null, total: 0, isTooSlow: true as const }),
  });

  expect(status).toBe(503);
  expect(text).toContain('nie wiemy, co by znalazło');
  expect(text).toContain('podaj okres');
});

test('a query that can not be read is answered with what is wrong', async () => {
  const { status, text, page } = await ask('/zmiany?q=%22dom+region%3Anarnia');

  expect(status).toBe(400);
  expect(text).toContain('Brakuje cudzysłowu zamykającego');
  expect(page('#q').attr('aria-invalid')).toBe('true');
});

test('by relevance only where words were asked', async () => {
  const without = await ask('/zmiany');
  const { page } = await ask('/zmiany?q=dom&porzadek=trafnosc', found([change()]));

  expect(without.page('a[href*="porzadek"]')).toHaveLength(0);
  expect(page('a[href="/zmiany?q=dom"]').first().text()).toBe('od najnowszych');
});

const allRead = { health: async () => [source()] };

test('nothing found where all was read is certain', async () => {
  const { text, page } = await ask('/zmiany?od=2026-11-01&rodzaj=withdrawn', {
    ...found([]),
    ...allRead,
  });

  expect(text).toContain('więc to pewne: bez zmian.');
  expect(
    page('.empty a')
      .toArray()
      .map((element) => page(element).attr('href')),
  ).toEqual([
    '/zmiany?rodzaj=withdrawn',
    '/zmiany?od=2026-11-01',
    '/zmiany?od=2026-11-01&rodzaj=withdrawn&zakres=wszystkie',
  ]);
});

test('nothing found where something was not read is „nie wiemy”, never „bez zmian”', async () => {
  const { text } = await ask('/zmiany?wojewodztwo=24', found([]));

  expect(text).toContain('nie wiemy, czy ich nie było');
  expect(text).toContain('BIP województwa śląskiego');
  expect(text).not.toContain('to pewne');
});

test('nothing found where no source is watched is „nie wiemy” too', async () => {
  const { text } = await ask('/zmiany?wojewodztwo=02', found([]));

  expect(text).toContain('Nie czytamy żadnego źródła, które pasuje do tych filtrów.');
});

test('a full page of 250 changes stays whole and quick', async () => {
  const many = Array.from({ length: 250 }, (_, index) =>
    change({ id: `c0000000-0000-4000-8000-${`${index}`.padStart(12, '0')}` as ChangeId }),
  );
  const started = performance.now();
  const { page, body } = await ask('/zmiany', found(many, 'many'));

  expect(page('article.item')).toHaveLength(250);
  expect(body).toContain('</html>');
  expect(performance.now() - started).toBeLessThan(3000);
});
