import * as edit from '../act-text.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Chance } from './chance.ts';
import { sentences } from './topics.ts';

type Units = NonNullable<LedgerEntry['units']>;

/** A draft of five to eight articles, of one to three sections each. */
export function makeAct(title: string, heading: edit.Act['heading'], chance: Chance): edit.Act {
  const left = chance.shuffle(sentences);
  const sizes = [2, 1, 3, 1, ...Array.from({ length: chance.number(1, 3) }, () => 1)];
  const articles = sizes.map((size) =>
    left.splice(0, size).map((text) => ({ text: fill(text, chance) })),
  );
  const end = [
    { text: `Akt wchodzi w życie po upływie ${chance.number(2, 12)} miesięcy od dnia ogłoszenia.` },
  ];
  return { title, heading, articles: [...articles, end] };
}

/** The sentence with a number in place of its mark. */
export function fill(sentence: string, chance: Chance): string {
  return sentence.replace('#', `${chance.number(2, 90)}`);
}

/** A next version of a draft with one thing changed, and the units in which it shows. */
export function editAct(act: edit.Act, chance: Chance): { act: edit.Act; units: Units } {
  return chance.pick([
    changeNumber,
    addSection,
    removeSection,
    insertArticle,
    removeArticle,
    moveArticle,
  ])(act, chance);
}

function changeNumber(act: edit.Act, chance: Chance) {
  const article = chance.number(1, act.articles.length);
  const old = act.articles[article - 1]?.[0]?.text ?? '';
  const [number = ''] = /\d+/.exec(old) ?? [];
  const next = edit.withWords(act, article, 1, number, `${Number(number) + chance.number(1, 9)}`);
  return { act: next, units: [{ unit: edit.cite(next, article, 1), kind: 'changed' as const }] };
}

/** Only where sections are numbered already: a lone one would get a number, too. */
function addSection(act: edit.Act, chance: Chance) {
  const article = act.articles.findIndex(({ length }) => length > 1) + 1;
  if (article === 0) return changeNumber(act, chance);
  const next = edit.withSectionAdded(act, article, { text: freshSentence(act, chance) });
  const section = next.articles[article - 1]?.length ?? 0;
  return {
    act: next,
    units: [{ unit: edit.cite(next, article, section), kind: 'added' as const }],
  };
}

function removeSection(act: edit.Act, chance: Chance) {
  const article = act.articles.findIndex(({ length }) => length > 2) + 1;
  if (article === 0) return changeNumber(act, chance);
  const unit = edit.cite(act, article, act.articles[article - 1]?.length);
  const next = edit.withoutLastSection(act, article);
  return { act: next, units: [{ unit, kind: 'removed' as const }] };
}

function insertArticle(act: edit.Act, chance: Chance) {
  const article = chance.number(2, act.articles.length - 1);
  const next = edit.withArticleAt(act, article, [{ text: freshSentence(act, chance) }]);
  const units: Units = [
    { unit: edit.cite(next, article), kind: 'added' },
    { unit: edit.cite(next, article + 1), kind: 'renumbered' },
  ];
  return { act: next, units };
}

function removeArticle(act: edit.Act, chance: Chance) {
  if (act.articles.length < 4) return changeNumber(act, chance);
  const article = chance.number(2, act.articles.length - 1);
  const next = edit.withoutArticle(act, article);
  const units: Units = [
    { unit: edit.cite(act, article), kind: 'removed' },
    { unit: edit.cite(next, article), kind: 'renumbered' },
  ];
  return { act: next, units };
}

/** Two places at least, so that it is plain which article moved past the others. */
function moveArticle(act: edit.Act, chance: Chance) {
  if (act.articles.length < 5) return changeNumber(act, chance);
  const from = chance.number(4, act.articles.length - 1);
  const next = edit.withArticleMoved(act, from, 1);
  return { act: next, units: [{ unit: edit.cite(next, 1), kind: 'moved' as const }] };
}

/** One that the act does not have yet, whatever its number. */
function freshSentence(act: edit.Act, chance: Chance): string {
  const used = act.articles.flat().map(({ text }) => text.replace(/\d+/, '#'));
  const fresh = sentences.filter((sentence) => !used.includes(sentence));
  return fill(
    chance.pick(fresh.length === 0 ? ['Minister ogłasza komunikat nr #.'] : fresh),
    chance,
  );
}
