import { article, brief, file } from './gov-pl-articles.ts';
import type { Desk, Entry } from './gov-pl-desk.ts';
import { october } from './gov-pl-news-october.ts';

const own: Entry = { change: 'text', document: 'Treść strony' };

/** What happens in the news and guidelines, by day. */
export const news: Readonly<Record<string, (desk: Desk) => void>> = {
  ...october,
  '2026-09-03': (desk) => {
    desk.add(
      'news-mrpips',
      article('asystent-osobisty-2027', '2026-09-02', 'Asystencja osobista – program na 2027 rok', {
        intro: 'Program obejmie 5 tys. osób z niepełnosprawnościami.',
        materials: [file(2, 'Program', ['Program', 'Asystent pracuje do 70 godzin w miesiącu.'])],
      }),
      { tags: ['us-asystencja', 'gr-niepelnosprawnosc'] },
    );
  },
  '2026-09-07': (desk) => {
    desk.add(
      'news-mz',
      article('centra-zdrowia-psychicznego', '2026-09-05', 'Nowe centra zdrowia psychicznego', {
        intro: 'Powstanie 12 centrów.',
      }),
      { tags: ['us-czp'] },
    );
    desk.editGuidelines(
      ({ materials }) => {
        materials.push(
          file(23, 'Wytyczne równościowe', ['Rozdział 1. Zasada', 'Projekty są dostępne.']),
        );
      },
      { change: 'document-added', document: 'Wytyczne równościowe' },
    );
  },
  '2026-09-14': (desk) => {
    desk.edit(
      'news-mrpips',
      'opieka-wytchnieniowa-nabor',
      ({ paragraphs }) => {
        paragraphs[0] = 'Nabór trwa od 28 sierpnia do 25 września 2026 r.';
      },
      { ...own, tags: ['us-wytchnieniowa'] },
    );
    desk.add(
      'news-mfipr',
      article('nabor-deinstytucjonalizacja', '2026-09-11', 'Deinstytucjonalizacja – nowy nabór', {
        intro: 'Samorządy rozwiną usługi społeczne.',
      }),
      { tags: ['di-proces', 'us-ogolnie'] },
    );
  },
  '2026-09-21': (desk) => {
    desk.edit(
      'news-mrpips',
      'opieka-wytchnieniowa-nabor',
      ({ materials }) => {
        materials.push(file(4, 'Lista gmin', ['Lista', 'Wnioski złożyło 40 gmin.']));
      },
      { change: 'document-added', document: 'Lista gmin' },
    );
    desk.add('news-mz', brief('krew', '2026-09-18', 'Oddaj krew', 'Krwiobusy jadą do 10 miast.'));
    desk.editGuidelines(({ paragraphs }) => {
      paragraphs[0] = 'Wytyczne EFS+ obowiązują od 15 września 2026 r.';
    }, own);
  },
  '2026-09-28': (desk) => {
    desk.edit(
      'news-mz',
      'nowe-karetki',
      (one) => {
        one.intro = 'Pojazdy trafią do 25 szpitali.';
      },
      {
        change: 'facts',
        fields: { summary: ['Pojazdy trafią do 20 szpitali.', 'Pojazdy trafią do 25 szpitali.'] },
      },
    );
    desk.edit(
      'news-mfipr',
      'uslugi-spoleczne-fers',
      ({ materials }) => {
        materials.pop();
      },
      { change: 'document-removed', document: 'Lista ekspertów' },
    );
  },
};
