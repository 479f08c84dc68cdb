import { expect, test } from 'vitest';
import { type WatchedPages, watchedPage } from '../../../crawler/engines/watched-page.ts';
import { withoutVisit } from '../../../crawler/engines/watched-page-address.ts';
import { parsePage } from '../../../crawler/page.ts';
import { capture, hasCaptures } from '../sources/fixture.ts';

const address = 'https://rops.example.pl/plan';
const open = (more: Partial<WatchedPages> = {}) =>
  watchedPage({ id: 'page', name: 'Strona', kind: 'news', address, fetchWith: 'http', ...more });
const said = [
  'Zarząd województwa przyjął plan rozwoju usług społecznych na lata 2026–2028.',
  'Uwagi można składać do 30 września 2026 r. na adres ośrodka.',
  'Na mieszkania wspomagane przeznaczono 1 200 000 zł.',
];
const text = said.map((line) => `<p>${line}</p>`).join('');
const html = (body: string, title = 'Plan rozwoju usług - ROPS') =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;

const read = (body: string, more: Partial<WatchedPages> = {}, url = address) => {
  const source = open(more);
  const page = parsePage(new URL(url), html(body));
  const [found] = source.list(page).publications;
  return { ...found, text: source.text?.(page) ?? [] };
};

const layouts: Readonly<Record<string, string>> = {
  'the tags of HTML': `<header>Dziś jest wtorek, 22.09.2026<nav><a href=/>Start</a></nav></header>
    <main><h1>Plan rozwoju usług</h1>${text}</main><aside><h3>Najnowsze</h3><a href=/a>Inne</a></aside><footer>© 2026</footer>`,
  'names of classes': `<div class="menu"><a href=/>Start</a></div><div class="breadcrumb">Start / Plan</div>
    <div id="content"><h1>Plan rozwoju usług</h1>${text}<div class="share">Udostępnij</div></div>
    <div class="cookie-bar">Używamy plików cookies, prosimy o zgodę.</div>`,
  'tables of layout': `<table><tr><td><a href=/>Start</a></td><td><h2>Plan rozwoju usług</h2>${text}Liczba odsłon: 118</td></tr></table>`,
  'nothing but boxes': `<div><div><h1>Plan rozwoju usług</h1><div>${text}</div><div>Odwiedzin: 4311</div></div></div>`,
  'the parts of a builder': `<div class="elementor"><div class="elementor-widget elementor-widget-container"><h1>Plan rozwoju usług</h1>${text}</div>
    <div class="widget widget_recent_entries"><h2>Najnowsze wpisy</h2><ul><li><a href=/a>Konferencja o zdrowiu</a></li></ul></div></div>`,
};

test.each(Object.entries(layouts))('reads a page made of %s', (_, body) => {
  const { title, text: paragraphs } = read(body);

  expect(title).toBe('Plan rozwoju usług');
  expect(paragraphs.filter((line) => line !== 'Plan rozwoju usług')).toEqual(said);
});

test('a page is one publication with its text and its files as documents', () => {
  const files = `<ul><li><a href="/pliki/plan.pdf?token=9f3a">Plan [pdf, 1 730KB]</a></li>
    <li><a href="pobierz.php?plik=diagnoza.docx">Załącznik nr 1 – Diagnoza</a> (pobrano: 67 razy)</li>
    <li><a href="/pliki/tabela_uwag.xlsx">Pobierz</a></li><li><a href="https://inna.example.pl/x.pdf">Wytyczne</a></li></ul>`;
  const page = read(
    `<main><h1>Plan rozwoju usług</h1><p>Opublikowano: 14.07.2026</p>${text}${files}</main>`,
  );

  expect(page).toMatchObject({
    key: address,
    facts: { title: 'Plan rozwoju usług', publishedOn: '2026-07-14' },
    documents: [
      { address, name: 'Treść strony', role: 'letter' },
      { address: 'https://rops.example.pl/pliki/plan.pdf', name: 'Plan', role: 'plan' },
      {
        address: 'https://rops.example.pl/pobierz.php?plik=diagnoza.docx',
        name: 'Załącznik nr 1 – Diagnoza',
        role: 'annex',
      },
      {
        address: 'https://rops.example.pl/pliki/tabela_uwag.xlsx',
        name: 'tabela uwag',
        role: 'remarks',
      },
    ],
  });
  expect(page.text).toEqual(['Plan rozwoju usług', ...said, 'Wytyczne']);
});

test('the rows of a table keep their cells together, and a raised number stays raised', () => {
  const table =
    '<table><tr><th>Termin</th><td>30 września 2026 r.</td></tr><tr><td>Kwota</td><td>1 200 000 zł</td></tr></table>';
  const { text: paragraphs } = read(
    `<main>${text}<p>art. 24<sup>1</sup> ust. 2</p>${table}</main>`,
  );

  expect(paragraphs.slice(-3)).toEqual([
    'art. 24¹ ust. 2',
    'Termin | 30 września 2026 r.',
    'Kwota | 1 200 000 zł',
  ]);
});

