// Judges and reads pages one after the other. Prints the bytes that each leaves among the old, which
// only a whole collection clears away.

import type { RawAnswer } from '../../crawler/answer.ts';
import { decode } from '../../crawler/charset.ts';
import { watchedPage } from '../../crawler/engines/watched-page.ts';
import { parsePage } from '../../crawler/page.ts';
import { judgeAnswer } from '../../crawler/verdict.ts';
import { openHeap } from '../support/heap.ts';

const pages = 50;
const address = 'https://bip.example.pl/plan';
const source = watchedPage({
  ...{ id: 'plan', name: 'Plan', kind: 'regional', region: '24', fetchWith: 'http', address },
});
const contentType = 'text/html; charset=utf-8';
const lines = '<p>Usługi <b>dzienne</b> i opieka – nabór trwa.</p>'.repeat(400);

function read(number: number): void {
  const body = new TextEncoder().encode(`<main><h1>Plan ${number}</h1>${lines}</main>`);
  const headers = { 'content-type': contentType };
  const answer: RawAnswer = {
    ...{ status: 200, headers, body, finalAddress: address, notModified: false },
  };
  judgeAnswer(answer, source, 'list');
  source.list(parsePage(new URL(address), () => decode(body, contentType)));
}

const { held, old } = openHeap();
read(0);
held();
const before = old();
for (let number = 1; number <= pages; number += 1) {
  read(number);
  old();
}
process.stdout.write(`${(old() - before) / pages}`);
