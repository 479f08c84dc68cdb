import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitChange } from '../../../worker/change.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { contentKey } from '../../../worker/diff/tokens.ts';
import { generator, sentence, textOf } from './texts.ts';

const act = `
  USTAWA o usługach
  Art. 1. 1. Gmina zapewnia usługi opiekuńcze osobom starszym.
  2. Decyzję wydaje się w terminie 14 dni od dnia złożenia wniosku.
  Art. 2. Do wniosku dołącza się:
  1) oświadczenie o dochodach rodziny;
  2) zaświadczenie lekarskie;
  3) zgodę opiekuna prawnego.
  Art. 3. Mieszkanie treningowe prowadzi gmina albo organizacja pozarządowa.
  Art. 4. Wojewoda kontroluje standard usług, o których mowa w art. 3.
  Art. 5. Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.`;
const compare = (older: string, newer: string) => compareTexts(textOf(older), textOf(newer)).units;
const brief = (units: readonly UnitChange[]) =>
  units.map(({ unit, kind, wasUnit }) => (wasUnit ? [unit, kind, wasUnit] : [unit, kind]));

test('finds nothing between a text and itself', () => {
  expect(compareTexts(textOf(act), textOf(act))).toEqual({ units: [], unchangedUnits: 10 });
});

test('counts a footnote as unchanged where only its namesake of another page changed', () => {
  const withNotes = (...notes: string[]) => {
    const { paragraphs, ...rest } = textOf(act);
    const added = notes.map((text) => ({ text, kind: 'note' as const }));
    return { ...rest, paragraphs: [...paragraphs, ...added] };
  };
  const { units, unchangedUnits } = compareTexts(
    withNotes('1) Zmiana ogłoszona w poz. 5.', '1) Wszedł w życie w 2025 r.'),
    withNotes('1) Zmiana ogłoszona w poz. 5.', '1) Wszedł w życie w 2026 r.'),
  );

  expect(brief(units)).toEqual([['przypis 1', 'changed']]);
  expect(unchangedUnits).toBe(11);
});

test('tells a point that took another number, though no word of its article changed', () => {
  expect(brief(compare(act, act.replace('3) zgodę', '4) zgodę')))).toEqual([
    ['art. 2 pkt 4', 'renumbered', 'art. 2 pkt 3'],
  ]);
});

test('tells a section that moved, though it kept its heading', () => {
  const plan = (...order: readonly number[]) => {
    const { paragraphs, ...rest } = textOf(
      'Diagnoza\nOpis potrzeb mieszkańców.\nCele\nLista celów na lata 2026 i 2027.\nKadry\nLiczba osób zatrudnionych w domach.\nPartnerzy\nSpis organizacji pozarządowych.',
    );
    const sections = order.map((at) => paragraphs.slice(2 * at, 2 * at + 2));
    const headed = sections.flatMap(([head, ...texts]) =>
      head === undefined ? [] : [{ ...head, kind: 'heading' as const }, ...texts],
    );
    return { ...rest, paragraphs: headed };
  };

  expect(brief(compareTexts(plan(0, 1, 2, 3), plan(3, 0, 1, 2)).units)).toEqual([
    ['Partnerzy', 'moved'],
  ]);
});

test('shows the changed words of the unit that changed', () => {
  expect(compare(act, act.replace('14 dni', '30 dni'))).toEqual([
    {
      unit: 'art. 1 ust. 2',
      kind: 'changed',
      passages: [
        { kind: 'same', text: 'Decyzję wydaje się w terminie ' },
        { kind: 'removed', text: '14 ' },
        { kind: 'added', text: '30 ' },
        { kind: 'same', text: 'dni od dnia złożenia wniosku.' },
      ],
    },
  ]);
});

test('tells an inserted article, and that later ones were renumbered, without their references', () => {
  const newer = act
    .replace('w art. 3.', 'w art. 4.')
    .replace('Art. 5.', 'Art. 6.')
    .replace('Art. 4.', 'Art. 5.')
    .replace('Art. 3.', 'Art. 3. Koordynator usług współpracuje z powiatem.\nArt. 4.');
  expect(brief(compare(act, newer))).toEqual([
    ['art. 3', 'added'],
    ['art. 4', 'renumbered', 'art. 3'],
    ['art. 5', 'renumbered', 'art. 4'],
    ['art. 6', 'renumbered', 'art. 5'],
  ]);
});

test('tells an inserted and renumbered point', () => {
  const newer = act.replace('3) zgodę', '3) opinię szkoły;\n4) zgodę');
  expect(brief(compare(act, newer))).toEqual([
    ['art. 2 pkt 3', 'added'],
    ['art. 2 pkt 4', 'renumbered', 'art. 2 pkt 3'],
  ]);
});

test('tells a removed unit where it stood', () => {
  const newer = act.replace(/Art\. 3\..*\n/, '').replace('30 dni', '14 dni');
  expect(brief(compare(act, newer))).toEqual([['art. 3', 'removed']]);
});

test('tells points that changed places, however alike they are, by their places', () => {
  const [working, free] = ['robocze', 'wolne'].map(
    (days) => `zapewnia usługi opiekuńcze w dni ${days} osobom starszym;`,
  );
  const article = (...points: (string | undefined)[]) =>
    `Art. 1. Gmina:\n${points.map((point, at) => `${at + 1}) ${point}`).join('\n')}\n3) określa opłaty.`;
  expect(brief(compare(article(working, free), article(free, working)))).toEqual([
    ['art. 1 pkt 1', 'renumbered', 'art. 1 pkt 2'],
    ['art. 1 pkt 2', 'moved', 'art. 1 pkt 1'],
  ]);
});

