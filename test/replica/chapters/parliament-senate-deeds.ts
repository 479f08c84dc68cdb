import type { LedgerEntry } from '../ledger.ts';
import type { Plant } from '../make-world.ts';
import type { SenateAct, SenatePaper, SenateStep } from '../markup/senat.ts';
import { paper, plainAct, rehabilitation } from './parliament-senate-start.ts';

export const source = 'senate';

interface Scene {
  readonly acts: SenateAct[];
  readonly plant: Plant;
}

type Details = Partial<Pick<LedgerEntry, 'tags' | 'units' | 'fields'>>;

export function plantAt(
  { plant }: Scene,
  print: string,
  entry: Omit<LedgerEntry, 'moment' | 'source' | 'key'>,
): void {
  plant({ source, key: print, ...entry });
}

export function actOf({ acts }: Scene, print: string): SenateAct {
  const act = acts.find((one) => one.print === print);
  if (act === undefined) throw new Error(`no act with print ${print}`);
  return act;
}

export function paperOf(scene: Scene, print: string, name: string): SenatePaper {
  const papers = actOf(scene, print).steps.flatMap((step) => step.papers ?? []);
  const found = papers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no paper ${name} of ${print}`);
  return found;
}

export function arrives(scene: Scene, act: SenateAct, details: Details = {}): void {
  scene.acts.unshift(act);
  plantAt(scene, act.print, { change: 'appeared', ...details });
}

/** The next step of an act; papers that come with it are changes of their own. */
export function addStep(
  scene: Scene,
  print: string,
  step: SenateStep,
  details: Details = {},
): void {
  const { steps } = actOf(scene, print);
  const before = stageOf(steps);
  steps.push(step);
  const fields = { stage: [before, stageOf(steps)] as [string | null, string | null] };
  plantAt(scene, print, { change: 'facts', fields, ...details });
  for (const { name } of step.papers ?? [])
    plantAt(scene, print, { change: 'document-added', document: name });
}

export function addOpinion(scene: Scene, print: string, opinion: SenatePaper): void {
  actOf(scene, print).opinions.push(opinion);
  plantAt(scene, print, { change: 'document-added', document: opinion.name });
}

function stageOf(steps: readonly SenateStep[]): string | null {
  const last = steps.at(-1);
  return last === undefined ? null : `${last.name.replace(/:$/, '')} (${last.day})`;
}

export const sittingOf911: SenateStep = {
  day: '2026-09-02',
  name: '103. pos. Komisji Rodziny, Polityki Senioralnej i Społecznej',
  says: 'Wniosek komisji: o wprowadzenie poprawek',
  papers: [
    paper('Druk nr 911 A', 'senatdruki/15011/druk/911a.pdf', [
      'Sprawozdanie Komisji Rodziny, Polityki Senioralnej i Społecznej',
      'Komisja wnosi o wprowadzenie do ustawy dwóch poprawek.',
    ]),
  ],
};

/** Eleven acts: one more than fit on a page. */
export function actsAtStart(): SenateAct[] {
  const others = [
    'Ustawa o zmianie ustawy – Prawo wodne',
    'Ustawa o ratyfikacji Umowy o współpracy celnej',
    'Ustawa o zmianie ustawy o podatku akcyzowym',
    'Ustawa o zmianie ustawy – Prawo farmaceutyczne',
    'Ustawa o wychowaniu muzycznym',
    'Ustawa o zmianie ustawy o grach hazardowych',
    'Ustawa o zmianie ustawy o drogach publicznych',
    'Ustawa o rzemiośle',
    'Ustawa o zmianie ustawy o rybactwie śródlądowym',
    'Ustawa o zmianie ustawy – Kodeks morski',
  ];
  return [rehabilitation(), ...others.map((title, at) => plainAct(910 - at, title))];
}
