import { counted } from '../../reports/polish.ts';
import type { EffectExample, Moved, RetagEffect } from '../../worker/language/replay.ts';

const changeForms = ['zmiana', 'zmiany', 'zmian'] as const;

/** What another taxonomy changes, for analysts. */
export function effectInWords({ changes, touched, tags, relevance }: RetagEffect): string[] {
  const head = `Sprawdzono: ${counted(changes, changeForms)}; znaczniki inne: ${counted(touched, changeForms)}.`;
  const { gained, lost } = relevance;
  return [
    head,
    ...tags.flatMap(({ tag, label, gained, lost }) => [
      `${tag} (${label}): +${gained.count} / −${lost.count}`,
      ...examplesOf('+', gained),
      ...examplesOf('−', lost),
    ]),
    `Istotność: istotnych przybędzie ${gained.count}, ubędzie ${lost.count}.`,
    ...examplesOf('+', gained),
    ...examplesOf('−', lost),
  ];
}

function examplesOf(sign: string, { examples }: Moved): string[] {
  return examples.map((example) => `    ${sign} ${inWords(example)}`);
}

const longestTitle = 90;

function inWords({ changeId, title, words, place }: EffectExample): string {
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title;
  const where = place === '' ? '' : ` (${place})`;
  return `„${words}”${where} – ${short} [${changeId}]`;
}
