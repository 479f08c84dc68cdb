import type { Scene } from './deeds/scene.ts';
import { bothSitesRefuse, halfAnswers } from './faults.ts';
import { type Story, type StoryMoment, tellStory, writeWorld } from './make-world.ts';
import { type Chance, makeChance } from './seeded/chance.ts';
import { openTale, type Tale } from './seeded/tale.ts';
import { type Turn, turns } from './seeded/turns.ts';

/**
 * Write a world that nobody has seen: the markup of the bundled one, but numbers, titles, people,
 * dates, changes, outages and their order follow from the seed. The same seed gives the same bytes.
 */
export function makeSeededWorld(seed: number, dir: string): void {
  writeWorld(dir, tellStory(seededStory(seed)));
}

/** The story of a seed: nine to eleven moments, twenty to forty planted changes. */
export function seededStory(seed: number): Story {
  const chance = makeChance(seed);
  const names = momentNames(chance);
  const [first = ''] = names;
  const year = first.slice(0, 4);
  const month = Number(first.slice(5, 7));
  const tale = openTale(chance, first.slice(0, 10));
  const hand = dealHand(chance);
  const quiet = chance.number(3, names.length - 3);
  return {
    title: `Świat z ziarna ${seed}`,
    period: `${year}-${pad(month)}/${year}-${pad(month + 1)}`,
    sources: [
      'work-list-rm',
      'rcl-bills',
      'rcl-regulations',
      'sejm-processes',
      'sejm-prints',
      'region-slaskie-bip',
    ],
    start: () => tale.sites,
    moments: names.map((name, at) => makeMoment(name, at, tale, hand, quiet)),
  };
}

/** Two months in a row, moments two to six days apart, each at its own hour. */
function momentNames(chance: Chance): string[] {
  const count = chance.number(9, 11);
  let at = Date.UTC(2027, chance.pick([0, 2, 4, 6, 8]), chance.number(1, 3));
  return Array.from({ length: count }, () => {
    const name = `${new Date(at).toISOString().slice(0, 10)}T${pad(chance.number(4, 9))}${pad(chance.number(0, 59))}Z`;
    at += chance.number(2, 5) * 24 * 3_600_000;
    return name;
  });
}

const pad = (number: number) => `${number}`.padStart(2, '0');

/** Every kind of turn at least once, most of them twice. */
function dealHand(chance: Chance): Turn[] {
  const again = chance.shuffle(turns).slice(0, chance.number(6, 12));
  return [...chance.shuffle(turns), ...again];
}

/** The moment in the middle is full of wrong answers; the one after it tells no news of them. */
function makeMoment(
  name: string,
  at: number,
  tale: Tale,
  hand: Turn[],
  quiet: number,
): StoryMoment {
  if (at === 0) return { name };
  const day = name.slice(0, 10);
  const happens: StoryMoment['happens'] = (_sites, plant) => {
    const scene: Scene = { sites: tale.sites, plant, day };
    tale.busy.clear();
    if (at === quiet) shake(tale);
    else happen(tale, scene, hand);
  };
  const faults: StoryMoment['faults'] = (answers) => [
    ...bothSitesRefuse(answers),
    ...halfAnswers(answers),
  ];
  return at === quiet ? { name, happens, faults } : { name, happens };
}

function happen(tale: Tale, scene: Scene, hand: Turn[]): void {
  for (const gone of tale.vanished.splice(0)) scene.plant({ ...gone, change: 'withdrawn' });
  const wanted = tale.chance.number(3, 5);
  for (let done = 0, tried = 0; done < wanted && tried < 12; tried += 1) {
    const turn = hand.shift();
    if (turn === undefined) break;
    if (turn(tale, scene)) done += 1;
    else hand.push(turn);
  }
}

/** Order, counters and technical dates move, nothing else. */
function shake({ sites, chance }: Tale): void {
  sites.noise += chance.number(1, 5);
  sites.workList = chance.shuffle(sites.workList);
  for (const page of sites.resolutions) page.version += 1;
}
