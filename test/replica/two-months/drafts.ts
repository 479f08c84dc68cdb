import * as edit from '../act-text.ts';
import * as acts from './acts.ts';

// What becomes of the drafts, version by version.

export const welfare2 = edit.withPointAdded(
  edit.withWords(acts.welfare, 3, 1, '30 dni', '45 dni'),
  1,
  1,
  'w art. 106 uchyla się ust. 6',
);

export const foster2 = edit.withArticleAt(edit.withoutLastSection(acts.fosterCare, 4), 3, [
  { text: 'Sąd rodzinny bada sytuację dziecka w pieczy zastępczej co najmniej raz na pół roku.' },
]);

export const assistance2 = edit.withSectionAdded(
  edit.withWords(
    acts.assistance,
    5,
    2,
    '180 w miesiącu, a starosta może ją ograniczyć ze względu na możliwości budżetu powiatu',
    '240 w miesiącu',
  ),
  7,
  { text: 'Organizacja pozarządowa prowadzi ewidencję godzin asystencji osobistej.' },
);

export const homes2 = edit.withoutArticle(
  edit.withWords(acts.residentialHomes, 4, 1, '0,4 etatu', '0,6 etatu'),
  6,
);

export const longTerm2 = edit.withArticleMoved(
  edit.withWords(acts.longTermCare, 4, 1, '14 dni', '20 dni'),
  6,
  2,
);

export const assistance3 = edit.withoutArticle(
  edit.withWords(assistance2, 4, 2, '60 dni', '30 dni'),
  6,
);

export const fishery2 = edit.withWords(acts.fishery, 1, 1, '48 godzin', '24 godzin');

export const welfare3 = edit.withSectionAdded(welfare2, 4, {
  text: 'Plan opiniuje rada działalności pożytku publicznego.',
});

export const mental2 = edit.withPointAdded(
  edit.withWords(acts.mentalHealth, 2, 1, '72 godzin', '48 godzin'),
  2,
  2,
  'miejsce w hostelu',
);
