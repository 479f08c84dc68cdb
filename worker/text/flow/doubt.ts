/** What makes a word processor's file less certain than its words. */
export interface OfficeFinding {
  /** The file holds tracked insertions or deletions. */
  readonly isRevised?: boolean;
  /** Text that the file marks as hidden; left out. */
  readonly hidden?: string;
  /** The file ends before its end. */
  readonly isCut?: boolean;
  /** It has lists whose printed numbers only its own program knows. */
  readonly hasUnknownNumbers?: boolean;
  readonly hasMacros?: boolean;
}

/** Warnings for people, and how sure the reading still is. */
export function officeDoubts({
  isRevised = false,
  hidden = '',
  isCut = false,
  hasUnknownNumbers = false,
  hasMacros = false,
}: OfficeFinding) {
  const concealed = hidden.replace(/\s+/g, ' ').trim();
  const quote = concealed.length > 80 ? `${concealed.slice(0, 80)}…` : concealed;
  const doubts: readonly (readonly [boolean, string, number])[] = [
    [isRevised, 'Plik zawiera śledzone zmiany: przyjęto wstawienia, pominięto usunięcia.', 0.9],
    [concealed !== '', `Pominięto tekst ukryty: „${quote}”.`, 0.9],
    [isCut, 'Plik urywa się przed końcem – odczytano to, co jest.', 0.5],
    [
      hasUnknownNumbers,
      'Plik ma automatyczną numerację, której ten format nie podaje – numery jednostek mogą być pominięte.',
      0.6,
    ],
    [hasMacros, 'Plik zawiera makra – nie zostały uruchomione.', 1],
  ];
  const found = doubts.filter(([holds]) => holds);
  return {
    warnings: found.map(([, warning]) => warning),
    confidence: Math.min(1, ...found.map(([, , confidence]) => confidence)),
  };
}
