import { partsOf } from '../../reports/excerpt.ts';
import { html, type Markup } from '../../reports/html.ts';
import { unitKindLabels } from '../../reports/wording.ts';
import type { UnitChange } from '../../worker/change.ts';

/** A changed unit with the anchor under which others may point at it. */
export interface Anchored {
  readonly unit: UnitChange;
  readonly id: string;
  /** „art. 12 ust. 2” */
  readonly name: string;
  /** Its class: how the bar in the margin is drawn. */
  readonly bar: string;
  /** Only its place or number is another: no other change tells of words in it. */
  readonly isSame: boolean;
}

/** Each unit with an anchor of its own, also when two have one name. */
export function anchored(units: readonly UnitChange[]): Anchored[] {
  const taken = new Map<string, number>();
  const reworded = units.filter(({ kind }) => !isPlace(kind)).map(({ unit }) => unit);
  return units.map((unit) => {
    const name = nameOf(unit.unit);
    const slug = `u-${slugOf(name)}`;
    const before = taken.get(slug) ?? 0;
    taken.set(slug, before + 1);
    const id = before === 0 ? slug : `${slug}_${before + 1}`;
    return { unit, name, id, bar: unitClasses[unit.kind], isSame: isOnlyPlace(unit, reworded) };
  });
}

/** Told of where the words stand, not of the words. */
export const isPlace = (kind: UnitChange['kind']) =>
  kind !== 'changed' && kind !== 'added' && kind !== 'removed';

function isOnlyPlace({ kind, unit }: UnitChange, reworded: readonly string[]): boolean {
  return isPlace(kind) && !reworded.some((other) => other === unit || other.startsWith(`${unit} `));
}

/** The text before the first unit has no name of its own. */
export const nameOf = (unit: string) => (unit === '' ? 'początek tekstu' : unit);

/** Where a moved unit stood before, in a text that is shown whole. */
export const originOf = (id: string) => `skad-${id}`;

/** „art. 12 ust. 2, zmieniono”; what it was before leads there when `origin` is an anchor. */
export function saysOf({ unit, name, isSame }: Anchored, origin?: string): Markup {
  const { kind, wasUnit, amends, gaveUp } = unit;
  const was =
    wasUnit === undefined
      ? ` ${partsOf(unit)}`.trimEnd()
      : fromWords[kind](linked(wasUnit, origin));
  return html`${name}, ${unitKindLabels[kind]}${was}${amends !== undefined && ` – zmienia ${amends}`}${isSame && ', treść bez zmian'}${gaveUp && `, ${gaveUpWords}`}`;
}

const gaveUpWords = 'za dużo różnic: pokazujemy cały stary i cały nowy tekst';

const linked = (wasUnit: string, origin: string | undefined) =>
  origin === undefined ? html`${wasUnit}` : html`<a href="#${origin}">${wasUnit}</a>`;

const wasAs = (wasUnit: Markup) => html` (poprzednio ${wasUnit})`;
const fromWords: Readonly<Record<UnitChange['kind'], (wasUnit: Markup) => Markup>> = {
  changed: wasAs,
  added: wasAs,
  removed: () => html``,
  moved: (wasUnit) => html` z ${wasUnit}`,
  renumbered: wasAs,
  split: wasAs,
  merged: wasAs,
};

const unitClasses: Readonly<Record<UnitChange['kind'], string>> = {
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  renumbered: 'moved',
  split: 'moved',
  merged: 'moved',
};

/** Points and letters stand further in. */
export const isDeep = (unit: string) => /\b(pkt|lit\.|tiret)/.test(unit);

/** `art. 12 ust. 2a` → `art-12-ust-2a`; Polish letters and § stay, they are fine in an id. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}§]+/gu, '-')
    .replace(/^-|-$/g, '');
}
