import { section } from '../markup/smartsite.ts';
import { hosts } from '../render-sites.ts';
import type { BipPage } from '../sites.ts';
import type { Details, Scene } from './scene.ts';

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
