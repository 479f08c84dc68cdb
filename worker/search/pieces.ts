import type { ChangeDetail, ChangeRecord, Passage, UnitChange } from '../change.ts';
import { factWords } from '../fact-words.ts';

/** A stretch of text that is searched as one: no phrase reaches from one into the next. */
export interface SearchPiece {
  /** `label`: a unit's name or a number; found by, never quoted. */
  readonly kind: 'title' | 'label' | 'text';
  /** Polish, where it stands: „art. 5 ust. 2”, „istota rozwiązań”. */
  readonly name: string;
  readonly text: string;
}

/** Nobody searches a whole code within one change; what lies behind is not found. */
const mostCharacters = 400_000;

/** All texts of a change that a search looks through. */
export function piecesOf({ publication, document, detail, act }: ChangeRecord): SearchPiece[] {
  const { title, key, facts } = publication;
  const numbers = [facts.number, act, facts.print, facts.eli, facts.rclNumber, key];
  const pieces: SearchPiece[] = [
    { kind: 'title', name: 'tytuł', text: title },
    { kind: 'label', name: '', text: [...new Set(numbers.filter(Boolean))].join(' · ') },
    ...(document === null
      ? []
      : [{ kind: 'text' as const, name: 'dokument', text: document.name }]),
    ...detailPieces(detail, title),
  ];
  return cut(pieces.filter(({ text }) => text !== ''));
}

function detailPieces(detail: ChangeDetail, title: string): SearchPiece[] {
  if (detail.kind === 'appeared')
    return Object.entries(detail.facts)
      .filter(([, text]) => text !== title)
      .map(([name, text]) => ({ kind: 'text', name: labelOf(name), text }));
  if (detail.kind === 'facts')
    return detail.fields.flatMap(({ field, before, after }) => [
      { kind: 'text' as const, name: labelOf(field), text: after ?? '' },
      { kind: 'text' as const, name: `${labelOf(field)} (było)`, text: before ?? '' },
    ]);
  return detail.kind === 'text' ? detail.units.flatMap(unitPieces) : [];
}

const labelOf = (name: string) => (factWords as Readonly<Record<string, string>>)[name] ?? name;

/** The unit as it reads now, and what went from it with a few words around. */
function unitPieces({ unit, wasUnit, passages }: UnitChange): SearchPiece[] {
  const name = unit === '' ? (wasUnit ?? '') : unit;
  const now = passages.filter(({ kind }) => kind !== 'removed');
  const isNew = passages.some(({ kind }) => kind !== 'removed');
  return [
    { kind: 'label', name: '', text: name },
    ...(isNew ? [{ kind: 'text' as const, name, text: joined(now) }] : []),
    ...passages.flatMap((passage, at) =>
      passage.kind === 'removed' ? [formerly(passages, at, name)] : [],
    ),
  ];
}

const around = 60;

function formerly(passages: readonly Passage[], at: number, name: string): SearchPiece {
  const [before, after] = [passages[at - 1], passages[at + 1]];
  const parts = [
    { kind: 'same', text: before?.kind === 'same' ? tailOf(before.text) : '' },
    { kind: 'removed', text: passages[at]?.text ?? '' },
    { kind: 'same', text: after?.kind === 'same' ? headOf(after.text) : '' },
  ] as const;
  return { kind: 'text', name: `${name} (było)`.trim(), text: joined(parts) };
}

const tailOf = (text: string) =>
  text.length <= around ? text : text.slice(-around).replace(/^\S*\s/u, '');

const headOf = (text: string) =>
  text.length <= around ? text : text.slice(0, around).replace(/\s\S*$/u, '');

/** Passages may come without their outer spaces: words must not run together. */
function joined(passages: readonly Passage[]): string {
  return passages.reduce((text, passage) => {
    const isTight = text === '' || /[\s(„]$/u.test(text) || /^[\s,.;:)”]/u.test(passage.text);
    return `${text}${isTight ? '' : ' '}${passage.text}`;
  }, '');
}

function cut(pieces: readonly SearchPiece[]): SearchPiece[] {
  let left = mostCharacters;
  return pieces.flatMap((piece) => {
    if (left <= 0) return [];
    const text = piece.text.slice(0, left);
    left -= text.length;
    return [{ ...piece, text }];
  });
}
