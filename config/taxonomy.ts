import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CannotStart } from './errors.ts';
import { problemIn } from './taxonomy-problems.ts';

const phrase = z.string().trim().min(2);

const TagEntry = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)+$/),
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
  /** Begins with the hash of the contents; a published one has a number instead. */
  readonly version: string;
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly tags: readonly TaxonomyTag[];
}

/** What an analyst must mend: file, tag and field are named where they are known. In Polish. */
export interface TaxonomyFault {
  readonly file: string;
  readonly tag?: string;
  readonly field?: string;
  readonly problem: string;
}

export interface TaxonomyFile {
  readonly name: string;
  readonly text: string;
}

/** As far as it could be read, with everything that is wrong with it. */
export interface ExaminedTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly faults: readonly TaxonomyFault[];
}

const folder = fileURLToPath(new URL('./taxonomy/', import.meta.url));

/** Read the taxonomy of this installation. @throws {Error} that names every fault of its files. */
export function readTaxonomy(from = folder): Taxonomy {
  return parseTaxonomy(readTaxonomyFiles(from));
}

/** @throws CannotStart when there is no such folder. */
export function readTaxonomyFiles(from = folder): TaxonomyFile[] {
  try {
    const names = readdirSync(from).filter((name) => name.endsWith('.json'));
    return names.sort().map((name) => ({ name, text: readFileSync(`${from}/${name}`, 'utf8') }));
  } catch (cause) {
    throw new CannotStart(`wanted a folder of taxonomy files, found none: ${from}`, 2, { cause });
  }
}

/** @throws {Error} that names every fault, with file and tag. */
export function parseTaxonomy(files: readonly TaxonomyFile[]): Taxonomy {
  const { taxonomy, faults } = examineTaxonomy(files);
  if (faults.length > 0) throw new Error(refusalOf(faults));
  return taxonomy;
}

/** Why a taxonomy is refused: one line a fault, for analysts. */
export function refusalOf(faults: readonly TaxonomyFault[]): string {
  return ['Taksonomii nie można użyć:', ...faults.map(inWords)].join('\n');
}

function inWords({ file, tag, field, problem }: TaxonomyFault): string {
  const where = [
    file,
    ...(tag === undefined ? [] : [`znacznik „${tag}”`]),
    ...(field === undefined ? [] : [`pole „${field}”`]),
  ];
  return `- ${where.join(', ')}: ${problem}`;
}

/** Read taxonomy files and find everything that is wrong with them, file by file. */
export function examineTaxonomy(files: readonly TaxonomyFile[]): ExaminedTaxonomy {
  const faults: TaxonomyFault[] = [];
  const read = files.flatMap((file) => parseGroup(file, faults));
  const tags = read.flatMap(({ name, group, tags }) =>
    tags.map((tag) => ({ file: name, tag: { ...tag, group } })),
  );
  faults.push(...faultsOfGroups(read), ...faultsOfTags(tags, read));
  if (read.length === 0 && faults.length === 0)
    faults.push({ file: 'config/taxonomy', problem: 'nie ma tu żadnego pliku .json' });
  const groups = read.map(({ group: id, label }) => ({ id, label }));
  const content = { groups, tags: tags.map(({ tag }) => tag) };
  return { taxonomy: { version: contentHash(content).slice(0, 12), ...content }, faults };
}

/** SHA-256 over groups and tags: equal exactly when two taxonomies say the same. */
export function contentHash({ groups, tags }: Pick<Taxonomy, 'groups' | 'tags'>): string {
  return createHash('sha256').update(JSON.stringify({ groups, tags })).digest('hex');
}

type ReadGroup = z.infer<typeof GroupFile> & {
  readonly name: string;
  /** Also of tags that are wrong in themselves: others may well name them. */
  readonly ids: readonly string[];
};

