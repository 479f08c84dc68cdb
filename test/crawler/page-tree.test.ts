import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { decode } from '../../crawler/charset.ts';
import { parsePage } from '../../crawler/page.ts';
import { survey } from '../../crawler/page-survey.ts';
import { surveyTree } from '../../crawler/page-tree.ts';

const url = new URL('https://bip.example.pl/plan');
const nested = `<html><head><title>Plan</title><meta http-equiv="refresh" content="5; url=/b"></head>
  <body><h1>Plan <em>regionalny</em></h1><p>Gęś &amp; kaczka<script>var a = '<p>';</script></p>
  <div class="pager"><html><head><title>500</title></head><body><h1>Błąd</h1></body></html></div>
  <a href="/x">x</a><input type="password"><iframe src="/ramka"></iframe></body></html>`;

test('a survey that builds a tree sees what one without it sees', () => {
  expect(surveyTree(url, { text: nested })).toEqual(survey(url, nested));
  expect(surveyTree(url, { text: '' })).toEqual(survey(url, ''));
});

test('the tree of a judged page is handed out once; after that each reader has its own', () => {
  const body = new TextEncoder().encode(nested);
  const page = parsePage(url, () => decode(body, 'text/html'));
  surveyTree(url, decode(body, 'text/html'));
  const trees = [page.tree(), page.tree(), page.tree()];

  expect(new Set(trees).size).toBe(3);
  for (const tree of trees) expect(tree('h1').first().text()).toBe('Plan regionalny');
  expect(page.html().all('a[href]')).toHaveLength(1);
});

test('a page that would freeze us is refused by either', () => {
  const bomb = '<div>'.repeat(5_000);
  expect(() => surveyTree(url, { text: bomb })).toThrow('nested over');
  expect(() => parsePage(url, bomb).tree()).toThrow('nested over');
});

test('what was judged and read is cleared away young', async () => {
  // By itself: what other tests leave behind grows old meanwhile.
  const script = join(import.meta.dirname, 'old-pages-process.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script]);
  expect(Number(stdout)).toBeLessThan(150_000);
});
