import type { Print, Process, ProcessStage } from '../sites.ts';
import type { Details, Scene } from './scene.ts';

export function addProcess({ sites, plant }: Scene, process: Process, details: Details = {}): void {
  sites.processes.push(process);
  plant({ source: 'sejm-processes', key: `10/${process.number}`, change: 'appeared', ...details });
}

/** A process goes on: its stage, and its closing stage where there is one. */
export function addStage(
  { sites, plant, day }: Scene,
  number: string,
  next: ProcessStage,
  details: Details & { readonly end?: string } = {},
): void {
  const process = sites.processes.find((one) => one.number === number);
  if (process === undefined) throw new Error(`no process ${number}`);
  const { end, ...rest } = details;
  const before = stageFact(process);
  process.stages.push(next);
  if (end !== undefined) process.stages.push({ stageName: end, stageType: 'End' });
  process.changeDate = `${day}T07:45:10`;
  const status: Record<string, [string | null, string | null]> =
    end === undefined ? {} : { status: [null, end] };
  const fields = { stage: [before, stageFact(process)] as [string | null, string], ...status };
  plant({ source: 'sejm-processes', key: `10/${number}`, change: 'facts', fields, ...rest });
}

function stageFact({ stages }: Process): string {
  const last = stages.findLast(({ stageType }) => stageType !== 'End');
  return `${last?.stageName} (${last?.date})`;
}

export function addPrint({ sites, plant }: Scene, print: Print, tags: string[] = []): void {
  sites.prints.unshift(print);
  const key = `10/${print.number}`;
  plant({ source: 'sejm-prints', key, change: 'appeared', ...(tags.length > 0 && { tags }) });
}

export function printOf({ sites }: Scene, number: string): Print {
  const print = sites.prints.find((one) => one.number === number);
  if (print === undefined) throw new Error(`no print ${number}`);
  return print;
}

export function addPrintFile(scene: Scene, number: string, name: string, body: Uint8Array): void {
  const print = printOf(scene, number);
  print.files.push({ name, body });
  print.changeDate = `${scene.day}T09:10:00`;
  scene.plant({
    source: 'sejm-prints',
    key: `10/${number}`,
    change: 'document-added',
    document: name,
  });
}
