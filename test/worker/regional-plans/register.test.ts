import { expect, test } from 'vitest';
import { planRegister } from '../../../worker/regional-plans/register.ts';
import type { PlanStatement } from '../../../worker/regional-plans/statement.ts';

const say = (more: Partial<PlanStatement>): PlanStatement => ({
  region: '24',
  event: 'mention',
  title: null,
  from: null,
  to: null,
  day: null,
  resolution: null,
  consultation: null,
  evidence: { says: 'słowa', address: null, copy: null, on: '2026-09-01', certainty: 'read' },
  ...more,
});
const row = (statements: readonly PlanStatement[], today = '2026-11-01') =>
  planRegister(['24'], statements, today)[0];

const adopted = say({
  ...{ event: 'adoption', from: 2023, to: 2025, day: '2023-05-24', resolution: '21/1000/23' },
});

test('a region of which nothing was said has a row all the same', () => {
  expect(planRegister(['02', '24'], [adopted], '2024-01-01')).toMatchObject([
    { region: '02', status: 'none', current: null, successor: null },
    { region: '24', status: 'adopted' },
  ]);
});

test('a plan expires with its last year, not before', () => {
  expect(row([adopted], '2025-12-31')?.status).toBe('adopted');
  expect(row([adopted], '2026-01-01')?.status).toBe('expired');
});

test('each cell keeps what it rests on; the newest word wins', () => {
  const update = say({ event: 'update', from: 2023, to: 2026, day: '2025-03-01' });
  const { current } = row([adopted, update]) ?? {};

  expect(current).toMatchObject({
    status: 'updated',
    years: { value: '2023–2026', evidence: update.evidence },
    resolution: { value: '21/1000/23', evidence: adopted.evidence },
    adoptedOn: { value: '2023-05-24' },
    validTo: { value: '2026-12-31' },
  });
});

test('the plan after it is its successor, and does not take its place before it is adopted', () => {
  const draft = say({
    ...{ event: 'consultation', from: 2026, to: 2028 },
    consultation: { from: '2026-09-07', to: '2026-09-28' },
  });

  expect(row([adopted, draft])).toMatchObject({
    status: 'expired',
    successor: { status: 'consulted', consultation: { value: '2026-09-07–2026-09-28' } },
  });
  expect(row([adopted, draft, say({ event: 'adoption', from: 2026, to: 2028 })])).toMatchObject({
    status: 'adopted',
    current: { years: { value: '2026–2028' } },
    successor: null,
  });
});

test('what names no years belongs to the plan of its time', () => {
  const start = say({ event: 'preparation', day: '2022-02-28' });

  expect(row([start, adopted])?.successor).toBeNull();
  expect(row([start])?.status).toBe('preparing');
});

test('a plan that is only mentioned is not called adopted', () => {
  const consulted = say({ event: 'consultation', from: 2023, to: 2025 });

  expect(row([consulted, say({ from: 2026, to: 2028 })])).toMatchObject({
    status: 'consulted',
    successor: { status: 'none' },
  });
});
