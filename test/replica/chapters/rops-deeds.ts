import type { Details } from '../deeds/scene.ts';
import { paperBody } from '../documents.ts';
import type { Plant } from '../make-world.ts';
import type { RopsFile, RopsPage } from './rops-page.ts';

/** The pages as they stand, and where the ledger goes. */
export interface RopsScene {
  readonly pages: RopsPage[];
  readonly plant: Plant;
}

/** The page of a source whose address holds some words. */
export function pageOf({ pages }: RopsScene, source: string, part = ''): RopsPage {
  const found = pages.find((page) => page.source === source && page.address.includes(part));
  if (found === undefined) throw new Error(`no page of ${source} with "${part}"`);
  return found;
}

/** The page's own text changes. */
export function rewrite(
  scene: RopsScene,
  page: RopsPage,
  change: (blocks: RopsPage['blocks']) => RopsPage['blocks'],
  details: Details = {},
): void {
  page.blocks = change(page.blocks);
  note(scene, page, 'text', 'Treść strony', details);
}

export function addFile(
  scene: RopsScene,
  page: RopsPage,
  file: RopsFile,
  details: Details = {},
): void {
  page.files = [...page.files, file];
  note(scene, page, 'document-added', file.name, details);
}

export function removeFile(scene: RopsScene, page: RopsPage, name: string): void {
  page.files = page.files.filter((file) => file.name !== name);
  note(scene, page, 'document-removed', name, {});
}

/** Another file at the same address. */
export function replaceFile(
  scene: RopsScene,
  page: RopsPage,
  name: string,
  lines: readonly string[],
  details: Details,
): void {
  const file = page.files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`${page.address} has no file "${name}"`);
  file.body = paperBody(lines);
  note(scene, page, 'text', name, details);
}

export function republish({ plant }: RopsScene, page: RopsPage, day: string): void {
  const fields = { publishedOn: [page.published, day] as [string, string] };
  page.published = day;
  plant({ source: page.source, key: page.address, change: 'facts', fields });
}

function note(
  { plant }: RopsScene,
  { source, address }: RopsPage,
  change: 'text' | 'document-added' | 'document-removed',
  document: string,
  details: Details,
): void {
  plant({ source, key: address, change, document, ...details });
}

/** Blocks with some words in the place of others; every pair must be found. */
export function reworded(...pairs: readonly (readonly [string, string])[]) {
  return (blocks: RopsPage['blocks']): RopsPage['blocks'] =>
    blocks.map((block) =>
      typeof block === 'string'
        ? replaceAll(block, pairs)
        : block.map((cell) => replaceAll(cell, pairs)),
    );
}

const replaceAll = (text: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((rest, [before, after]) => rest.replaceAll(before, after), text);
