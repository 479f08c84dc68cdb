import { expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { source } from '../samples.ts';

test('every source has a row with word, reason, numbers and the ground of reading', async () => {
  const { page } = await ask('/zrodla');
  const cells = (id: string) =>
    page(`tr#${id}`)
      .children()
      .toArray()
      .map((cell) => page(cell).text().replace(/\s+/g, ' ').trim());

  expect(cells('work-list-rm')).toEqual([
    'Wykaz prac Rady MinistrówWykazy prac',
    'odpowiada',
    '1 628',
    '16 listopada 2026, 9.10',
    '16 listopada 2026, 15.10',
    '14 (75 %)',
    'robots.txt zezwala',
  ]);
  expect(cells('region-slaskie-bip')[1]).toBe(
    'nie odpowiadaSerwer odpowiada stroną „Żądanie odrzucone” zamiast listy.',
  );
  expect(cells('mz-konsultacje')).toEqual([
    'Konsultacje Ministerstwa ZdrowiaAktualności',
    'wyłączone',
    'nie wiemy',
    'nigdy',
    'nie ma w planie',
    '0',
    'robots.txt zabrania, brak zgody',
  ]);
  expect(cells('rcl-bills')[6]).toBe(
    'zgoda udzielona pismem z 28 sierpnia 2026wpis: operator serwisu, 2 września 2026',
  );
});

test('the counts of states add up and zero is printed', async () => {
  const { page } = await ask('/zrodla', { health: async () => [source()] });

  expect(
    page('.counters dd')
      .toArray()
      .map((element) => page(element).text()),
  ).toEqual(['1', '0', '0', '0', '0']);
  expect(page('main').text()).toContain('Nie zapisano żadnej luki');
});

test('a gap that lasts says so, newest first', async () => {
  const { page, text } = await ask('/zrodla');

  expect(text).toContain('1 luka');
  expect(
    page('table')
      .last()
      .find('td')
      .toArray()
      .map((cell) => page(cell).text().replace(/\s/g, ' ')),
  ).toEqual(['29 października 2026, 6.00', 'trwa', 'strona błędu z kodem 200']);
});

test('what may not be read is named, with what that means', async () => {
  const { text } = await ask('/zrodla');

  expect(text).toContain('Czego nie czytamy, bo nie ma zgody');
  expect(text).toContain('Nie wiemy, co się tam zmienia.');
});

test('an empty list of sources is not good news', async () => {
  const { text, status } = await ask('/zrodla', { health: async () => [] });

  expect(status).toBe(200);
  expect(text).toContain('Nie obserwujemy niczego, więc o niczym nie wiemy.');
});

test('two hundred sources make two hundred rows', async () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    source({ id: `source-${index}` as never }),
  );
  const { page } = await ask('/zrodla', { health: async () => many });

  expect(page('tbody').first().find('tr')).toHaveLength(200);
});

test('reasons and names of a source stay text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const { page } = await ask('/zrodla', {
    health: async () => [
      source({ name: hostile, reasons: [hostile], state: 'failing', address: 'javascript:1' }),
    ],
  });

  expect(page('img, a[href^="javascript"]')).toHaveLength(0);
});

test('places that are not watched are listed with their reasons', async () => {
  const { page } = await ask('/zrodla');

  expect(page('#nieobserwowane + table').text()).toContain('Nie znamy jeszcze układu tej strony.');
});

test('what robots.txt forbids is named with the way to switch it on', async () => {
  const { page } = await ask('/zrodla');
  const notice = page('section[aria-labelledby="wylaczone"]').text().replace(/\s+/g, ' ');

  expect(notice).toContain('config/permissions.json');
  expect(notice).toContain('./monitor doctor');
});
