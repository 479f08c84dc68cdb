const up = '[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻ]*';
const one = `(?:(?:Art\\.|§)\\s?\\d+[a-z]{0,3}${up}\\.?|\\d+[a-z]{0,3}${up}[.)]|[a-z]{1,2}${up}\\)|[–—-])`;
const labels = new RegExp(`^[„"]?${one}(?:\\s${one}){0,2}$`);

/** Nothing but numbers of units: `Art. 5.`, `Art. 5. 1.`, `2)`, `a)`. Their text follows elsewhere. */
export const isUnitLabel = (text: string) => labels.test(text);
