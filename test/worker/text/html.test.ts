import { expect, test } from 'vitest';
import { read } from './support.ts';

const page = (
  main: string,
) => `<!DOCTYPE html><html lang="pl"><head><title>Urząd</title></head><body>
  <div class="cookie-banner"><p>Ta strona używa plików cookies.</p><button>Zgadzam się</button></div>
  <header><h1>Urząd Marszałkowski</h1></header>
  <nav><ul><li><a href="/">Start</a></li><li><a href="/bip">BIP</a></li></ul></nav>
  ${main}
  <aside>Na skróty</aside>
  <footer><p>Liczba wejść: 12 345</p><p>Data wygenerowania: 2026-09-01</p></footer>
  <script>var tekst = 'nie czytać';</script></body></html>`;

const text = 'Sejmik przyjął plan deinstytucjonalizacji usług społecznych na lata 2026–2030.';

test.each([
  ['main', `<main><h2>Plan</h2><p>${text}</p></main>`],
  ['article', `<div><article><h2>Plan</h2><p>${text}</p></article></div>`],
  ['a block of no name', `<div class="a1"><div class="b2"><h2>Plan</h2><p>${text}</p></div></div>`],
  [
    'one form as a whole, as ASP.NET pages have',
    `<form action="./"><div id="content"><h2>Plan</h2><p>${text} ${text.repeat(20)}</p></div></form>`,
  ],
])('the content is found in %s, without what stands around it', async (_, main) => {
  const [heading, first, ...rest] = await read(page(main));
  expect([heading, rest]).toEqual(['heading: Plan', []]);
  expect(first).toContain(text);
});

test('two visits give the same text, whatever the counters say', async () => {
  const visit = (count: number, day: string) =>
    page(
      `<main><p>${text}</p><p>Liczba odwiedzin: ${count}</p><p>Wygenerowano: ${day}</p><span>Drukuj</span></main>`,
    );
  expect(await read(visit(7, '1.09.2026'))).toEqual(await read(visit(1_208, '2.09.2026')));
  expect(await read(visit(7, '1.09.2026'))).toEqual([`text: ${text}`]);
});

test('rows of tables are read cell by cell, tables of layout as text', async () => {
  const table =
    '<table><tr><th>Lp.</th><th>Zadanie</th></tr><tr><td>1.</td><td><p>Opieka</p><p>w domu</p></td></tr></table>';
  expect(
    await read(page(`<main>${table}<table><tr><td><p>${text}</p></td></tr></table></main>`)),
  ).toEqual(['row: Lp. | Zadanie', 'row: 1. | Opieka w domu', `text: ${text}`]);
});

test('raised numbers, lists and breaks come out as a reader sees them', async () => {
  const main = `<main><p>W art. 24<sup>1</sup> ust.&nbsp;2<br>drugi wiersz</p><ol start="3"><li>trzeci</li><li>czwarty</li></ol>
    <ul><li>bez numeru</li></ul><p>Ze<b>spół</b></p></main>`;
  expect(await read(page(main))).toEqual([
    'text: W art. 24¹ ust. 2',
    'text: drugi wiersz',
    'text: 3. trzeci',
    'text: 4. czwarty',
    'text: bez numeru',
    'text: Zespół',
  ]);
});

test('the number of a unit joins the text that it belongs to', async () => {
  const unit = (label: string, inner: string) => `<div><h3>${label}</h3><div>${inner}</div></div>`;
  const main = `<main>${unit('Art.&nbsp;1.', unit('1.', '<p>Ustawa określa:</p>') + unit('1)', '<p>zasady;</p>'))}</main>`;
  expect(await read(page(main))).toEqual(['text: Art. 1. 1. Ustawa określa:', 'text: 1) zasady;']);
});

test('the title of the page is kept where it stands before the content', async () => {
  const body = `<body><h1><span>Ustawa</span><span>o usługach</span></h1><div class="parts"><p>${text.repeat(5)}</p></div></body>`;
  expect((await read(`<html>${body}</html>`))[0]).toBe('heading: Ustawa o usługach');
});

test('counts of downloads are not part of a line, results of a search are content', async () => {
  const main =
    '<div class="search-results"><p>Uchwała nr 7 PDF 67 raz(y)</p><p>Plan. Pobrano: 12</p></div>';
  expect(await read(page(main))).toEqual(['text: Uchwała nr 7 PDF', 'text: Plan.']);
});

test('hidden elements are not read', async () => {
  const main = `<main><p style="display: none">a</p><p hidden>b</p><p class="sr-only">c</p><p aria-hidden="true">d</p><p>${text}</p></main>`;
  expect(await read(page(main))).toEqual([`text: ${text}`]);
});

test('letters are right whatever charset the server names', async () => {
  const utf8 = page('<main><p>Zażółć gęślą jaźń w Łodzi i Świdnicy, a także źrebię.</p></main>');
  const windows = Uint8Array.from(
    [...utf8].map((char) =>
      'ąćęłńóśźżŁŚ'.includes(char)
        ? (windows1250[char] ?? 63)
        : char === '–'
          ? 0x96
          : char.charCodeAt(0),
    ),
  );
  const expected = ['text: Zażółć gęślą jaźń w Łodzi i Świdnicy, a także źrebię.'];
  expect(await read(utf8, { contentType: 'text/html; charset=iso-8859-2' })).toEqual(expected);
  expect(await read(windows, { contentType: 'text/html' })).toEqual(expected);
});

const windows1250: Readonly<Record<string, number>> = {
  ą: 0xb9,
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  ń: 0xf1,
  ó: 0xf3,
  ś: 0x9c,
  ź: 0x9f,
  ż: 0xbf,
  Ł: 0xa3,
  Ś: 0x8c,
};
