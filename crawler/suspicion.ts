/** Why an answer is not believed: the machine word kept with a run, and what people read. */
const sentences = {
  blocked: 'Serwis odmówił dostępu.',
  status: 'Serwis odpowiedział błędem.',
  empty: 'Odpowiedź serwisu jest pusta.',
  truncated: 'Odpowiedź serwisu jest urwana.',
  'too-large': 'Odpowiedź serwisu jest zbyt duża.',
  bomb: 'Odpowiedź serwisu przekracza bezpieczne granice i nie została odczytana.',
  encoding: 'Odpowiedzi serwisu nie da się rozpakować.',
  headers: 'Serwis przysłał nagłówki, których nie da się odczytać.',
  charset: 'Polskie litery w odpowiedzi serwisu są zniekształcone.',
  firewall: 'Zamiast strony przyszła odmowa zapory sieciowej.',
  challenge: 'Zamiast strony przyszło pytanie, czy nie pyta robot.',
  login: 'Zamiast strony przyszedł formularz logowania.',
  'cookie-wall': 'Zamiast strony przyszła prośba o zgodę na pliki cookie.',
  maintenance: 'Serwis ogłosił przerwę techniczną.',
  'soft-404': 'Serwis odpowiedział, że strona nie istnieje.',
  'redirect-page': 'Zamiast strony przyszło samo przekierowanie.',
  redirect: 'Serwis przekierował pod adres, pod który nie wolno iść.',
  'redirect-loop': 'Serwis przekierowuje w kółko.',
  'foreign-host': 'Serwis przekierował na inną stronę.',
  'wrong-type': 'Przyszło coś innego niż obiecany rodzaj danych.',
  'error-object': 'Zamiast danych przyszedł komunikat o błędzie.',
  landmark: 'Na stronie brakuje stałego elementu, po którym ją poznajemy.',
  'empty-list': 'Lista jest pusta.',
  'short-list': 'Lista jest krótsza, niż powinna.',
  'halved-list': 'Z listy zniknęła zbyt duża część pozycji naraz.',
  stale: 'Serwis podał starszą wersję niż poprzednio.',
  renumbered: 'Znane pozycje zniknęły z listy, a na ich miejscu są inne.',
  'mass-change': 'To samo pole zmieniło się w zbyt wielu pozycjach naraz.',
  'same-page': 'Serwis pod różnymi adresami podaje tę samą stronę.',
  redesign: 'Strona zmieniła układ.',
} as const;

export type SuspectReason = keyof typeof sentences;

/** An answer is good, or it is not believed. `says` is a Polish sentence or two. */
export type Verdict =
  | { readonly verdict: 'good' }
  | { readonly verdict: 'suspect'; readonly reason: SuspectReason; readonly says: string };

export const good: Verdict = { verdict: 'good' };

/** @param detail a further Polish sentence, with what was wanted and found */
export function suspect(reason: SuspectReason, detail = ''): Verdict {
  return { verdict: 'suspect', reason, says: `${sentences[reason]} ${detail}`.trim() };
}

/** The Polish sentence of a reason; a general one for a word from elsewhere. */
export function saysOf(reason: string): string {
  return reason in sentences
    ? sentences[reason as SuspectReason]
    : 'Odpowiedź serwisu nie wygląda tak, jak powinna.';
}
