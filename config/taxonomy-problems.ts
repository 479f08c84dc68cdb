import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Where in a taxonomy file the shape is wrong, and how: in Polish, for analysts. */
export function problemIn(issue: Issue, raw: object) {
  const [top, index, ...rest] = issue.path;
  const isInTag = top === 'tags' && typeof index === 'number';
  const field = pathInWords(isInTag ? rest : issue.path);
  return {
    ...(isInTag && { tag: nameOfTag(raw, index) }),
    ...(field !== '' && { field }),
    problem: inWords(issue),
  };
}

/** `triggers[2]`, counted from 1 as people do. */
function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function nameOfTag(raw: object, index: number): string {
  const tags: unknown = 'tags' in raw ? raw.tags : undefined;
  const tag: unknown = Array.isArray(tags) ? tags[index] : undefined;
  const id = tag !== null && typeof tag === 'object' && 'id' in tag ? tag.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `nr ${index + 1}`;
}

function inWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? 'brakuje tego pola'
        : `oczekiwano: ${typeInWords(issue.expected)}`;
    case 'too_small':
      return issue.origin === 'array'
        ? 'oczekiwano co najmniej jednego wpisu'
        : 'wpis jest pusty albo ma tylko jeden znak';
    case 'invalid_value':
      return `oczekiwano jednej z wartości: ${issue.values.map((value) => `„${String(value)}”`).join(', ')}`;
    case 'invalid_format':
      return 'oczekiwano małych liter bez polskich znaków, rozdzielonych łącznikami (np. „us-dps”)';
    case 'unrecognized_keys':
      return `nieznane pole: ${issue.keys.map((key) => `„${key}”`).join(', ')}`;
    default:
      return issue.message;
  }
}

function typeInWords(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'tekst',
    array: 'lista',
    object: 'obiekt',
  };
  return words[expected] ?? expected;
}
