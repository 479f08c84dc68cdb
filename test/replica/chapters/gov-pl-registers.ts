import type { Answer } from '../answers.ts';
import {
  embeddedRegister,
  familyList,
  healthColumns,
  type Plan,
  plainColumns,
  registerCsv,
  registerJson,
  registerPage,
} from '../markup/gov-pl-register.ts';
import { familyPlans, fundsPlans, governmentPlans, healthPlans } from './gov-pl-plans.ts';

/** The registers of the chapter by the source that reads them. */
export interface Registers {
  readonly 'work-list-mz': Plan[];
  readonly 'work-list-mfipr': Plan[];
  readonly 'work-list-mrpips': Plan[];
  readonly 'work-list-rm-regulations': Plan[];
}

export const prefixes = {
  'work-list-mz': 'mz',
  'work-list-mfipr': 'mfipr',
  'work-list-mrpips': 'mrpips',
  'work-list-rm-regulations': 'rm',
} as const satisfies Record<keyof Registers, string>;

export const registersAtStart = (): Registers => ({
  'work-list-mz': healthPlans(),
  'work-list-mfipr': fundsPlans(),
  'work-list-mrpips': familyPlans(),
  'work-list-rm-regulations': governmentPlans(),
});

const host = 'www.gov.pl';
export const offices = {
  mz: 'Ministerstwo Zdrowia',
  mfipr: 'Ministerstwo Funduszy i Polityki Regionalnej',
  mrpips: 'Ministerstwo Rodziny, Pracy i Polityki Społecznej',
} as const;

/**
 * @param noise turns the order of rows, the case of headers and what else moves with nothing
 * @param later from when on headers are worded otherwise
 */
export function registerAnswers(registers: Registers, noise: number, later: boolean): Answer[] {
  const health = registerCsv(healthColumns, registers['work-list-mz']);
  return [
    {
      host,
      path: '/web/zdrowie/wykaz-prac-legislacyjnych',
      file: 'wykaz-mz.html',
      body: embeddedRegister(offices.mz, health, noise),
    },
    ...fileRegister('/web/fundusze-regiony/wykaz-prac-legislacyjnych', 'mfipr', '21440001', [
      plainColumns(later),
      turned(registers['work-list-mfipr'], noise),
    ]),
    ...fileRegister(familyList, 'mrpips', '21440002', [
      plainColumns(false),
      turned(registers['work-list-mrpips'], noise),
    ]),
    {
      host,
      path: '/api/data/registers/search?pageId=20874196',
      file: 'rejestr-20874196.json',
      body: registerJson(turned(registers['work-list-rm-regulations'], noise), noise),
    },
  ];
}

function fileRegister(
  path: string,
  office: keyof typeof offices,
  id: string,
  table: Parameters<typeof registerCsv>,
): Answer[] {
  return [
    { host, path, file: `wykaz-${office}.html`, body: registerPage(offices[office], id) },
    {
      host,
      path: `/register-file/Rejestr_${id}.csv`,
      file: `Rejestr_${id}.csv`,
      body: `\uFEFF${registerCsv(...table)}`,
      headers: { 'content-type': 'text/csv;charset=UTF-8' },
    },
  ];
}

/** The same rows, begun elsewhere. */
function turned<Row>(rows: readonly Row[], noise: number): Row[] {
  const from = noise % Math.max(1, rows.length);
  return [...rows.slice(from), ...rows.slice(0, from)];
}
