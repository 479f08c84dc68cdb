import { expect, test } from 'vitest';
import type { ChangeRecord } from '../../../worker/change.ts';
import { factWords } from '../../../worker/fact-words.ts';
import { ask } from '../ask.ts';
import {
  appearedChange,
  change,
  documentChange,
  evidence,
  factsChange,
  hash,
  tagged,
  textDetail,
  withdrawnChange,
} from '../samples.ts';

const show = (record: ChangeRecord, query = '') =>
  ask(`/zmiany/${record.id}${query}`, { findChange: async () => record });

test('a change says what it is, until when, and why it matters', async () => {
  const { page, text } = await show(change());

  expect(page('h1').text()).toBe(
    'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
  );
  expect(page('.eyebrow').text()).toBe('Zmiana tekstu: Projekt ustawy');
  expect(page('.due.soon').text()).toBe('7dni, do 23.11');
  expect(text).toContain('Znaczenie duże. Dlaczego?');
  expect(text).toContain('zmieniona liczba: 240 → 180 (art. 12 ust. 2)');
  expect(text).toContain('znacznik główny: Asystencja osobista');
  expect(text).toContain('„Uwagi proszę zgłaszać do dnia 23 listopada 2026 r.”');
  expect(text).toContain('Dla: organizacje społeczne');
});

test('units keep their names, kinds and anchors', async () => {
  const { page } = await show(change());
  const says = page('.unit .says span')
    .toArray()
    .map((element) => page(element).text());

  expect(says).toEqual([
    'art. 12 ust. 2, zmieniono',
    'art. 12 ust. 2a, dodano',
    'art. 32, przeniesiono z art. 28, treść bez zmian',
    'art. 33 pkt 4, usunięto',
  ]);
  expect(page('#u-art-12-ust-2 del').text()).toContain('240');
  expect(page('#u-art-12-ust-2 .says a').attr('href')).toBe('#u-art-12-ust-2');
  expect(page('.unit.removed.deep')).toHaveLength(1);
  expect(page('.skipped').text().replace(/\s/g, ' ')).toContain('Bez zmian: 30 jednostek.');
});

test('two units of one name get two anchors, and one without a name is the beginning', async () => {
  const passages = [{ kind: 'added', text: 'nowe' }] as const;
  const units = ['', 'art. 5', 'art. 5', '§ 5'].map(
    (unit) => ({ unit, kind: 'added', passages }) as const,
  );
  const { page } = await show(change({ detail: { kind: 'text', units, unchangedUnits: 0 } }));
  const ids = page('.unit')
    .toArray()
    .map((element) => page(element).attr('id'));

  expect(ids).toEqual(['u-początek-tekstu', 'u-art-5', 'u-art-5_2', 'u-§-5']);
});

test('side by side, each column holds one text', async () => {
  const { page } = await show(change(), '?widok=obok');
  const cells = page('table.sides tbody')
    .first()
    .find('td')
    .toArray()
    .map((element) => page(element).text());

  expect(cells[0]).toContain('240');
  expect(cells[0]).not.toContain('180');
  expect(cells[1]).toContain('180');
  expect(page('.either [aria-current]').text()).toBe('Obok siebie');
});

test('a comparison that gave up says so instead of showing little', async () => {
  const units = [
    {
      unit: 'art. 1',
      kind: 'changed',
      gaveUp: true,
      passages: [
        { kind: 'removed', text: 'a' },
        { kind: 'added', text: 'b' },
      ],
    },
  ] as const;
  const { text } = await show(change({ detail: { kind: 'text', units, unchangedUnits: 0 } }));

  expect(text).toContain('za dużo różnic: pokazujemy cały stary i cały nowy tekst');
});

test('a text change without units is not called unchanged', async () => {
  const { text } = await show(change({ detail: { kind: 'text', units: [], unchangedUnits: 4 } }));

  expect(text).toContain('Nie wiemy, czym różnią się teksty');
});

test('a rewritten act shows its first 300 units and the way to all', async () => {
  const units = Array.from({ length: 450 }, (_, index) => ({
    unit: `art. ${index + 1}`,
    kind: 'added' as const,
    passages: [{ kind: 'added' as const, text: `przepis ${index + 1}` }],
  }));
  const record = change({ detail: { kind: 'text', units, unchangedUnits: 0 } });
  const { page, text } = await show(record);

  expect(page('.unit')).toHaveLength(300);
  expect(text).toContain('Dalej jeszcze 150 zmienionych jednostek.');
  expect((await show(record, '?calosc=tak')).page('.unit')).toHaveLength(450);
});

test('facts stand before and after, and a missing side is said', async () => {
  const { page } = await show(factsChange);
  const rows = page('table.stack tbody tr')
    .toArray()
    .map((row) =>
      page(row)
        .children()
        .toArray()
        .map((cell) => page(cell).text()),
    );

  expect(rows).toEqual([
    ['Planowany termin', '[było: III kwartał 2026 r.]', '[jest: IV kwartał 2026 r.]'],
    [factWords.withdrawalReason, 'nie było', '[jest: brak]'],
    ['Osoba odpowiedzialna', '[było: Anna Zmyślona, podsekretarz stanu]', 'usunięto'],
  ]);
});

test('a passed and computed deadline is called both', async () => {
  const { page, text } = await show(factsChange);

  expect(page('.due.past').text()).toBe('minął2.11');
  expect(text).toContain('do poniedziałku 2 listopada 2026 obliczony');
});

