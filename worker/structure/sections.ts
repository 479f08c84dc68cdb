import { type PlanSection, planSectionOf } from './plan-sections.ts';
import type { StructureNode } from './tree.ts';

/** A section being filled with those that lie in it. */
interface Open {
  readonly level: number;
  readonly node: StructureNode & { readonly children: StructureNode[] };
}

/**
 * The sections of a plan, nested by their numbers: 2.1 in 2, and arabic numbers in a roman one. A
 * heading without a number lies in the section above it, but opens none. Each says which standard
 * part of a plan it is, where its heading tells.
 */
export function nestSections(flat: readonly StructureNode[]): StructureNode[] {
  const roots: StructureNode[] = [];
  const open: Open[] = [];
  for (const section of flat) {
    const level = levelOf(section.number);
    const node = { ...section, ...partOf(section), children: [...section.children] };
    if (level !== undefined) closeTo(level, open);
    (open.at(-1)?.node.children ?? roots).push(node);
    if (level !== undefined) open.push({ level, node });
  }
  return roots;
}

function partOf({ kind, text }: StructureNode): { is?: PlanSection } {
  const is = kind === 'heading' ? planSectionOf(text) : undefined;
  return is === undefined ? {} : { is };
}

function closeTo(level: number, open: Open[]): void {
  while ((open.at(-1)?.level ?? 0) >= level) open.pop();
}

/** 1 for chapters and roman numbers, then one more for each step of an arabic one. */
function levelOf(number: string): number | undefined {
  if (number === '') return undefined;
  if (/^\d/.test(number)) return 1 + number.split('.').filter((step) => step !== '').length;
  return 1;
}
