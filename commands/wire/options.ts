import { InvalidArgumentError } from 'commander';

/** A whole number from 1 on. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Wanted a whole number from 1 on.');
}

/** `2026-09-01` (midnight in UTC), or a whole moment with its zone. */
export function parseMoment(text: string): Date {
  const isMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(
    text,
  );
  const at = new Date(text);
  if (isMoment && !Number.isNaN(at.getTime())) return at;
  throw new InvalidArgumentError(
    'Wanted a day such as 2026-09-01 or a moment such as 2026-09-01T06:00:00Z.',
  );
}

/** For an option that may stand several times. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
