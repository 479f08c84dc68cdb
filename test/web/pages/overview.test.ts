import { expect, test } from 'vitest';
import type { WebPorts } from '../../../web/ports.ts';
import { ask } from '../ask.ts';
import { appearedChange, change, health, now, source } from '../samples.ts';

const nothing: Partial<WebPorts> = {
  findChanges: async () => ({ changes: [], next: null, total: 0 }),
  findOpenDeadlines: async () => [],
};

test('deadlines come first, then what is new, then what could not be read', async () => {
  const { page, text } = await ask('/');
  const headings = page('main h2')
    .toArray()
    .map((element) => page(element).text().replace(/\s/g, ' '));

  expect(headings).toEqual([
    'Do kiedy można odpowiedzieć',
    'Co nowego',
    'Listopad–grudzień 2026',
    'Czego nie możemy odczytać',
    'Ostatni raport',
  ]);
  expect(page('.due-list .due.soon').text()).toBe('7dni');
  expect(text).toContain('Do poniedziałku 23 listopada 2026.');
  expect(text).toContain('W ciągu 7 dni mija 1 termin.');
});

test('the numbers of the period are those of the relevant changes, zero printed as 0', async () => {
  const { page, text } = await ask('/', {
    countChanges: async () => ({
      all: 9,
      relevant: 2,
      byKind: {
        appeared: 0,
        facts: 2,
        text: 0,
        'document-added': 0,
        'document-removed': 0,
        withdrawn: 0,
      },
    }),
  });

  expect(
    page('.counters dd')
      .toArray()
      .map((element) => page(element).text()),
  ).toEqual(['0', '0', '2', '0', '0']);
  expect(text).toContain('Listopad–grudzień 2026: 2 zmiany w usługach społecznych.');
  expect(text).toContain('Wszystkich, które widzieliśmy: 9.');
});

test('it asks for the period of the clock and the day in Poland', async () => {
  const asked: unknown[] = [];
  await ask('/', {
    now: () => new Date('2026-12-31T23:30:00Z'),
    countChanges: async (from, to) => {
      asked.push(from.toISOString(), to.toISOString());
      return {
        all: 0,
        relevant: 0,
        byKind: {
          appeared: 0,
          facts: 0,
          text: 0,
          'document-added': 0,
          'document-removed': 0,
          withdrawn: 0,
        },
      };
    },
    findOpenDeadlines: async (day) => {
      asked.push(day);
      return [];
    },
  });

  expect(asked).toEqual(['2026-12-31T23:00:00.000Z', '2027-02-28T23:00:00.000Z', '2027-01-01']);
});

test('sources that answer strangely or not at all are named with their reasons', async () => {
  const { page, text } = await ask('/');

  expect(text).toContain(
    'Odpowiadają 2 z 6 źródeł; odpowiada podejrzanie: 1, nie odpowiada: 1, wyłączone: 1, jeszcze nie czytane: 1.',
  );
  expect(page('.notice.bad').text()).toContain('„Żądanie odrzucone”');
  expect(page('.notice.bad').text()).toContain('Nie wiemy, czy coś się tam zmieniło.');
  expect((await ask('/', { health: async () => [source()] })).page('.notice')).toHaveLength(0);
});

test('before the first reading it says that watching begins, and how far it is', async () => {
  const waiting = [source(), source({ state: 'never', lastGoodAt: null })];
  const { text, page } = await ask('/', { ...nothing, health: async () => waiting });

  expect(text).toContain('Zaczynamy patrzeć');
  expect(text).toContain('Odczytano 1 z 2 źródeł.');
  expect(page('progress').attr('max')).toBe('2');
  expect((await ask('/', { ...nothing, health: async () => [] })).text).toContain(
    'Zaczynamy patrzeć',
  );
});

test('nothing new is certain only where every source answers', async () => {
  const good = await ask('/', { ...nothing, health: async () => [source()] });
  const bad = await ask('/', {
    ...nothing,
    health: async () => health.filter(({ state }) => state !== 'never'),
  });

  expect(good.text).toContain('Od tamtej pory nic istotnego się nie zmieniło.');
  expect(bad.text).toContain('o części nie wiemy');
});

test('no known deadline is not the same as no deadline', async () => {
  const { text } = await ask('/', nothing);

  expect(text).toContain('Nie znamy żadnego otwartego terminu.');
  expect(text).toContain('W ciągu 7 dni nie mija żaden znany nam termin.');
});

test('a computed deadline is called so', async () => {
  const [deadline] = change().deadlines;
  const record = {
    ...appearedChange,
    deadlines: deadline ? [{ ...deadline, certainty: 'computed' as const }] : [],
  };
  const { text } = await ask('/', { findOpenDeadlines: async () => [record] });

  expect(text).toContain('Termin obliczony na podstawie pisma.');
});

test('the last report is linked, and its absence said', async () => {
  const { page } = await ask('/');
  const without = await ask('/', { listReports: async () => [] });

  expect(page('a[href="/raporty/2026-09-2026-10"]').text()).toBe('wrzesień–październik 2026');
  expect(without.text).toContain('Nie ma jeszcze raportu.');
});

test('the moment of the page is told by the clock of Warsaw', async () => {
  expect((await ask('/', { now: () => now })).text).toContain('Stan na 16 listopada 2026, 9.20.');
});

test('what robots.txt forbids is counted, with the way to what would switch it on', async () => {
  const off = source({ id: 'rcl-bills' as never, state: 'off' });
  const { page } = await ask('/', { health: async () => [source(), off] });
  const note = page('.notice.warn').first();

  expect(note.text().replace(/\s/g, ' ')).toContain('Nie czytamy 1 źródła: robots.txt zabrania');
  expect(note.find('a').attr('href')).toBe('/zrodla#wylaczone');
});