test('evidence is quotation, address, time, answer, hash, copy: in this order', async () => {
  const { page } = await show(change());
  const proof = page('.evidence').text().replace(/\s+/g, ' ');
  const parts = [
    '„Usługa asystencji osobistej przysługuje w wymiarze nie wyższym niż 180 godzin',
    'str. 9, art. 12 ust. 2',
    'https://legislacja.example.gov.pl/projekt/00000412/katalog/1/projekt.pdf',
    '9 listopada 2026, 14.05',
    '200, PDF, 412 kB',
    '55555555 55555555',
    'Zapisana kopia',
    'Poprzednia kopia',
  ];
  const places = parts.map((part) => proof.indexOf(part));

  expect(
    places.every((place) => place >= 0),
    JSON.stringify(places),
  ).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(page(`.evidence a[href="/kopie/${hash('5')}"]`)).toHaveLength(1);
  expect(page(`.evidence a[href="/kopie/${hash('4')}"]`)).toHaveLength(1);
});

test('without a copy the page says that there is none', async () => {
  const { text } = await show(change({ evidence: { before: null, after: null } }));

  expect(text).toContain('Nie mamy zapisanej kopii tej strony.');
});

test('a withdrawal keeps the last copy', async () => {
  const { page, text } = await show(withdrawnChange);

  expect(text).toContain('Tego już nie ma na stronie źródła');
  expect(text).toContain('Ostatnia kopia');
  expect(text).toContain('Poza tematem');
  expect(page(`a[href="/kopie/${hash('5')}"]`)).toHaveLength(1);
});

test('an unknown deadline of a draft is not a missing one', async () => {
  const { text } = await show(appearedChange);

  expect(text).toContain('Nie wiemy, do kiedy można odpowiedzieć.');
  expect(text).toContain('Czeka na potwierdzenie drugim odczytem');
});

test('a new document is named and linked', async () => {
  const { page, text } = await show(documentChange);

  expect(text).toContain('Dodano dokument: „Pismo do konsultacji publicznych” (pismo).');
  expect(page('main a[href$="projekt.pdf"]').length).toBeGreaterThan(0);
});

test('a tag stands with each wording that earned it, once', async () => {
  const tags = [tagged(), tagged(), tagged({ words: 'asystent osobisty' })];
  const { page } = await show(change({ tags }));

  expect(page('#tematy ~ ul li')).toHaveLength(1);
  expect(
    page('#tematy ~ ul q')
      .toArray()
      .map((quote) => page(quote).text()),
  ).toEqual(['asystencji osobistej', 'asystent osobisty']);
});

const attack = `"><script>alert('x')</script><img src=x onerror=alert(1)> &amp;`;

test('whatever a source writes stays text, wherever it lands', async () => {
  const record = change({
    publication: {
      ...change().publication,
      title: attack,
      key: attack,
      facts: { number: attack, stage: attack },
    },
    source: { ...change().source, name: attack },
    document: {
      ...documentChange.document,
      id: 'd' as never,
      name: attack,
      role: 'letter',
      address: attack,
    },
    detail: {
      kind: 'text',
      unchangedUnits: 0,
      units: [
        {
          unit: attack,
          wasUnit: attack,
          kind: 'changed',
          passages: [{ kind: 'added', text: attack }],
        },
      ],
    },
    significance: { level: 'high', reasons: [attack] },
    relevanceReasons: [attack],
    tags: [tagged({ tag: attack, label: attack, words: attack })],
    deadlines: [
      { day: attack.slice(0, 4), sentence: attack, certainty: 'stated', audience: attack },
    ].map((deadline) => ({ ...deadline, day: '2026-11-23', certainty: 'stated' as const })),
    act: attack,
    evidence: { before: null, after: evidence({ address: attack, contentType: attack }) },
  });
  for (const query of ['', '?widok=obok']) {
    const { page, body } = await show(record, query);
    expect(page('script, img, [onerror]'), query).toHaveLength(0);
    expect(body).not.toContain('<script>');
    expect(page('h1').text()).toBe(attack);
  }
  const list = await ask('/zmiany', {
    findChanges: async () => ({ changes: [record], next: null, total: 1 }),
  });
  expect(list.page('script, img, [onerror]')).toHaveLength(0);
  expect(list.page('.tags q').text()).toBe(attack);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'file:///etc/passwd',
  ' //evil',
])('an address like %s never becomes a link', async (address) => {
  const { page } = await show(
    change({
      publication: { ...change().publication, address },
      evidence: { before: null, after: evidence({ address }) },
    }),
  );
  const hrefs = page('a')
    .toArray()
    .map((element) => page(element).attr('href') ?? '');

  expect(
    hrefs.filter((href) => !/^(\/[^/]|\/$|#|https:\/\/legislacja\.example\.gov\.pl)/.test(href)),
  ).toEqual([]);
});

test('marks that turn or hide text are taken out of titles', async () => {
  const title = 'Projekt \u202eywatsu\u202c o\u200b asystencji';
  const { page } = await show(change({ publication: { ...change().publication, title } }));

  expect(page('h1').text()).toBe('Projekt ywatsu o asystencji');
});

test('long texts are shown in full where they are the change', async () => {
  const words = 'słowo '.repeat(5000).trim();
  const detail = {
    ...textDetail,
    units: [{ unit: 'art. 1', kind: 'added', passages: [{ kind: 'added', text: words }] }],
  } as const;
  const { page } = await show(
    change({ detail: { kind: 'text', units: detail.units, unchangedUnits: 0 } }),
  );

  expect(page('.unit ins').text()).toContain(words);
  expect(page('.evidence blockquote').text().length).toBeLessThan(400);
});
