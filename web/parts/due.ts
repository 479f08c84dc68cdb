import { html, type Markup } from '../../reports/html.ts';
import { dayShort, daysUntil, plural } from '../../reports/polish.ts';
import type { ChangeRecord } from '../../worker/change.ts';
import type { Deadline } from '../../worker/deadline.ts';

/** A deadline seen from today. */
export interface Due {
  readonly deadline: Deadline;
  /** Calendar days left in Poland; negative once it has passed. */
  readonly days: number;
}

/** The soonest deadline that is still open, else the one that passed last. */
export function dueOf({ deadlines }: Pick<ChangeRecord, 'deadlines'>, now: Date): Due | undefined {
  const dues = deadlines.map((deadline) => ({ deadline, days: daysUntil(deadline.day, now) }));
  return dues.find(({ days }) => days >= 0) ?? dues.at(-1);
}

/** A leaf torn from a calendar. `withDay` where no date stands beside it. */
export function renderDue({ deadline, days }: Due, withDay: 'with-day' | 'bare' = 'bare'): Markup {
  const day = dayShort(deadline.day);
  if (days < 0) return html`<div class="due past"><b>minął</b><span>${day}</span></div>`;
  const until = withDay === 'with-day' ? `, do ${day}` : '';
  if (days === 0) return html`<div class="due soon"><b>dziś</b><span>ostatni dzień</span></div>`;
  const words = plural(days, ['dzień', 'dni', 'dni']);
  return html`<div class="${leafClass(days)}"><b>${days}</b><span>${words}${until}</span></div>`;
}

function leafClass(days: number): string {
  if (days <= 7) return 'due soon';
  return days <= 21 ? 'due mid' : 'due';
}
