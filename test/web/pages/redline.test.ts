import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { redlinePage } from '../../../web/pages/redline.ts';
import type { TextDiff, UnitChange } from '../../../worker/change.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { weigh } from '../../../worker/significance.ts';
import { ask } from '../ask.ts';
import { change, factsChange, textDetail, texts } from '../samples.ts';

const styles = 'p { color: red }';
const diff: TextDiff = textDetail.kind === 'text' ? textDetail : { units: [], unchangedUnits: 0 };
const page = (found: TextDiff = diff) => {
  const significance = weigh({ kind: 'text', ...found });
  const names = { older: 'projekt-1.docx', newer: 'projekt-2.docx' };
  return load(`${redlinePage({ ...names, texts, diff: found, significance }, styles)}`);
};
const texts$ = (selector: string, from = page()) =>
  from(selector)
    .toArray()
    .map((element) => from(element).text().replace(/\s+/g, ' ').trim());

describe('a redline of its own', () => {
  test('tells each change at the top with its kind, one sentence and a way to its place', () => {
    expect(texts$('#tabela tbody th')).toEqual([
      ...['art. 12 ust. 2', 'art. 12 ust. 2a', 'art. 32', 'art. 33 pkt 4'],
    ]);
    expect(texts$('#tabela td[data-label=Rodzaj]')).toEqual([
      ...['zmieniono', 'dodano', 'przeniesiono', 'usunięto'],
    ]);
    expect(texts$('#tabela td[data-label=Zmiana]')[0]).toContain('z 240 do 180');
    expect(texts$('#tabela .meta')).toEqual([
      '1 zmieniona, 1 dodana, 1 usunięta, 1 przeniesiona; bez zmian: 30 jednostek.',
    ]);
    const found = page();
    const targets = found('#tabela a').toArray();
    expect(targets.map((element) => found(found(element).attr('href') ?? '').length)).toEqual([
      ...[1, 1, 1, 1],
    ]);
  });

  test('keeps the head of a chapter, folds what did not change, and leads to where it was', () => {
    expect(texts$('.law h3')).toEqual(['Rozdział 2. Prawo do asystencji']);
    expect(texts$('details.skipped summary')).toEqual([
      ...[
        'Bez zmian: art. 12 ust. 1',
        'Bez zmian: art. 29',
        'Bez zmian: art. 33 – art. 33 pkt 3 (2 jednostki)',
      ],
    ]);
    expect(texts$('.law p.skipped')).toEqual(['Tu było: art. 28. Przeniesiono do: art. 32.']);
    const found = page();
    expect(found('#u-art-32 .says a').first().attr('href')).toBe('#skad-u-art-32');
    expect(found('[id="skad-u-art-32"] a').attr('href')).toBe('#u-art-32');
  });

  test('shows the markers of units and both views of each change', () => {
    expect(texts$('#u-art-12-ust-2a .one')).toEqual([
      '2a. [dodano: Opinię wydaje się w terminie 60 dni od dnia złożenia wniosku., koniec dodanego]',
    ]);
    expect(texts$('#u-art-33-pkt-4 .two > div')[1]).toBe('Jestusunięto');
    expect(page()('input[name=widok]')).toHaveLength(2);
  });

  test('shows each side under the number that it had', () => {
    const line = (text: string) => ({ text, kind: 'text' }) as const;
    const older = {
      ...texts.older,
      paragraphs: [line('Art. 1. Raz.'), line('Art. 2. Termin: 14 dni.')],
    };
    const newer = {
      ...texts.newer,
      paragraphs: [line('Art. 1. Raz.'), line('Art. 3. Termin: 30 dni.')],
    };
    const found = compareTexts(older, newer);
    const redline = { older: 'a', newer: 'b', texts: { older, newer }, diff: found };
    const markup = redlinePage(
      { ...redline, significance: weigh({ kind: 'text', ...found }) },
      styles,
    );
    const sides = texts$('.two > div', load(`${markup}`));

    expect(sides[0]).toContain('Art. 2. Termin');
    expect(sides[1]).toContain('Art. 3. Termin');
  });

  test('runs nothing but its keys: style and script are named by their hashes', () => {
    const found = page();
    const policy = found('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');

    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`style-src 'sha256-${hash(found('style').html() ?? '')}'`);
    expect(policy).toContain(`script-src 'sha256-${hash(found('script').html() ?? '')}'`);
    expect(found('link, img, [src], [onclick], [style]')).toHaveLength(0);
    expect(found('[hidden] #klawisze')).toHaveLength(1);
  });

  test('lists references that only followed a number, and names both halves of a unit', () => {
    const followedReferences = [{ unit: 'art. 29', before: 'art. 28', after: 'art. 32' }];
    const passages = [{ kind: 'same', text: 'a' } as const];
    const halves = ['art. 29', 'art. 32'];
    const split: UnitChange = { unit: 'art. 29', kind: 'split', passages, splitInto: halves };
    const found = page({ units: [...diff.units, split], unchangedUnits: 0, followedReferences });

    expect(texts$('.says span', found)).toContain(
      'art. 29, podzielono na art. 29 i art. 32, treść bez zmian',
    );
    expect(texts$('main > details.skipped', found)).toEqual([
      'Poszły za nową numeracją, nie są zmianą: 1 odesłanie art. 29: art. 28 → art. 32',
    ]);
  });

  test('says when nothing differs, and when a comparison gave up', () => {
    const unit = { unit: 'art. 29', kind: 'changed', gaveUp: true } as const;
    const passages = [{ kind: 'removed', text: 'a' } as const];

    expect(page({ units: [], unchangedUnits: 3 })('body').text()).toContain('nie wykazało różnic');
    const gaveUp = page({ units: [{ ...unit, passages }], unchangedUnits: 0 });
    expect(gaveUp('.says').text()).toContain('za dużo różnic');
    expect(gaveUp('#tabela').text()).toContain('za dużo różnic');
  });
});

describe('the redline of a change', () => {
  test('is served under the policy that it carries, with the way back', async () => {
    const { page: found, response } = await ask(`/zmiany/${change().id}/porownanie`);
    const policy = response.headers.get('content-security-policy') ?? '';

    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(found('meta[http-equiv=Content-Security-Policy]').attr('content'));
    expect(texts$('h1', found)).toEqual(['Projekt ustawy, 9 listopada 2026']);
    expect(found('main a').first().attr('href')).toBe(`/zmiany/${change().id}`);
  });

  test('is not there for a change that compares no texts', async () => {
    const { response } = await ask(`/zmiany/${factsChange.id}/porownanie`);

    expect(response.status).toBe(404);
  });
});
