const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789()+-abcdefghijklmnoprstuvwxyz'].map((char, at) => [
    char,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][at] ?? char,
  ]),
);

/**
 * What stands above the line, in the letters that Unicode has for it: `67` and a raised `18` are
 * `67¹⁸`, never `6718`. Text without a digit (`th`, a trade mark) and text with other letters
 * stays as it is: only numbers change meaning when they come down to the line.
 */
export function superscript(text: string): string {
  const chars = [...text.trim()];
  const fits = chars.some((char) => /\d/.test(char)) && chars.every((char) => char in raised);
  return fits ? chars.map((char) => raised[char] ?? char).join('') : text;
}
