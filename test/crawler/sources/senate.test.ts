import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { senate } from '../../../crawler/sources/senate.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = senate.start[0] ?? '';
const act = `${start}ustawy-uchwalone-przez-sejm/ustawa,2301.html`;
const read = () => senate.read?.(fixture('senate/act.html', act));

test('lists acts by the Senate’s print, each with its page', () => {
  const { publications, next } = senate.list(fixture('senate/list.html', start));

  expect(next).toBeUndefined();
  expect(publications.map(({ key }) => key)).toEqual(['912', '911']);
  expect(publications[0]).toEqual({
    key: '912',
    title: 'Ustawa o asystencji osobistej osób z niepełnosprawnościami',
    address: act,
    facts: {
      title: 'Ustawa o asystencji osobistej osób z niepełnosprawnościami',
      print: '912',
    },
    pages: [act],
  });
});

/** A list page with as many rows as the site puts on one. */
function full(address: string) {
  const { text } = fixture('senate/list.html', start);
  const row = /<tr class="odd">[\s\S]*?<\/tr>/.exec(text)?.[0] ?? '';
  return senate.list(parsePage(new URL(address), text.replace(row, row.repeat(9))));
}

test('a full page is followed by the next one, five in all', () => {
  expect(full(start).next).toBe(`${start}page,2.html`);
  expect(full(`${start}page,2.html`).next).toBe(`${start}page,3.html`);
  expect(full(`${start}page,5.html`).next).toBeUndefined();
});

test('reads the timeline: when it came, who has it, what was proposed, where it stands', () => {
  expect(read()?.facts).toEqual({
    title: 'Ustawa o asystencji osobistej osób z niepełnosprawnościami',
    publishedOn: '2026-10-02',
    responsibleBody:
      'Komisja Rodziny, Polityki Senioralnej i Społecznej\nKomisja Samorządu Terytorialnego i Administracji Państwowej',
    stage: '104. pos. Komisji Rodziny, Polityki Senioralnej i Społecznej (2026-10-08)',
    additional: [
      '2026-10-02 Przekazanie ustawy do Senatu',
      '2026-10-05 Skierowanie ustawy do: Komisja Rodziny, Polityki Senioralnej i Społecznej; Komisja Samorządu Terytorialnego i Administracji Państwowej',
      '2026-10-08 104. pos. Komisji Rodziny, Polityki Senioralnej i Społecznej: Wniosek komisji: o wprowadzenie poprawek',
    ].join('\n'),
  });
});

test('reads prints, reports and opinions with their roles', () => {
  expect(read()?.documents).toEqual([
    {
      address: 'https://www.senat.gov.pl/download/gfx/senat/pl/senatdruki/15001/druk/912.pdf',
      name: 'Druk nr 912',
      role: 'print',
    },
    {
      address: 'https://www.senat.gov.pl/download/gfx/senat/pl/senatekspertyzy/8101/plik/912o.pdf',
      name: 'Opinia do ustawy o asystencji osobistej osób z niepełnosprawnościami (druk nr 912)',
      role: 'remarks',
    },
    {
      address: 'https://www.senat.gov.pl/download/gfx/senat/pl/senatdruki/15020/druk/912a.pdf',
      name: 'Druk nr 912 A',
      role: 'report',
    },
  ]);
});

test('papers are wanted of acts of the field, by title or by committee', () => {
  expect(senate.deepens?.(read()?.facts ?? {})).toBe(true);
  expect(senate.deepens?.({ title: 'Ustawa o zmianie ustawy – Prawo wodne' })).toBe(false);
  expect(senate.deepens?.({ title: 'Ustawa o lekach', responsibleBody: 'Komisja Zdrowia' })).toBe(
    true,
  );
});

test('refuses a redesigned page instead of reading nothing', () => {
  const redesigned = fixture('senate/redesigned.html', start);

  expect(() => senate.list(redesigned)).toThrow('exactly one of "table.results-resolution"');
  expect(() => senate.read?.(redesigned)).toThrow('exactly one of "div.timeline"');
});

test('refuses a timeline that lost its headings or dates', () => {
  const { text } = fixture('senate/act.html', act);
  const undated = parsePage(new URL(act), text.replaceAll('class="small', 'class="when'));

  expect(() => senate.read?.(undated)).toThrow('ul.elementy > li h3');
});

const real = test.skipIf(!hasCaptures);

real('the real list is full and leads to the next page', () => {
  const { publications, next } = senate.list(capture('senat/lista.html', start));

  expect(publications.map(({ key }) => key)).toEqual(
    Array.from({ length: 10 }, (_, at) => `${849 - at}`),
  );
  expect(next).toBe(`${start}page,2.html`);
});

real('the real act is read to its last step, cut as its page is', () => {
  const reading = senate.read?.(capture('senat/ustawa_2169.html', act));

  expect(reading?.facts).toMatchObject({
    publishedOn: '2026-09-18',
    stage: '65. pos. Senatu (2026-09-23)',
    responsibleBody:
      'Komisja Rodziny, Polityki Senioralnej i Społecznej\nKomisja Spraw Zagranicznych',
  });
  expect(reading?.facts.additional).toContain('o przyjęcie ustawy bez poprawek');
  expect(reading?.documents.map(({ role }) => role)).toEqual(['print', 'remarks', 'report']);
});
