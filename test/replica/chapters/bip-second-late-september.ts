import type { Plant } from '../make-world.ts';
import { handIn, paperOf } from './bip-second-deeds.ts';
import { docx, formLines, paper, pdf } from './bip-second-papers.ts';
import { drafts } from './bip-second-plans.ts';
import { type Bulletins, poznanArticle } from './bip-second-start.ts';

type Turn = (bulletins: Bulletins, plant: Plant) => void;

/** An article saved anew carries another version of its attachment; a form becomes easy to read. */
export const september21: Turn = (all, plant) => {
  const invited = paperOf(all.rzeszow, 'konsultacje-projektu-planu');
  const rzeszow = handIn('rzeszow', plant);
  rzeszow.detach(invited, 5011);
  rzeszow.attach(invited, pdf(5011, 'Projekt planu', drafts.rzeszow[1], 822), {
    tags: ['us-mieszkania'],
  });
  const plan = paperOf(all.lodz, '15801');
  const lodz = handIn('lodz', plant);
  lodz.attach(plan, docx(20463, 'Formularz w tekście łatwym do czytania', formLines));
  lodz.state({ consultationTo: ['2026-09-24', '2026-10-08'] }, plan, { deadline: '2026-10-08' });
  lodz.rewrite(
    plan,
    plan.paragraphs.map((words) => words.replace('24 września', '8 października')),
  );
  const mute = paper(
    poznanArticle('uchwala-nr-7150-2026'),
    'Uchwała nr 7150/2026 z dnia 17 września 2026 r.',
    '2026-09-18',
    {
      paragraphs: ['Uchwała w sprawie remontu dachu przy ul. Przykładowej.'],
      files: [pdf(71501, 'Skan uchwały', ['Remont dachu.'])],
    },
  );
  handIn('poznan', plant).publish(all.poznan, mute);
};

/** What came of the consultations; a programme for workshops joins those of the voivodeship. */
export const september28: Turn = (all, plant) => {
  const seniors = paperOf(all.lodz, '15701');
  const report = ['1. Przebieg', 'Zgłoszono 14 uwag, w tym o dziennych domach pomocy.'];
  handIn('lodz', plant).attach(seniors, pdf(20110, 'Raport z konsultacji', report), {
    tags: ['us-osrodki-wsparcia'],
  });
  const [, act] = all.olsztyn;
  handIn('olsztyn', plant).rewrite(act, [
    'Zarząd przyjmuje plan na lata 2023–2025.',
    'Uchwała obowiązuje do dnia przyjęcia nowego planu.',
  ]);
  const invited = paperOf(all.rzeszow, 'konsultacje-projektu-planu');
  handIn('rzeszow', plant).rewrite(invited, [
    ...invited.paragraphs,
    'Spotkanie o opiece wytchnieniowej odbędzie się w Rzeszowie.',
  ]);
  const workshops = ['1. Warsztaty terapii zajęciowej', 'Powstaną 3 warsztaty terapii zajęciowej.'];
  handIn('rzeszow', plant).attach(
    all.rzeszowProgrammes,
    pdf(4002, 'Program rozwoju warsztatów', workshops, 826),
    { tags: ['us-wtz'] },
  );
  all.noise += 1;
};
