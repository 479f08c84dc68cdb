/** What people are told, or how it begins. */
export const says = {
  empty: 'Odpowiedź serwisu jest pusta.',
  cut: 'Odpowiedź serwisu jest urwana.',
  wrong: 'Przyszło coś innego niż obiecany rodzaj danych.',
  redesigned: 'Strona zmieniła układ.',
  garbled: 'Polskie litery w odpowiedzi serwisu są zniekształcone.',
  halved: 'Z listy zniknęła zbyt duża część pozycji naraz.',
  mass: 'To samo pole zmieniło się w zbyt wielu pozycjach naraz.',
} as const;
