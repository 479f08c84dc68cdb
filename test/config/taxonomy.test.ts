import { expect, test } from 'vitest';
import { contentHash, parseTaxonomy, readTaxonomy } from '../../config/taxonomy.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { makeTagger } from '../../worker/language/tagger.ts';
import { faultsOfRules } from '../../worker/language/taxonomy-faults.ts';

const tag = (more: object) => ({ id: 'us-a', label: 'Usługa', weight: 'core', ...more });
const file = (tags: object[], name = 'us.json', group = 'us') => ({
  name,
  text: JSON.stringify({ group, label: 'Usługi', tags }),
});

test('holds 99 tags in ten groups', () => {
  const { tags, groups } = readTaxonomy();
  expect([tags.length, groups.length]).toEqual([99, 10]);
  const weights = tags.map(({ weight }) => weight);
  expect(weights.filter((weight) => weight === 'core')).toHaveLength(58);
  expect(weights.filter((weight) => weight === 'context')).toHaveLength(11);
});

test('earns each tag by each of its own triggers', () => {
  const taxonomy = readTaxonomy();
  const match = makeTagger(taxonomy, loadLemmatiser());
  const silent = taxonomy.tags.flatMap(({ id, triggers, exact, abbreviations }) =>
    [...triggers, ...exact, ...abbreviations]
      .filter((text) => !match([{ place: '', text }]).some((found) => found.tag === id))
      .map((text) => `${id}: ${text}`),
  );
  expect(silent).toEqual([]);
});

test('fills what a tag leaves out', () => {
  const { tags } = parseTaxonomy([file([tag({ triggers: ['usługa'] })])]);
  expect(tags[0]).toMatchObject({ group: 'us', exact: [], nearMisses: [], implies: [] });
});

test('names all faults of all files at once, in Polish, with file, tag and field', () => {
  const faulty = [
    file([tag({ triggers: ['x'] }), tag({ weight: 'heavy', triggers: ['usługa'] })]),
    file(
      [tag({ id: 'gr-b', triggers: [] }), tag({ id: 'gr-b', triggers: ['a b'] })],
      'gr.json',
      'gr',
    ),
    file([tag({ id: 'xx-c', triggers: ['a b', 'a b'], more: 1 })], 'xy.json', 'xy'),
    file([tag({ id: 'xx-d', triggers: ['a b', 'a b'] })], 'akt.json', 'zz'),
    { name: 'fin.json', text: '{' },
    { name: 'ngo.json', text: '[]' },
  ];
  const lines = messageOf(() => parseTaxonomy(faulty)).split('\n');
  for (const fault of [
    '- us.json, znacznik „us-a”, pole „triggers[1]”: wpis jest pusty albo ma tylko jeden znak',
    '- us.json, znacznik „us-a”, pole „weight”: oczekiwano jednej z wartości: „core”, „support”, „context”',
    '- gr.json, znacznik „gr-b”, pole „triggers”: brak wyzwalacza, formy dosłownej i skrótu: znacznik nigdy nie zadziała',
    '- gr.json, znacznik „gr-b”, pole „id”: ten identyfikator ma więcej niż jeden znacznik',
    '- xy.json, znacznik „xx-c”: nieznane pole: „more”',
    '- akt.json, znacznik „xx-d”, pole „id”: nie ma grupy „xx”',
    '- akt.json, znacznik „xx-d”, pole „triggers”: „a b” występuje dwa razy',
    '- akt.json, pole „group”: grupa „zz” powinna leżeć w zz.json',
  ])
    expect(lines).toContain(fault);
  expect(lines.some((line) => line.startsWith('- fin.json: to nie jest poprawny plik JSON'))).toBe(
    true,
  );
  expect(lines.some((line) => line.startsWith('- ngo.json'))).toBe(true);
});

test('goes on examining a file in which one tag is wrong', () => {
  const wrong = tag({ id: 'us-b', weight: 'heavy', triggers: ['pomoc'] });
  const right = tag({ triggers: ['usługa'], nearMisses: ['usługa'], implies: ['us-b'] });
  expect(
    messageOf(() => parseTaxonomy([file([wrong, right])]))
      .split('\n')
      .slice(1),
  ).toEqual([
    '- us.json, znacznik „us-b”, pole „weight”: oczekiwano jednej z wartości: „core”, „support”, „context”',
    '- us.json, znacznik „us-a”, pole „nearMisses”: „usługa” jest zarazem wyzwalaczem',
  ]);
});

test('refuses a near miss that is a trigger, and an umbrella that is no tag', () => {
  const faulty = tag({ triggers: ['usługa'], nearMisses: ['usługa'], implies: ['us-none'] });
  const message = messageOf(() => parseTaxonomy([file([faulty])]));
  expect(message).toContain('„usługa” jest zarazem wyzwalaczem');
  expect(message).toContain('„us-none” nie jest innym znacznikiem');
});

test('says the same of the same contents, and another thing of others', () => {
  const [one, same, other] = ['usługa', 'usługa', 'pomoc'].map((text) =>
    contentHash(parseTaxonomy([file([tag({ triggers: [text] })])])),
  );
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test('has no near miss that can never match, and no trigger that can never earn', () => {
  expect(faultsOfRules(readTaxonomy().tags, loadLemmatiser())).toEqual([]);
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return '';
}
