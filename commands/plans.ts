import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import type { Region } from '../config/regions.ts';
import type { NamedPlan } from '../reports/named-plan.ts';
import type { RegionalPlan } from '../worker/regional-plans/register.ts';
import { findRegion, regionsInWords } from './wire/known-region.ts';
import { withRecords } from './wire/open-records.ts';
import { plansOf } from './wire/plans.ts';
import { table } from './wire/table.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

export function addPlans(program: Command, verb: Verb): void {
  program
    .command('plans')
    .description('the register of the 16 regional plans (RPDI), each cell with its evidence')
    .argument('[region]', 'TERYT code or name: 24, śląskie')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nThe status "none" means that nothing was found, not that there is no plan.\n\nExamples:\n  ./monitor plans\n  ./monitor plans śląskie\n  ./monitor plans --json',
    )
    .action(verb(plans));
}

async function plans(
  wanted: string | undefined,
  { json }: { readonly json?: true },
  settings: Settings,
): Promise<number> {
  const region = wanted === undefined ? undefined : knownRegion(wanted);
  const rows = await withRecords(settings, plansOf);
  const shown = rows.filter((row) => region === undefined || row.region === region.code);
  if (json) printJson({ plans: shown });
  else print(region === undefined ? overview(shown) : shown.map(inLines).join('\n'));
  return 0;
}

/** @throws CannotStart (exit code 2) naming those that there are. */
function knownRegion(wanted: string): Region {
  const found = findRegion(wanted);
  if (found !== undefined) return found;
  throw new CannotStart(`wanted a voivodeship, found "${wanted}"; known are: ${regionsInWords}`, 2);
}

function overview(rows: readonly NamedPlan[]): string {
  return table(
    ['region', 'status', 'years', 'resolution', 'adopted', 'valid to', 'consultation', 'successor'],
    rows.map(({ name, status, current, successor }) => [
      name,
      status,
      ...cellsOf(current).map(([, cell]) => cell?.value ?? '–'),
      successor === null ? '–' : `${successor.status} ${successor.years?.value ?? ''}`.trim(),
    ]),
  );
}

const cellsOf = (plan: RegionalPlan | null) =>
  [
    ['years', plan?.years],
    ['resolution', plan?.resolution],
    ['adopted on', plan?.adoptedOn],
    ['valid to', plan?.validTo],
    ['consultation', plan?.consultation],
  ] as const;

function inLines({ name, status, current, successor }: NamedPlan): string {
  return [
    `${name}: ${status}`,
    ...planLines(current),
    ...(successor === null ? [] : [`  successor: ${successor.status}`, ...planLines(successor)]),
  ].join('\n');
}

function planLines(plan: RegionalPlan | null): string[] {
  if (plan === null) return ['  nothing was found'];
  const cells = [['title', plan.title] as const, ...cellsOf(plan)];
  return [
    ...cells.flatMap(([name, cell]) => (cell ? [`  ${name}: ${cell.value}`] : [])),
    ...evidenceLines(plan),
  ];
}

function evidenceLines(plan: RegionalPlan): string[] {
  const cells = [plan.title, plan.years, plan.resolution, plan.adoptedOn, plan.consultation];
  const all = [plan.statusEvidence, ...cells.flatMap((cell) => (cell ? [cell.evidence] : []))];
  return [...new Set(all)].map(
    ({ certainty, on, says, address, copy }) =>
      `  ${certainty} ${on}: ${says}${address === null ? '' : ` ${address}`}${copy === null ? '' : ` (copy ${copy})`}`,
  );
}
