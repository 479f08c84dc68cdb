import type { Evaluation, Score, TagError } from '../../worker/language/evaluate.ts';

/** Scores as a person reads them: the whole, each kind of row, each tag with an error, each error. */
export function evaluationInWords(result: Evaluation): string {
  const { rows, micro, macro, perTag, perKind, silent, untagged, errors } = result;
  return [
    `${rows} rows; micro: ${inWords(micro)}; macro: ${percents(macro)}`,
    `rows without tags: ${untagged.silent} of ${untagged.rows} silent${listed(untagged.loud)}`,
    `silent rows (tags wanted, none given): ${silent.length}${listed(silent)}`,
    ...Object.entries(perKind).map(
      ([kind, score]) => `kind ${kind}, ${score.rows} rows: ${inWords(score)}`,
    ),
    ...Object.entries(perTag)
      .filter(([, { wrong, missed }]) => wrong + missed > 0)
      .map(([tag, score]) => `  ${tag}: ${inWords(score)}`),
    ...errors.map(errorInWords),
  ].join('\n');
}

const listed = (ids: readonly string[]) => (ids.length > 0 ? `: ${ids.join(', ')}` : '');

function errorInWords({ id, kind, tag, words }: TagError): string {
  return words === undefined ? `${id}: ${kind} ${tag}` : `${id}: ${kind} ${tag} („${words}”)`;
}

function inWords(score: Score): string {
  const { right, wrong, missed } = score;
  return `${percents(score)} (${right} right, ${wrong} wrong, ${missed} missed)`;
}

const percents = ({ precision, recall }: Pick<Score, 'precision' | 'recall'>) =>
  `precision ${percent(precision)}, recall ${percent(recall)}`;

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
