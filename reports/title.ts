import type { ChangeRecord } from '../worker/change.ts';
import { capital } from './summary.ts';
import { oneLine } from './typography.ts';

const subject = String.raw`(?:Rady Ministrów|Prezesa Rady Ministrów|Ministra\s.+?)`;

/** Official openings that say little, and what a headline says instead. */
const openings: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:(?:rządowy|poselski|senacki|obywatelski|komisyjny|prezydencki)\s+)?projekt ustawy o zmianie ustawy\s+/iu,
    'Zmiana ustawy ',
  ],
  [
    /^(?:(?:rządowy|poselski|senacki|obywatelski|komisyjny|prezydencki)\s+)?projekt ustawy\s+/iu,
    'Ustawa ',
  ],
  [new RegExp(`^projekt rozporządzenia ${subject}\\s+(zmieniającego|w sprawie)\\s+`, 'iu'), ''],
  [new RegExp(`^projekt uchwały ${subject}\\s+w sprawie\\s+`, 'iu'), 'Uchwała: '],
];

/** The Sejm ends its titles with a full stop; one that belongs to „2026 r.” stays. */
const closingDot = /(?<![.…]|(?<!\p{L})(?:r|poz|nr|art|ust|itd|itp))\.$/u;

/** A title short enough to be a headline: `Ustawa o asystencji osobistej …`. */
export function shortTitle(title: string): string {
  const line = oneLine(title).replace(closingDot, '');
  const opening = openings.find(([start]) => start.test(line));
  if (opening === undefined) return line;
  const [start, words] = opening;
  return words === '' ? regulation(line, start) : line.replace(start, words);
}

function regulation(line: string, start: RegExp): string {
  const [, how = ''] = start.exec(line) ?? [];
  const rest = line.replace(start, '');
  return how.toLowerCase() === 'zmieniającego'
    ? capital(`zmiana: ${rest}`)
    : capital(`rozporządzenie w sprawie ${rest}`);
}

/** The number by which people know a publication: register number, print or ELI. */
export function numberOf({ act, publication }: ChangeRecord): string | null {
  const { number, rclNumber, print, eli } = publication.facts;
  const known = act ?? number ?? rclNumber ?? print ?? eli;
  return known === undefined ? null : journalPlace(known);
}

/** `DU/2026/1067` as lawyers write it: „Dz.U. 2026 poz. 1067”. */
function journalPlace(number: string): string {
  const [, journal, year, place] = /^(DU|MP)\/(\d{4})\/(\d+)$/.exec(number) ?? [];
  if (journal === undefined) return number;
  return `${journal === 'DU' ? 'Dz.U.' : 'M.P.'} ${year} poz. ${place}`;
}
