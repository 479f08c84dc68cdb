import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serve } from './false-answers/serve.ts';
import { items } from './false-answers/sites.ts';
import { falseAnswers } from './false-answers/table.ts';
import { openWatch } from './false-answers/watch.ts';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

const day = (n: number) => new Date(Date.UTC(2026, 8, n, 6));
const nothing = { versions: [], documents: [], withdrawals: 0 };

test.each(falseAnswers)('$name: $verdict, and nothing changes', async (one) => {
  await using all = new AsyncDisposableStack();
  const watch = openWatch(one.site.source, site.url);
  all.defer(watch.close);
  site.show(one.site.render(items));
  const first = await watch.look(day(1));
  expect(first).toMatchObject({ verdict: 'good', problems: [], withdrawals: 0 });
  expect(first.versions).toHaveLength(items.length);
  expect(await watch.look(day(2))).toMatchObject({ verdict: 'good', ...nothing });

  // Twice, more than 24 hours apart: what is missing in both would be withdrawn.
  site.show(one.spoil(items, one.site));
  for (const now of [day(3), new Date(day(4).getTime() + 3_600_000)]) {
    const look = await watch.look(now);
    expect(look).toMatchObject({ verdict: one.verdict, ...nothing });
    if (one.says !== undefined) expect(look.problems.join('\n')).toContain(one.says);
  }
  site.show(one.site.render(items));
  expect(await watch.look(day(6))).toMatchObject({ verdict: 'good', problems: [], ...nothing });
});

test('at least 40 false answers are told apart by name', () => {
  const names = falseAnswers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(40);
});
