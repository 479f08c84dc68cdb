import { expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { source } from '../samples.ts';

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test('every voivodeship has a tile and a row, also one of which nothing was found', async () => {
  const { page, text } = await ask('/regiony');

  expect(page('a.tile')).toHaveLength(16);
  expect(page('tr[id^="plan-"]')).toHaveLength(16);
  expect(words(page('#plan-24').text())).toContain('przyjęty');
  expect(words(page('#plan-24').text())).toContain('nr 21/1000/26 z 22 października 2026');
  expect(words(page('#plan-02').text())).toContain('Nic nie znaleziono.');
  expect(words(text)).toContain('1 z 16 województw ma obowiązujący plan, o którym wiemy.');
});

test('what is said of a plan leads to its page and to the stored copy', async () => {
  const { page } = await ask('/regiony');
  const links = page('#plan-24 a')
    .toArray()
    .map((link) => page(link).attr('href'));

  expect(links).toContain('https://bip.example.pl/uchwala-21');
  expect(links).toContain(`/kopie/${'ab'.repeat(32)}`);
});

test('the coverage says what is read, what is not, and why', async () => {
  const bip = source({ region: '24', channel: 'bip', kind: 'regional', state: 'ok' });
  const { page } = await ask('/regiony', { health: async () => [bip] });
  const row = (name: string) =>
    page('table')
      .last()
      .find('tbody tr')
      .toArray()
      .map((one) => words(page(one).text()))
      .find((one) => one.startsWith(name));

  expect(row('śląskie')).toBe('śląskieodpowiadanie obserwujemynie obserwujemynie obserwujemy');
  expect(row('pomorskie')).toContain('Nie znamy jeszcze układu tej strony.');
});
