/** Every run of white space as one space, none at the ends. Single spaces, as most are, cost nothing. */
export function singleSpaced(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}
