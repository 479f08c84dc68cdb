import { expect, test } from 'vitest';
import { mainText } from '../../../crawler/engines/main-text.ts';
import { parsePage } from '../../../crawler/page.ts';

const paragraphs = Array.from(
  { length: 12 },
  (_, at) =>
    `<p>Akapit ${at} mówi o mieszkaniach wspomaganych, a wnioski przyjmujemy do 30 września 2026 r.</p>`,
).join('');
const content = `<h1>Plan</h1>${paragraphs}`;

/** Pages whose noise depends on a number; their content does not. */
const noisy: Readonly<Record<string, (visit: number) => string>> = {
  'in elements of one line': (visit) =>
    `<div><span>Urząd</span><span>Dziś jest wtorek, ${visit} września 2026 r.</span><span>Imieniny: ${visit % 2 ? 'Jana' : 'Anny'}</span></div>
     <div>${content}<p><small>Wyświetleń: <b>${visit * 7}</b></small> <small>Aktualizacja: 1${visit}.09.2026 08:00</small></p></div>`,
  'in a box of news': (visit) =>
    `<div class="wrap"><div class="tresc">${content}</div><div><h3>Aktualności</h3><ul><li><a href="/${visit}">Wiadomość ${visit} o czymś innym</a> <span>0${visit}.09.2026</span></li></ul></div></div>`,
  'in a banner that rotates': (visit) =>
    `<div id="slider"><a href="/${visit}">Baner ${visit}</a><p>Weź udział w kampanii ${visit}</p></div><main>${content}</main>`,
  'in cards under "Zobacz również"': (visit) =>
    `<main>${content}<div><h4>Zobacz również</h4><div><a href="/${visit}"><h5>Artykuł ${visit}</h5><p>Opis artykułu ${visit}</p></a></div></div></main>`,
  'in comments': (visit) =>
    `<main><article>${content}</article><section id="comments"><h2>Komentarze (${visit})</h2>${'<p>Komentarz czytelnika</p>'.repeat(visit)}</section></main>`,
  'in a footer of no name': (visit) =>
    `<main>${content}</main><div><p>Urząd, ul. Prosta 1</p><p>Odwiedziło nas ${visit * 33} osób, online: ${visit}</p></div>`,
  'in the details of an article': (visit) =>
    `<main><p>Opublikowano 3 dni temu, ${visit * 3} wyświetleń, ${visit} komentarze</p>${content}</main>`,
  'in what nobody sees': (visit) =>
    `<main>${content}<input type="hidden" value="${visit}"><div style="display:none">${visit}</div></main><!-- ${visit} -->`,
  'in a table of layout': (visit) =>
    `<table><tr><td>Menu<br>Pogoda: ${visit}°C<br>Godzina: 08:0${visit}:11</td><td>${content}</td><td>Kalendarz<br>${visit} września 2026<br>Imieniny: Jana</td></tr></table>`,
  'in links with sessions': (visit) =>
    `<main>${content}<p>Więcej <a href="/dalej?PHPSESSID=9f${visit}">w dziale usług</a>, <a href="/plik.pdf?token=${visit}">Wzór wniosku</a></p></main>`,
};

const url = new URL('https://rops.example.pl/plan');
const read = (body: string) =>
  mainText(
    parsePage(url, `<html><head><title>Plan - Urząd</title></head><body>${body}</body></html>`),
  );

test.each(Object.entries(noisy))('noise %s is no change, and a day in the text is', (_, make) => {
  const first = read(make(1));

  expect(first.title).toBe('Plan');
  expect(read(make(2)).paragraphs).toEqual(first.paragraphs);
  expect(read(make(1).replace('30 września', '7 października')).paragraphs).not.toEqual(
    first.paragraphs,
  );
  expect(first.paragraphs.filter((line) => line.startsWith('Akapit'))).toHaveLength(12);
});

test('a part with the name of furniture that holds the content stays', () => {
  const { paragraphs: lines } = read(
    `<div class="banner sidebar"><h1>Plan</h1>${paragraphs}</div>`,
  );

  expect(lines).toHaveLength(13);
});

test('a box that is no list of links stays under a heading of content', () => {
  const { paragraphs: lines } = read(
    `<main>${content}<aside><h3>Ważny termin</h3><p>Spotkanie otwarte odbędzie się 12 października 2026 r.</p></aside></main>`,
  );

  expect(lines.at(-1)).toBe('Spotkanie otwarte odbędzie się 12 października 2026 r.');
});

test('a menu inside the content goes, a list of calls stays', () => {
  const calls =
    '<ul><li><a href="/1">Nabór nr 1: usługi opiekuńcze</a></li><li><a href="/2">Nabór nr 2: mieszkania</a></li></ul>';
  const { paragraphs: lines } = read(
    `<main><ul class="menu"><li><a href="/">Start</a></li></ul><h1>Nabory</h1>${calls}</main>`,
  );

  expect(lines).toEqual(['Nabory', 'Nabór nr 1: usługi opiekuńcze', 'Nabór nr 2: mieszkania']);
});
