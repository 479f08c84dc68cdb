import type { Facts } from '../../crawler/facts.ts';
import type { PlanEvent, PlanStatement } from './statement.ts';

/** A publication of a regional source, as far as it may tell of a plan. */
export interface PlanPublication {
  readonly region: string;
  readonly title: string;
  readonly address: string;
  readonly facts: Facts;
  /** Names of its documents. */
  readonly documents: readonly string[];
  /** Last days until which somebody may answer, `YYYY-MM-DD`. */
  readonly deadlines: readonly string[];
  /** Hash of the newest copy that its facts were read from. */
  readonly copy: string | null;
  /** The day on which we first saw it. */
  readonly seenOn: string;
}

const stem = /deinstytucjonaliz|(?<!\p{L})[RW]PDI(?!\p{L})/iu;
const plan = /plan/iu;
/** Plans of communes and counties, and guidance for them, are not the region's plan. */
const local = /lokaln|(?<!\p{L})LPDI(?!\p{L})|gminn|powiatow/iu;

/**
 * What a publication says of the regional plan. Titles vary and carry typos, so stems decide; a
 * page that names only local plans, or no plan, says nothing.
 */
export function planStatement(publication: PlanPublication): PlanStatement | undefined {
  const { region, title, facts, documents, address, copy, seenOn } = publication;
  const lines = [title, facts.summary ?? '', ...documents];
  const said = lines.find((line) => stem.test(line) && plan.test(line) && !local.test(line));
  if (said === undefined) return undefined;
  const all = `${title}\n${facts.summary ?? ''}\n${said}`;
  const event = eventOf(all, facts);
  return {
    region,
    event,
    title: nameOf(said),
    ...yearsOf(said, all),
    day: event === 'adoption' || event === 'update' ? (facts.adoptedOn ?? null) : null,
    resolution: event === 'adoption' || event === 'update' ? (facts.resolution ?? null) : null,
    consultation: event === 'consultation' ? consultationOf(publication) : null,
    evidence: { says: said, address, copy, on: seenOn, certainty: 'read' },
  };
}

function eventOf(words: string, { consultationFrom, consultationTo }: Facts): PlanEvent {
  const isDraft = /projekt/iu.test(words);
  if (/konsultac/iu.test(words) || consultationFrom || consultationTo) return 'consultation';
  if (/przystąpieni|rozpoczęci\p{L}* prac|powołani\p{L}* (zespo|rady)|opracowani/iu.test(words))
    return 'preparation';
  if (isDraft) return 'preparation';
  if (/zmian\p{L}* (uchwał|regionaln|planu)|zmieniając|aktualiz/iu.test(words)) return 'update';
  if (/przyjęci|przyjęt|uchwaleni|uchwalon|zatwierdz/iu.test(words)) return 'adoption';
  return 'mention';
}

function yearsOf(said: string, all: string): Pick<PlanStatement, 'from' | 'to'> {
  const range = /(20\d\d)\s*[-–—/]\s*(20\d\d)/u;
  const [, from, to] = range.exec(said) ?? range.exec(all) ?? [];
  if (from !== undefined && to !== undefined && from <= to)
    return { from: Number(from), to: Number(to) };
  const [, until] = /do (?:roku )?(20\d\d)/u.exec(said) ?? [];
  return { from: null, to: until === undefined ? null : Number(until) };
}

/** From the word that begins the plan's name on: „…w sprawie przyjęcia Regionalnego Planu…”. */
function nameOf(said: string): string {
  const [name] =
    /\p{L}*\s*(?:regionaln|wojewódzk|\p{L}+sk[a-z]*)\p{L}*\s+plan.*$/iu.exec(said) ?? [];
  return (name ?? said).trim();
}

function consultationOf({ facts, deadlines }: PlanPublication): PlanStatement['consultation'] {
  const to = facts.consultationTo ?? facts.deadline ?? deadlines.toSorted().at(-1) ?? null;
  return { from: facts.consultationFrom ?? null, to };
}
