import type { Details, Scene } from '../deeds.ts';
import { section } from '../markup/smartsite.ts';
import { hosts } from '../render-sites.ts';
import type { BipPage, Print, Process, ProcessStage } from '../sites.ts';

/** Turns at the Sejm and in the bulletin, with their entries in the ledger. */
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

export function addResolution({ sites, plant }: Scene, page: BipPage, tags: string[] = []): void {
  sites.resolutions.push(page);
  const entry = { source: 'region-slaskie-bip', key: keyOf(page), change: 'appeared' } as const;
  plant(tags.length === 0 ? entry : { ...entry, tags });
}

/** The page's own text changes. Its version and its date move too, which nobody is told. */
export function changePage(
  { sites, plant }: Scene,
  number: number,
  change: (page: BipPage) => void,
  details: Details = {},
): void {
  const page = resolutionOf(sites.resolutions, number);
  change(page);
  page.version += 1;
  plant({
    source: 'region-slaskie-bip',
    key: keyOf(page),
    change: 'text',
    document: 'Treść strony',
    ...details,
  });
}

export function replaceAttachment(
  { sites, plant }: Scene,
  number: number,
  body: Uint8Array,
  details: Details,
): void {
  const page = resolutionOf(sites.resolutions, number);
  const [file] = page.attachments;
  if (file === undefined) throw new Error(`resolution ${number} has no attachment`);
  file.body = body;
  page.version += 1;
  plant({
    source: 'region-slaskie-bip',
    key: keyOf(page),
    change: 'text',
    document: file.name,
    ...details,
  });
}

export function addAttachment(
  { sites, plant }: Scene,
  number: number,
  file: BipPage['attachments'][number],
): void {
  const page = resolutionOf(sites.resolutions, number);
  page.attachments.push(file);
  page.version += 1;
  plant({
    source: 'region-slaskie-bip',
    key: keyOf(page),
    change: 'document-added',
    document: file.name,
  });
}

export function resolutionOf(pages: readonly BipPage[], number: number): BipPage {
  const page = pages.find(({ title }) => title.includes(`nr ${number}/`));
  if (page === undefined) throw new Error(`no resolution ${number}`);
  return page;
}

export const keyOf = ({ slug }: BipPage) => `https://${hosts.bip}${section}${slug}.html`;
