/** The parts that a regional plan has, whatever it calls them. */
export const planSections = [
  'diagnosis',
  'goals',
  'actions',
  'indicators',
  'financing',
  'human-resources',
  'coordination',
  'partners',
  'monitoring',
  'timetable',
] as const;

export type PlanSection = (typeof planSections)[number];

/** In Polish, as readers see them. */
export const planSectionNames: Readonly<Record<PlanSection, string>> = {
  diagnosis: 'diagnoza',
  goals: 'cele',
  actions: 'działania',
  indicators: 'wskaźniki',
  financing: 'finansowanie',
  'human-resources': 'kadry',
  coordination: 'koordynacja',
  partners: 'partnerzy i organizacje pozarządowe',
  monitoring: 'monitoring i ewaluacja',
  timetable: 'harmonogram',
};

interface Clue {
  readonly section: PlanSection;
  readonly words: RegExp;
  /** What the words weigh against those of other sections in the same heading. */
  readonly weight: number;
}

const clue = (section: PlanSection, weight: number, words: RegExp): Clue => ({
  ...{ section, weight, words },
});

/**
 * Words of headings. A word that names the section alone weighs 3; one that other sections use as
 * well ("działania" stands in half of all headings) weighs 1.
 */
const clues: readonly Clue[] = [
  clue('diagnosis', 3, /diagnoz|analiz\p{L}* (?:sytuacji|stanu|swot|potrzeb|zasob)|\bswot\b/u),
  clue('diagnosis', 3, /(?:stan|sytuacj)\p{L}* (?:obecn|aktualn|istniejąc|społeczn|demograficzn)/u),
  clue(
    'diagnosis',
    2,
    /charakterystyk|zidentyfikowan\p{L}* (?:problem|potrzeb)|potrzeb\p{L}* mieszk/u,
  ),
  clue('diagnosis', 2, /(?:zasob|infrastruktur)\p{L}* (?:usług|instytucjonaln|pomocy)|demografi/u),
  clue('goals', 3, /\bcel(?:e|u|ów|ami|em)?\b|\bpriorytet|\bwizj[aię]|\bmisj[aię]/u),
  clue(
    'goals',
    2,
    /kierunk\p{L}* (?:rozwoj|interwencj|zmian|strategiczn)|rezultat\p{L}* oczekiwan/u,
  ),
  clue('actions', 2, /\bdziałań|\bdziałani(?:a|ach|ami)|\bzadań|\bzadani(?:a|ach)|przedsięwzię/u),
  clue(
    'actions',
    2,
    /kierunk\p{L}* działań|plan\p{L}* działań|instrument\p{L}* realizacj|usług\p{L}* planowan/u,
  ),
  clue('indicators', 4, /wskaźnik|miernik/u),
  clue(
    'financing',
    4,
    /finansow|budżet|źródł\p{L}* (?:finans|środk)|\bkoszt(?:y|ów|orys)|nakład(?:y|ów)/u,
  ),
  clue(
    'human-resources',
    4,
    /\bkadr\p{L}*|zasob\p{L}* (?:ludzk|kadrow)|pracownik\p{L}*|kompetencj|szkoleni/u,
  ),
  clue(
    'coordination',
    4,
    /koordynac|zarządzani|system\p{L}* wdrażani|wdrażani|podmiot\p{L}* odpowiedzialn/u,
  ),
  clue(
    'partners',
    4,
    /partner|organizacj\p{L}* pozarządow|\bngo\b|podmiot\p{L}* ekonomii społeczn/u,
  ),
  clue(
    'partners',
    3,
    /współprac|konsultacj\p{L}* społeczn|uczestnik\p{L}* (?:procesu|plan)|interesariusz/u,
  ),
  clue('monitoring', 4, /monitor|ewaluac|sprawozdawcz|aktualizacj\p{L}* (?:plan|program|strateg)/u),
  clue(
    'timetable',
    5,
    /harmonogram|terminarz|kalendarz|(?:ramy|perspektyw\p{L}*) czasow|etap\p{L}* (?:realizacj|wdraża)/u,
  ),
];

const number = /^(?:(?:\d{1,2}\.)*\d{1,2}\.?|[ivxl]+\.|rozdział\s+\S+|część\s+\S+|cel\s+\S+)\s+/iu;
const longestHeading = 160;

/**
 * Which standard part of a plan a heading opens: "III. System wdrażania i monitorowania" →
 * `coordination`. Of several that it names the one with the weightiest words, then the first.
 *
 * @returns `undefined` where the heading names none
 */
export function planSectionOf(heading: string): PlanSection | undefined {
  const [line = ''] = heading.split('\n');
  if (line.length > longestHeading) return undefined;
  const words = line.toLowerCase();
  const isGoal = /^(?:\S+\s+)?cel\s+(?:\S+\s+)?(?:nr\s*)?[\divx]/u.test(words);
  if (isGoal) return 'goals';
  const found = foundIn(words.replace(number, ''));
  return found.sort((a, b) => b.weight - a.weight || a.at - b.at)[0]?.section;
}

function foundIn(words: string): { section: PlanSection; weight: number; at: number }[] {
  return clues.flatMap(({ section, weight, words: pattern }) => {
    const at = words.search(pattern);
    return at === -1 ? [] : [{ section, weight, at }];
  });
}