function parseGroup({ name, text }: TaxonomyFile, faults: TaxonomyFault[]): ReadGroup[] {
  const raw = parseJson(name, text, faults);
  if (raw === undefined) return [];
  const result = GroupFile.safeParse(raw);
  if (result.success) return [{ name, ...result.data, ids: result.data.tags.map(({ id }) => id) }];
  for (const issue of result.error.issues)
    faults.push({ file: name, ...problemIn(issue, raw as object) });
  return salvage(name, raw);
}

const Salvaged = z.looseObject({
  group: z.string(),
  label: z.string().catch(''),
  tags: z.array(z.unknown()),
});

/** What is right in a wrong file, so that its other faults are named along with the first. */
function salvage(name: string, raw: unknown): ReadGroup[] {
  const { success, data } = Salvaged.safeParse(raw);
  if (!success) return [];
  const tags = data.tags.flatMap((tag) => TagEntry.safeParse(tag).data ?? []);
  const ids = data.tags.flatMap(
    (tag) => z.looseObject({ id: z.string() }).safeParse(tag).data?.id ?? [],
  );
  return [{ name, group: data.group, label: data.label, tags, ids }];
}

function parseJson(name: string, text: string, faults: TaxonomyFault[]): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    faults.push({ file: name, problem: `to nie jest poprawny plik JSON (${found})` });
    return undefined;
  }
}

function faultsOfGroups(read: readonly ReadGroup[]): TaxonomyFault[] {
  const twice = repeated(read.map(({ group }) => group));
  return read.flatMap(({ name, group }) => [
    ...(name === `${group}.json`
      ? []
      : [
          { file: name, field: 'group', problem: `grupa „${group}” powinna leżeć w ${group}.json` },
        ]),
    ...(twice.includes(group)
      ? [{ file: name, field: 'group', problem: `grupa „${group}” występuje w dwóch plikach` }]
      : []),
  ]);
}

interface OwnTag {
  readonly file: string;
  readonly tag: TaxonomyTag;
}

function faultsOfTags(own: readonly OwnTag[], read: readonly ReadGroup[]): TaxonomyFault[] {
  const ids = read.flatMap((group) => group.ids);
  const known = { ids: new Set(ids), groups: new Set(read.map(({ group }) => group)) };
  const twice = repeated(ids);
  return own.flatMap(({ file, tag }) => [
    ...(twice.includes(tag.id)
      ? [
          {
            file,
            tag: tag.id,
            field: 'id',
            problem: 'ten identyfikator ma więcej niż jeden znacznik',
          },
        ]
      : []),
    ...faultsOfTag(tag, known).map((fault) => ({ file, tag: tag.id, ...fault })),
  ]);
}

interface Known {
  readonly ids: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

function faultsOfTag(tag: TaxonomyTag, { ids, groups }: Known) {
  const faults: { readonly field: string; readonly problem: string }[] = [];
  const earning = [...tag.triggers, ...tag.exact, ...tag.abbreviations];
  const [prefix = ''] = tag.id.split('-');
  if (!groups.has(prefix)) faults.push({ field: 'id', problem: `nie ma grupy „${prefix}”` });
  else if (prefix !== tag.group)
    faults.push({
      field: 'id',
      problem: `znacznik grupy „${tag.group}” zaczyna się od „${tag.group}-”`,
    });
  if (earning.length === 0)
    faults.push({
      field: 'triggers',
      problem: 'brak wyzwalacza, formy dosłownej i skrótu: znacznik nigdy nie zadziała',
    });
  for (const text of repeated(earning))
    faults.push({ field: 'triggers', problem: `„${text}” występuje dwa razy` });
  for (const text of tag.nearMisses.filter((text) => tag.triggers.includes(text)))
    faults.push({ field: 'nearMisses', problem: `„${text}” jest zarazem wyzwalaczem` });
  for (const id of tag.implies.filter((id) => !ids.has(id) || id === tag.id))
    faults.push({ field: 'implies', problem: `„${id}” nie jest innym znacznikiem` });
  return faults;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
