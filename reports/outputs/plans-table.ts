import type { PlanCell, RegionalPlan } from '../../worker/regional-plans/register.ts';
import type { PlanEvidence } from '../../worker/regional-plans/statement.ts';
import { html, link, type Markup } from '../html.ts';
import type { NamedPlan } from '../named-plan.ts';
import { consultationInWords, planSigns } from '../plan-words.ts';
import { dayInWords } from '../polish.ts';
import { oneLine, shorten, tie } from '../typography.ts';
import { table } from './table.ts';

/** Where the stored copy behind a cell is shown; `null` for what was known before. */
export type CopyAddress = (sha256: string) => string;

/** The register of the 16 plans: every cell that says something says where it is from. */
export function plansTable(
  caption: string,
  rows: readonly NamedPlan[],
  copyAddress: CopyAddress,
): Markup {
  return table<NamedPlan>(
    caption,
    [
      { head: 'Województwo', cell: ({ name }) => name },
      { head: 'Stan', cell: (row) => status(row) },
      { head: 'Lata', cell: ({ current }) => current?.years?.value ?? '–' },
      { head: 'Uchwała', cell: ({ current }) => adopted(current) },
      { head: 'Konsultacje', cell: ({ current }) => consultation(current?.consultation ?? null) },
      { head: 'Następny plan', cell: ({ successor }) => next(successor) },
      { head: 'Skąd to wiemy', cell: (row) => evidenceOf(row, copyAddress) },
    ],
    rows,
    ({ region }) => `plan-${region}`,
  );
}

const tones = {
  none: 'ask',
  preparing: 'warn',
  consulted: 'warn',
  adopted: 'ok',
  updated: 'ok',
  expired: 'bad',
} as const;

function status({ status, current }: NamedPlan): Markup {
  const until = current?.validTo?.value;
  const isValid = status === 'adopted' || status === 'updated';
  const note =
    isValid && until !== undefined ? html`<br><small>do ${dayInWords(until)}</small>` : '';
  return html`<span class="state ${tones[status]}">${planSigns[status].word}</span>${note}`;
}

function adopted(plan: RegionalPlan | null): string {
  const number = plan?.resolution?.value;
  const day = plan?.adoptedOn?.value;
  if (number === undefined && day === undefined) return '–';
  const of = day === undefined ? '' : ` z ${dayInWords(day)}`;
  return tie(number === undefined ? `uchwała${of}, numeru nie znaleziono` : `nr ${number}${of}`);
}

const consultation = (cell: PlanCell | null) =>
  cell === null ? '–' : consultationInWords(cell.value);

function next(plan: RegionalPlan | null): string {
  if (plan === null) return '–';
  const years = plan.years === null ? '' : `, lata ${plan.years.value}`;
  const word = plan.status === 'none' ? 'wzmianka' : planSigns[plan.status].word;
  return `${word}${years}`;
}

const certainties = {
  read: 'odczytane przez monitor',
  seen: 'strona urzędowa',
  reported: 'według innej strony',
} as const;

function evidenceOf({ current, successor }: NamedPlan, copyAddress: CopyAddress): Markup | string {
  const all = [current, successor].flatMap((plan) => (plan === null ? [] : evidences(plan)));
  const unique = [...new Map(all.map((one) => [`${one.says}${one.address}`, one])).values()];
  if (unique.length === 0) return 'Nic nie znaleziono.';
  return html`${unique.map((one, at) => html`${at === 0 ? '' : html`<br>`}${renderEvidence(one, copyAddress)}`)}`;
}

function evidences(plan: RegionalPlan): PlanEvidence[] {
  const { statusEvidence, title, years, resolution, adoptedOn, consultation } = plan;
  const cells = [title, years, resolution, adoptedOn, consultation];
  return [statusEvidence, ...cells.flatMap((cell) => (cell === null ? [] : [cell.evidence]))];
}

function renderEvidence(evidence: PlanEvidence, copyAddress: CopyAddress): Markup {
  const { says, address, copy, on, certainty } = evidence;
  const words = tie(shorten(oneLine(says), 220));
  const page = address === null ? words : link(address, words);
  const stored = copy === null ? '' : html`<a href="${copyAddress(copy)}">zapisana kopia</a>, `;
  return html`<small>${page} (${stored}${certainties[certainty]}, ${dayInWords(on)})</small>`;
}
