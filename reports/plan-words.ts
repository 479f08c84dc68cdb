import type { PlanRow, PlanStatus } from '../worker/regional-plans/register.ts';
import type { Sign } from './figures/tile-map.ts';
import { counted, dayInWords, plural } from './polish.ts';

/** How far a regional plan is: word, sign and ground say the same. */
export const planSigns: Readonly<Record<PlanStatus, Sign>> = {
  none: { css: 'brak', word: 'nie znaleziono', short: 'brak śladu', glyph: 'M5 12h14' },
  preparing: {
    css: 'w-toku',
    word: 'w przygotowaniu',
    short: 'w toku',
    glyph: 'M5 12h.1M12 12h.1M19 12h.1',
  },
  consulted: {
    css: 'konsultacje',
    word: 'konsultowany',
    short: 'konsult.',
    glyph: 'M3 5h18v11h-9l-5 4v-4H3z',
  },
  adopted: { css: 'przyjety', word: 'przyjęty', short: 'przyjęty', glyph: 'M4 13l5 5L20 6' },
  updated: {
    css: 'zmieniony',
    word: 'zaktualizowany',
    short: 'zaktual.',
    glyph: 'M3 3v18M9 13l4 4 8-9',
  },
  expired: { css: 'wygasl', word: 'wygasł', short: 'wygasł', glyph: 'M6 6l12 12M18 6L6 18' },
};

/** „do 2026” for the tile of a plan that names its years. */
export function planNote({ current, status }: PlanRow): string {
  const year = current?.validTo?.value.slice(0, 4);
  if (year === undefined) return '';
  return status === 'expired' ? `w ${year} r.` : `do ${year}`;
}

/** „2023-08-09–2023-08-16” as „od 9 sierpnia 2023 do 16 sierpnia 2023”. */
export function consultationInWords(value: string): string {
  const [from = '', to] = value.split('–');
  return to === undefined
    ? `do ${dayInWords(from)}`
    : `od ${dayInWords(from)} do ${dayInWords(to)}`;
}

/** „5 z 16 województw ma obowiązujący plan. W 6 plan wygasł, w 4 nie znaleziono śladu planu.” */
export function plansInWords(rows: readonly PlanRow[]): string {
  const count = (...wanted: PlanStatus[]) =>
    rows.filter(({ status }) => wanted.includes(status)).length;
  const valid = count('adopted', 'updated');
  const others = [
    said(count('consulted'), 'trwały konsultacje, a przyjęcia nie znaleziono'),
    said(count('preparing'), 'plan był przygotowywany'),
    said(count('expired'), 'plan wygasł'),
    said(count('none'), 'nie znaleziono śladu planu, co nie znaczy, że go nie ma'),
  ].filter((part) => part !== '');
  const verb = plural(valid, ['ma', 'mają', 'ma']);
  const first = `${valid} z ${counted(rows.length, ['województwa', 'województw', 'województw'])} ${verb} obowiązujący plan, o którym wiemy.`;
  return others.length === 0 ? first : `${first} W ${others.join('; w ')}.`;
}

const said = (count: number, what: string) => (count === 0 ? '' : `${count} ${what}`);
