import { expect, test } from 'vitest';
import { readPlan } from '../../../crawler/engines/planned-adoption.ts';

test('a plain quarter stays as it is', () => {
  expect(readPlan('III kwartał 2026 r.')).toEqual({ quarter: 'III kwartał 2026 r.' });
});

test('splits an adoption with its day', () => {
  expect(
    readPlan('I kwartał 2026 r. – ZREALIZOWANY Rada Ministrów przyjęła w dniu 3 marca 2026 r.'),
  ).toEqual({ quarter: 'I kwartał 2026 r.', status: 'Zrealizowany', adoptedOn: '2026-03-03' });
});

test('keeps prose whole when a part of it is not understood', () => {
  const cell =
    'I kwartał 2026 r. - ZREALIZOWANY Rada Ministrów przyjęła 3 marca 2026 r., z autopoprawką';

  expect(readPlan(cell)).toEqual({ quarter: cell });
});

test('a day that does not exist is not understood', () => {
  const cell = 'I kwartał 2026 r. - ZREALIZOWANY Rada Ministrów przyjęła 31 lutego 2026 r.';

  expect(readPlan(cell)).toEqual({ quarter: cell });
});
