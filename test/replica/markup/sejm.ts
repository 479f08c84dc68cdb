import type { Print, Process } from '../sites.ts';

const term = 10;

/** `/processes`: no stages, no number at the legislation centre. */
export function processList(processes: readonly Process[]): string {
  return json(processes.map(({ stages, rclNum, rclLink, ...rest }) => processFields(rest)));
}

/** `/processes/{number}`: everything. */
export function processDetail(process: Process): string {
  return json(processFields(process));
}

/** `/prints`: arrives whole. */
export function printList(prints: readonly Print[]): string {
  return json(prints.map(printFields));
}

export function printDetail(print: Print): string {
  return json(printFields(print));
}

function processFields(fields: Record<string, unknown>): Record<string, unknown> {
  return sorted({
    UE: 'NO',
    documentType: 'projekt ustawy',
    documentTypeEnum: 'BILL',
    legislativeCommittee: false,
    principleOfSubsidiarity: false,
    shortenProcedure: false,
    term,
    urgencyStatus: 'NORMAL',
    webGeneratedDate: fields.changeDate,
    ...fields,
  });
}

function printFields({ files, ...fields }: Print): Record<string, unknown> {
  return sorted({ attachments: files.map(({ name }) => name), term, ...fields });
}

/** The API sorts its fields by name. */
function sorted(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const json = (value: unknown) => JSON.stringify(value, undefined, 1);