test('tells a moved article once, with the edit in it', () => {
  const [third] = /Art\. 3\..*\n/.exec(act) ?? [''];
  const newer = act.replace(third, '').replace('Art. 1.', `${third.replace('albo', 'lub')}Art. 1.`);
  expect(brief(compare(act, newer))).toEqual([
    ['art. 3', 'moved'],
    ['art. 3', 'changed'],
  ]);
});

test('says once that a unit came with all its points', () => {
  const newer = act.replace('Art. 3.', 'Art. 2a. 1. Rada określa:\n1) tryb;\n2) wzór.\nArt. 3.');
  const [change] = compare(act, newer);
  expect(change).toEqual({
    unit: 'art. 2a',
    kind: 'added',
    passages: [{ kind: 'added', text: '1. Rada określa:\n1) tryb;\n2) wzór.' }],
  });
  const inside = act.replace('2. Decyzję', '2. Rada określa:\n1) tryb;\n2) wzór.\n3. Decyzję');
  expect(brief(compare(act, inside))).toEqual([
    ['art. 1 ust. 2', 'added'],
    ['art. 1 ust. 3', 'renumbered', 'art. 1 ust. 2'],
  ]);
});

test.each([
  ['case', 'Gmina zapewnia', 'GMINA ZAPEWNIA'],
  ['punctuation', 'lekarskie;', 'lekarskie,'],
  ['quotation marks', 'usługi opiekuńcze', '"usługi opiekuńcze"'],
  ['a word cut at the end of a line', 'opiekuńcze osobom', 'opie- kuńcze osobom'],
  ['a soft hyphen', 'opiekuńcze', 'opie\u00ADkuńcze'],
  ['a paragraph broken by a page', 'oświadczenie o', 'oświadczenie\no'],
  ['spaces', 'Gmina zapewnia', 'Gmina \u00A0 zapewnia'],
  ['a lost space', 'Gmina zapewnia', 'Gminazapewnia'],
  ['the mark of a footnote', 'opiekuńcze', 'opiekuńcze²⁾'],
])('sees no change in %s', (_, older, newer) => {
  expect(compare(act, act.replace(older, newer))).toEqual([]);
});

test.each([
  ['a digit', '14 dni', '15 dni'],
  ['a date', '1 stycznia', '1 lutego'],
  ['a negation', 'Gmina zapewnia', 'Gmina nie zapewnia'],
  ['a duty made a choice', 'Gmina zapewnia', 'Gmina może zapewnić'],
  ['a reference that no renumbering explains', 'w art. 3.', 'w art. 2.'],
])('always sees %s', (_, older, newer) => {
  expect(compare(act, act.replace(older, newer))).toHaveLength(1);
});

test('tells decimals and ranges apart', () => {
  for (const [one, other] of [
    ['1,5', '15'],
    ['2–4', '24'],
    ['50%', '50'],
    ['10.02', '1002'],
    ['3/4', '34'],
  ])
    expect(contentKey(`stawka ${one} zł`)).not.toBe(contentKey(`stawka ${other} zł`));
  expect(contentKey('dni 5 10')).not.toBe(contentKey('dni 510'));
  expect(contentKey('100.000 osób')).toBe(contentKey('100 000 osób'));
  expect(contentKey('kwota 1 500 zł')).toBe(contentKey('kwota 1\u00A0500 zł.'));
});

test('shows a rewritten long unit as replaced, never as unchanged', () => {
  const random = generator(7);
  const [one, other] = [sentence(random, 3_000), sentence(generator(99), 3_000)];
  const [change] = compare(`Art. 1. ${one} koniec`, `Art. 1. ${other} koniec`);
  expect(change).toMatchObject({ unit: 'art. 1', gaveUp: true });
  expect(change?.passages.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('gives pages of the newer file', () => {
  const page = (text: string, at: number) => ({
    ...textOf(''),
    paragraphs: [{ text, page: at, kind: 'text' as const }],
  });
  const { units } = compareTexts(page('Art. 1. Gmina może.', 3), page('Art. 1. Gmina musi.', 4));
  expect(units[0]?.page).toBe(4);
});

test('finds nothing in any text against itself, and never throws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Art. 1.',
      '§ 2.',
      '1.',
      '2)',
      'a)',
      '–',
      '„Art. 3.',
      '”;',
      'Rozdział 1',
      '(uchylony)',
    ),
    fc.string({ maxLength: 12 }),
  );
  const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' '));
  const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(compare(one, one)).toEqual([]);
      compare(one, other);
    }),
    { numRuns: 500 },
  );
});

test('gives back the newer words of every changed unit', () => {
  const words = fc.array(fc.constantFrom('gmina', 'może', '14', 'dni,', 'nie', 'usługi.'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [older, newer] = [one.join(' '), other.join(' ')];
      for (const { kind, passages } of compare(
        `Art. 1. Wstęp ${older}`,
        `Art. 1. Wstęp ${newer}`,
      )) {
        expect(kind).toBe('changed');
        const side = (dropped: string) =>
          passages
            .filter((passage) => passage.kind !== dropped)
            .map(({ text }) => text)
            .join('');
        expect(side('removed').trim()).toBe(`Wstęp ${newer}`.trim());
        expect(contentKey(side('added'))).toBe(contentKey(`Wstęp ${older}`));
      }
    }),
  );
});