test.each([
  ['a day', '30 września', '1 października'],
  ['an amount', '1 200 000', '1 250 000'],
  ['a word', 'można', 'należy'],
])('%s that changes is a change', (_, before, after) => {
  const body = `<main><h1>Plan rozwoju usług</h1>${text}</main>`;

  expect(read(body.replace(before, after)).text).not.toEqual(read(body).text);
});

test('a selector says where the content lies, and a page without it is a redesign', () => {
  const body = `<main>${text}<div class="tresc">Nabór ekspertów trwa do 30 września 2026 r.</div></main>`;

  expect(read(body, { selector: 'div.tresc' }).text).toEqual([
    'Nabór ekspertów trwa do 30 września 2026 r.',
  ]);
  expect(() => read(body, { selector: '#nowa' })).toThrow(
    'wanted at least one of "#nowa", found 0',
  );
});

test('a page that lost its content, or is an error page, is no news', () => {
  expect(() => read('<main><h1>Plan</h1></main>')).toThrow('5 words');
  expect(() =>
    read('<p>Przepraszamy, serwis jest chwilowo niedostępny. Zapraszamy później.</p>'),
  ).toThrow('error page');
  expect(() =>
    read('<form>Proszę podać login i hasło do serwisu<input type=password></form>'),
  ).toThrow();
});

test('of several pages each is told by its address, also after a redirect', () => {
  const addresses = ['https://www.a.pl/?p=12', 'https://a.pl/plan/'];
  const of = (url: string, head = '', body = '') =>
    open({ address: addresses }).list(
      parsePage(new URL(url), `${head}<body ${body}><main>${text}</main>`),
    ).publications[0]?.key;

  expect(of('https://a.pl/plan')).toBe('https://a.pl/plan/');
  expect(
    of('https://a.pl/2026/plan-nowy/', '<link rel="shortlink" href="https://a.pl/?p=12">'),
  ).toBe(addresses[0]);
  expect(of('https://a.pl/2026/plan-nowy/', '', 'class="single postid-12"')).toBe(addresses[0]);
  expect(() => of('https://a.pl/')).toThrow('an answer from the watched address');
});

test('one page may redirect, but not to the front page', () => {
  const body = `<main>${text}</main>`;

  expect(read(body, {}, 'https://rops.example.pl/2026/plan').key).toBe(address);
  expect(() => read(body, {}, 'https://rops.example.pl/')).toThrow('the watched address');
});

test('an address loses what belongs to the visit', () => {
  expect(
    withoutVisit(
      'https://a.pl/plan;jsessionid=9A?id=7&PHPSESSID=ab&utm_source=x&doing_wp_cron=1.2#top',
    ),
  ).toBe('https://a.pl/plan?id=7');
});

test('a page made to freeze its reader is refused', () => {
  expect(() => read('<div>'.repeat(5_000))).toThrow('nested');
});

test('reads a page of 30 kB in a few milliseconds of work', () => {
  const long = html(`<main>${text.repeat(120)}</main>`);
  const source = open();
  const before = process.cpuUsage();
  for (let round = 0; round < 20; round += 1) source.list(parsePage(new URL(address), long));
  const { user, system } = process.cpuUsage(before);

  expect((user + system) / 20_000).toBeLessThan(50);
});

const real = test.skipIf(!hasCaptures);
const officials = /Osoba Przykładowa-4[67]|wytworzyła|odpowiedzialn/;

real(
  'a real page of a bulletin gives its table and its file, without dates and names of editors',
  () => {
    const page = capture('bip/slaskie_doc_annual.html', 'https://bip.slaskie.pl/a.html');
    const source = open({ address: 'https://bip.slaskie.pl/a.html' });
    const [found] = source.list(page).publications;
    const paragraphs = source.text?.(page) ?? [];

    expect(found?.title).toContain('Oświadczenie majątkowe');
    expect(found?.documents).toHaveLength(2);
    expect(paragraphs).toContain('Data złożenia | 2025-04-10');
    expect(paragraphs.join('\n')).not.toMatch(officials);
    expect(paragraphs.join('\n')).not.toMatch(/odsłon|odwiedzin|cookies/i);
  },
);

real.each([
  ['bip/lodzkie_listing_p1.html', 'Radni Sejmiku VII kadencji'],
  ['bip/podkarpackie_2025.html', 'Radni Województwa'],
  ['bip/swietokrzyskie_2025.html', 'Oswiadczenia majatkowe radnych'],
  ['bip/zachodniopomorskie_listing_2025.html', 'Artykuły'],
])('%s: a real page of an engine nobody named has its title and text', (path, title) => {
  const page = capture(path, address);
  const source = open();

  expect(source.list(page).publications[0]?.title).toContain(title);
  expect(source.text?.(page)?.length).toBeGreaterThanOrEqual(5);
});
