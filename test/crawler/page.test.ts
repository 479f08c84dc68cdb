import { expect, test } from 'vitest';
import { z } from 'zod';
import { LayoutChanged, SuspectAnswer } from '../../crawler/errors.ts';
import { parsePage } from '../../crawler/page.ts';

const url = new URL('https://example.gov.pl/a/b.html');
const html = (text: string) => parsePage(url, text).html();

test('text is tidied: entities, hard spaces, runs of whitespace', () => {
  expect(html('<p>Dom&nbsp;pomocy\n  społecznej&oacute;</p>').one('p').text).toBe(
    'Dom pomocy społecznejó',
  );
});

test('own text leaves out child elements', () => {
  const item = html('<li> Projekt <b>ważny</b> <div class="small2">18-08-2026</div></li>').one(
    'li',
  );

  expect(item.ownText).toBe('Projekt');
});

test('paragraphs follow blocks and line breaks, not inline tags; scripts are not text', () => {
  const body = html(
    '<body>a<b>b</b>c<br>d<p>e<span>f</span></p><script>x()</script><style>p{}</style><ul><li>g</li><li> </li></ul></body>',
  );

  expect(body.paragraphs).toEqual(['abc', 'd', 'ef', 'g']);
});

test('a link is absolute and keeps its encoding', () => {
  const link = html('<a href=" /docs//1/O%25C5%259B+a.pdf ">x</a>').one('a').link;

  expect(link.href).toBe('https://example.gov.pl/docs//1/O%25C5%259B+a.pdf');
});

test('an element without a usable link says so', () => {
  expect(() => html('<a>x</a>').one('a').link).toThrow(LayoutChanged);
  expect(() => html('<a href="http://[">x</a>').one('a').link).toThrow('wanted an address');
});

test('one wants exactly one match and names selector and count', () => {
  expect(() => html('<p>a<p>b').one('p')).toThrow(`${url}: wanted exactly one of "p", found 2`);
  expect(() => html('').one('h1')).toThrow('wanted exactly one of "h1", found 0');
});

test('some wants at least one match, all takes any number', () => {
  expect(() => html('<p>').some('tr')).toThrow('wanted at least one of "tr", found 0');
  expect(html('<p>').all('tr')).toEqual([]);
});

test('JSON of another shape is refused with the place that differs', () => {
  const page = parsePage(url, '[{"number": 5}]');

  expect(() => page.json(z.array(z.looseObject({ number: z.string() })))).toThrow('0.number');
});

test('what is not JSON is refused with its beginning', () => {
  expect(() => parsePage(url, '<html>Request Rejected').json(z.unknown())).toThrow(
    'found <html>Request Rejected',
  );
});

test('rows of a CSV survive a byte order mark, quotes and cells of several lines', () => {
  const page = parsePage(url, '\ufeff"Nr";"Tytuł"\r\n"UD1";"Projekt ""A""\nciąg; dalszy "\r\n');

  expect(page.rows(';')).toEqual([{ Nr: 'UD1', Tytuł: 'Projekt "A"\nciąg; dalszy' }]);
});

test('a CSV with a short row is refused', () => {
  expect(() => parsePage(url, 'a;b\n1;2\n3\n').rows(';')).toThrow(LayoutChanged);
});

test('half a megabyte of nested tags is refused at once', () => {
  const bomb = '<div>'.repeat(100_000);

  expect(() => html(bomb)).toThrow(SuspectAnswer);
  expect(() => html(bomb)).toThrow('tags nested over 512 deep');
});

test('a tag with a hundred thousand attributes is refused', () => {
  const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ');

  expect(() => html(`<p ${attributes}>`)).toThrow('a tag with over 500 attributes');
});

test('many siblings and unclosed paragraphs are no bomb', () => {
  const long = '<p>ustęp<br><img src=x>'.repeat(5000);

  expect(html(long).all('p')).toHaveLength(5000);
});
