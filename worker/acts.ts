import type { Facts } from '../crawler/facts.ts';
import type { SourceKind } from '../crawler/source.ts';

/**
 * The keys by which a publication belongs to an act, each naming its kind: `register:UD315`,
 * `print:10/1237`, `eli:DU/2026/1067`, `rcl:12383456`. Two publications that share one are of one act.
 */
export function actKeys(facts: Facts, sourceKind: SourceKind): string[] {
  if (sourceKind === 'regional' || sourceKind === 'news') return [];
  return [
    ...(isDrafting(sourceKind) ? linesOf(facts.number).flatMap(registerKeys) : []),
    ...prints(facts, sourceKind).map((print) => `print:${print}`),
    ...linesOf(facts.eli).flatMap(eliKeys),
    ...linesOf(facts.rclNumber).map((number) => `rcl:${number.replace(/\s+/gu, '').toUpperCase()}`),
  ].filter((key, at, all) => all.indexOf(key) === at);
}

/** Elsewhere a number is of another series: a bill of the Sejm may be `RM-0610-54-24`. */
const isDrafting = (kind: SourceKind) => kind === 'work-list' || kind === 'draft-act';

/** `UD 315` → `UD315`; a ministry's bare count (`12`) names nothing outside its own list. */
function registerKeys(text: string): string[] {
  const found = text
    .toUpperCase()
    .matchAll(/(?<![\p{L}\d])(U[A-Z]{1,2}|RD|RC|RM|ID|IC|IA)\s*-?\s*(\d{1,5})(?!\d)/gu);
  return [...found].map(([, letters, digits]) => `register:${letters}${digits}`);
}

/** `10/1237`: the term belongs to the number, since prints start anew with each Sejm. */
function prints({ print, process, term }: Facts, sourceKind: SourceKind): string[] {
  const written = [...linesOf(print), ...(sourceKind === 'parliament' ? linesOf(process) : [])];
  return written.flatMap((text) => {
    const [, ownTerm, number] = /^(?:(\d{1,2})\s*\/\s*)?(?:nr\s*)?(\d{1,5})$/iu.exec(text) ?? [];
    const whole = ownTerm ?? /\d+/u.exec(term ?? '')?.[0];
    return number === undefined || whole === undefined ? [] : [`${whole}/${number}`];
  });
}

function eliKeys(text: string): string[] {
  const found = /(DU|MP)\/(\d{4})\/(\d{1,5})/iu.exec(text);
  return found === null ? [] : [`eli:${found[0].toUpperCase()}`];
}

function linesOf(value: string | undefined): string[] {
  return (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A publication with the keys that join it to others. */
export interface KeyedPublication<Id> {
  readonly id: Id;
  readonly keys: readonly string[];
}

/** The life of one law: all publications that share a key, directly or through others. */
export interface JoinedAct<Id> {
  /** What it is known by: register number, else print, else ELI, else its RCL number. */
  readonly label: string;
  /** All keys of its publications, sorted. */
  readonly keys: readonly string[];
  readonly publications: readonly Id[];
}

/** Join publications by shared keys. Those without a key belong to no act. Order does not matter. */
export function joinActs<Id>(publications: readonly KeyedPublication<Id>[]): JoinedAct<Id>[] {
  const roots = new Map<string, string>();
  for (const { keys } of publications) for (const key of keys) unite(roots, keys[0] ?? key, key);
  const members = new Map<string, KeyedPublication<Id>[]>();
  for (const publication of publications) {
    const [key] = publication.keys;
    if (key === undefined) continue;
    const root = rootOf(roots, key);
    members.set(root, [...(members.get(root) ?? []), publication]);
  }
  return [...members.values()].map(toAct);
}

function unite(roots: Map<string, string>, one: string, other: string): void {
  const [from, to] = [rootOf(roots, one), rootOf(roots, other)];
  if (from !== to) roots.set(from, to);
}

function rootOf(roots: ReadonlyMap<string, string>, key: string): string {
  let root = key;
  for (let up = roots.get(root); up !== undefined; up = roots.get(root)) root = up;
  return root;
}

const labelOrder = ['register:', 'print:', 'eli:', 'rcl:'];

function toAct<Id>(members: readonly KeyedPublication<Id>[]): JoinedAct<Id> {
  const keys = [...new Set(members.flatMap((member) => member.keys))].sort();
  return { label: labelOf(keys) ?? '', keys, publications: members.map(({ id }) => id) };
}

/** The best name among keys, without its kind: `UD315`; `undefined` when there is none. */
export function labelOf(keys: readonly string[]): string | undefined {
  const best = labelOrder
    .map((kind) => [...keys].sort().find((key) => key.startsWith(kind)))
    .find((key) => key !== undefined);
  return best?.slice(best.indexOf(':') + 1);
}
