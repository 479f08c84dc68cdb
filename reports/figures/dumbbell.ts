import { html, type Markup } from '../html.ts';
import type { PlannedShift } from '../planned-shift.ts';
import { quarterInWords, romanOf, shiftInWords } from '../quarter.ts';
import { shorten } from '../typography.ts';
import { drawing, percent, rem } from './figure.ts';

const rowHeight = 3.625;
const head = 2.5;

/** Planned quarters before (ring) and after (dot); whole years, so that years are named once. */
export function dumbbell(id: string, shifts: readonly PlannedShift[]): Markup {
  const quarters = shifts.flatMap(({ before, after }) => [before, after]);
  const first = Math.floor(Math.min(...quarters) / 4) * 4;
  const count = (Math.floor(Math.max(...quarters) / 4) + 1) * 4 - first;
  const height = head + shifts.length * rowHeight;
  const centre = (quarter: number) => (quarter - first + 0.5) / count;
  return drawing(id, height, wordsOf(shifts), [
    html`${Array.from({ length: count }, (_, at) => axis(first + at, at / count, count, height))}`,
    html`${shifts.map((shift, at) => row(shift, head + at * rowHeight, centre))}`,
  ]);
}

function axis(quarter: number, x: number, count: number, height: number): Markup {
  const isYear = quarter % 4 === 0;
  const year = isYear
    ? html`<text class="b" x="${percent(x)}" dx="0.25rem" y="0.75rem">${Math.floor(quarter / 4)}</text>`
    : html``;
  const name = html`<text class="dim mid" x="${percent(x + 0.5 / count)}" y="2rem">${romanOf(quarter)}</text>`;
  return html`<line class="axis" x1="${percent(x)}" x2="${percent(x)}" y1="${isYear ? '0' : '1.25rem'}" y2="${rem(height)}"/>${count > 12 ? html`` : name}${year}
`;
}

function row(shift: PlannedShift, top: number, centre: (quarter: number) => number): Markup {
  const [from, to] = [centre(shift.before), centre(shift.after)];
  const y = rem(top + 2.375);
  const textY = rem(top + 2.6875);
  const right = Math.max(from, to);
  const isCrowded = right > 0.8; // no room for the words at the right end
  const words = html`<text class="dim${isCrowded ? ' end' : ''}" x="${percent(isCrowded ? Math.min(from, to) : right)}" dx="${isCrowded ? '-0.75rem' : '0.75rem'}" y="${textY}">${shiftInWords(shift.before, shift.after)}</text>`;
  return html`<line class="link" x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}"/><text class="b" x="0" dx="0.25rem" y="${rem(top + 1.25)}">${shift.number}<tspan class="dim" dx="0.5rem">${shorten(shift.title, 34)}</tspan></text><circle class="ring" cx="${percent(from)}" cy="${y}" r="0.375rem"/><circle class="dot" cx="${percent(to)}" cy="${y}" r="0.4062rem"/>${words}
`;
}

function wordsOf(shifts: readonly PlannedShift[]) {
  const later = shifts.filter(({ before, after }) => after > before).length;
  const lines = shifts.map(
    ({ number, before, after }) =>
      `${number}: ${quarterInWords(before)}, teraz ${quarterInWords(after)}`,
  );
  return {
    title: 'Planowany kwartał przyjęcia: na początku i na końcu okresu',
    finding: `Na później: ${later}, na wcześniej: ${shifts.length - later}. ${lines.join('; ')}.`,
  };
}
