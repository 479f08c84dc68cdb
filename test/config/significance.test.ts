import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readSignificance } from '../../config/significance.ts';
import type { ChangeDetail } from '../../worker/change.ts';
import { weigh } from '../../worker/significance.ts';
import { usualRules } from '../../worker/significance-rules.ts';

test('the shipped file says what those use who read no settings', () => {
  expect(readSignificance()).toEqual(usualRules);
});

test('a tuned level decides, and its reason stays', () => {
  const detail: ChangeDetail = {
    kind: 'text',
    units: [{ unit: 'art. 7', kind: 'removed', passages: [{ kind: 'removed', text: 'Gmina.' }] }],
    unchangedUnits: 3,
  };
  const tuned = { ...usualRules, rules: { ...usualRules.rules, 'unit-removed': 'low' } } as const;

  expect(weigh(detail)).toEqual({ level: 'high', reasons: ['usunięto: art. 7'] });
  expect(weigh(detail, tuned)).toEqual({ level: 'low', reasons: ['usunięto: art. 7'] });
});

test('names every fault of the file at once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'significance-'));
  const path = join(dir, 'significance.json');
  const { withdrawn, ...rules } = usualRules.rules;
  writeFileSync(path, JSON.stringify({ ...usualRules, rules: { ...rules, weaker: withdrawn[0] } }));

  expect(() => readSignificance(pathToFileURL(path))).toThrow(
    /weaker[\s\S]*withdrawn|withdrawn[\s\S]*weaker/u,
  );
  rmSync(dir, { recursive: true });
});
