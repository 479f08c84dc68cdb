import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const phrase = z.string().trim().min(2);

const TagEntry = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)+$/, 'wanted lower-case words with hyphens'),
  /** Polish, as readers see it. */
  label: phrase,
  /** `core`: relevant alone; `support`: with another group's; `context`: never. */
  weight: z.enum(['core', 'support', 'context']),
  /** Phrases in their base form, matched on lemmas. */
  triggers: z.array(phrase).default([]),
  /** Surface forms, matched as they stand but for their case. */
  exact: z.array(phrase).default([]),
  /** Matched with their case, also with an inflected tail (`DPS-ach`). */
  abbreviations: z.array(phrase).default([]),
  /** Phrases that look like this tag and are not: they block it where they stand. */
  nearMisses: z.array(phrase).default([]),
  /** Umbrella tags that come with this one. */
  implies: z.array(z.string()).default([]),
});

const GroupFile = z.strictObject({
  group: z.string().regex(/^[a-z]+$/),
  label: phrase,
  tags: z.array(TagEntry).min(1),
});

export type TaxonomyTag = Readonly<z.infer<typeof TagEntry>> & { readonly group: string };

/** What the analysts watch for: groups of tags, as the files of `config/taxonomy/` say. */
export interface Taxonomy {
  /** Moves whenever an analyst publishes an edit; every tag given keeps it. */
  readonly version: string;
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly tags: readonly TaxonomyTag[];
}

const version = '1';
const folder = new URL('./taxonomy/', import.meta.url);

/** Read the taxonomy of this installation. @throws {Error} that names every fault of its files. */
export function readTaxonomy(): Taxonomy {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return parseTaxonomy(names.sort().map((name) => ({ name, text: read(name) })));
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** @throws {Error} that names every fault, with file and tag. */
export function parseTaxonomy(files: readonly { name: string; text: string }[]): Taxonomy {
  const faults: string[] = [];
  const groups = files.flatMap(({ name, text }) => parseGroup(name, text, faults));
  const tags = groups.flatMap(({ group, tags }) => tags.map((tag) => ({ ...tag, group })));
  faults.push(
    ...faultsOf(tags),
    ...repeated(
      groups.map(({ group }) => group),
      'group',
    ),
  );
  if (faults.length > 0) throw new Error(`Taxonomy is not usable:\n${faults.join('\n')}`);
  return { version, groups: groups.map(({ group: id, label }) => ({ id, label })), tags };
}

function parseGroup(name: string, text: string, faults: string[]) {
  const result = GroupFile.safeParse(parseJson(name, text, faults));
  if (result.success) return [result.data];
  for (const { path, message } of result.error.issues)
    faults.push(`${name}: ${path.join('.') || 'file'}: ${message}`);
  return [];
}

function parseJson(name: string, text: string, faults: string[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    faults.push(`${name}: wanted JSON, found: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

function faultsOf(tags: readonly TaxonomyTag[]): string[] {
  const ids = new Set(tags.map(({ id }) => id));
  return [
    ...repeated(
      tags.map(({ id }) => id),
      'tag',
    ),
    ...tags.flatMap((tag) => faultsOfTag(tag, ids)),
  ];
}

function faultsOfTag(tag: TaxonomyTag, ids: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const earning = [...tag.triggers, ...tag.exact, ...tag.abbreviations];
  if (!tag.id.startsWith(`${tag.group}-`)) faults.push(`wanted an id that starts "${tag.group}-"`);
  if (earning.length === 0) faults.push('wanted a trigger, an exact form or an abbreviation');
  faults.push(...repeated(earning, 'trigger'));
  for (const phrase of tag.nearMisses)
    if (tag.triggers.includes(phrase)) faults.push(`"${phrase}" is both trigger and near miss`);
  for (const id of tag.implies)
    if (!ids.has(id) || id === tag.id) faults.push(`implies "${id}", which is no other tag`);
  return faults.map((fault) => `${tag.id}: ${fault}`);
}

function repeated(values: readonly string[], noun: string): string[] {
  const twice = values.filter((value, at) => values.indexOf(value) !== at);
  return [...new Set(twice)].map((value) => `${noun} "${value}" stands there twice`);
}
