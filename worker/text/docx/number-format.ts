const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let left = Math.min(value, 5_000);
  let text = '';
  for (const [worth, sign] of romans) for (; left >= worth; left -= worth) text += sign;
  return text;
}

/** Word's letters: a … z, then aa, bb … zz, aaa. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.floor((value - 1) / 26) + 1, 10));
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  decimalZero: (value) => `${value}`.padStart(2, '0'),
  ordinal: (value) => `${value}.`,
  none: () => '',
};

/** A counter as its level prints it (`w:numFmt`); what is not known prints in digits. */
export function formatNumber(value: number, format: string): string {
  if (value < 1 && format !== 'decimal') return `${value}`;
  return formats[format]?.(value) ?? `${value}`;
}
