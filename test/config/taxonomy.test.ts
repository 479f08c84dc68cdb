import { expect, test } from 'vitest';
import { parseTaxonomy, readTaxonomy } from '../../config/taxonomy.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { makeTagger } from '../../worker/language/tagger.ts';

const tag = (more: object) => ({ id: 'us-a', label: 'Usługa', weight: 'core', ...more });
const file = (tags: object[], name = 'us.json', group = 'us') => ({
  name,
  text: JSON.stringify({ group, label: 'Usługi', tags }),
});

test('holds 99 tags in ten groups', () => {
  const { tags, groups, version } = readTaxonomy();
  expect([tags.length, groups.length, version]).toEqual([99, 10, '1']);
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

test('names all faults of all files at once', () => {
  const faulty = [
    file([tag({ triggers: ['x'] }), tag({ weight: 'heavy', triggers: ['usługa'] })]),
    file(
      [tag({ id: 'gr-b', triggers: [] }), tag({ id: 'gr-b', triggers: ['a b'] })],
      'gr.json',
      'gr',
    ),
    { name: 'fin.json', text: '{' },
  ];
  const message = messageOf(() => parseTaxonomy(faulty));
  for (const fault of [
    'us.json: tags.0.triggers.0',
    'us.json: tags.1.weight',
    'gr-b: wanted a trigger',
  ])
    expect(message).toContain(fault);
  expect(message).toContain('tag "gr-b" stands there twice');
  expect(message).toContain('fin.json: wanted JSON');
});

test('refuses a near miss that is a trigger, and an umbrella that is no tag', () => {
  const faulty = tag({ triggers: ['usługa'], nearMisses: ['usługa'], implies: ['us-none'] });
  const message = messageOf(() => parseTaxonomy([file([faulty])]));
  expect(message).toContain('"usługa" is both trigger and near miss');
  expect(message).toContain('implies "us-none"');
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return '';
}
