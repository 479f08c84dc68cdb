import type { Days } from './bip-first.ts';
import * as deed from './bip-first-deeds.ts';
import { docx, form, notice, pdf, plan } from './bip-first-notices.ts';

/** A consultation opens in Opole, a draft plan is adopted in Wrocław. */
const september3: Days[string] = ({ opolskie, dolnoslaskie, lubuskie }) => {
  deed.publish(
    opolskie,
    notice(
      512004,
      '2026-09-02',
      'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji',
      {
        paragraphs: [
          'Zarząd Województwa ogłasza konsultacje społeczne projektu planu usług społecznych, które potrwają od 2 września 2026 r. do 25 września 2026 r.',
          'Uwagi można zgłaszać do dnia 25 września 2026 r. na formularzu.',
        ],
        files: [
          pdf(512011, 'Projekt planu na lata 2026–2028', plan('Opolszczyzna', 64, 'w 4 powiatach')),
          form(512012),
        ],
      },
    ),
    { tags: ['di-proces', 'dok-rpdi'], deadline: '2026-09-25' },
  );
  deed.publish(
    dolnoslaskie,
    notice(
      140340,
      '2026-09-02',
      'Uchwała nr 7710/VII/26 Zarządu Województwa Dolnośląskiego z dnia 1 września 2026 r. w sprawie programu opieki wytchnieniowej',
      {
        files: [
          docx(711940, 'Program opieki wytchnieniowej', [
            'Program opieki wytchnieniowej',
            'Opieka wytchnieniowa przysługuje opiekunom osób z niepełnosprawnościami.',
          ]),
        ],
      },
    ),
    { tags: ['us-wytchnieniowa'] },
  );
  deed.addFile(lubuskie, 3101, form(9102));
};

const september7: Days[string] = ({ lubelskie, podlaskie, dolnoslaskie }) => {
  deed.publish(
    lubelskie,
    notice(
      2061102,
      '2026-09-04',
      'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji',
      {
        paragraphs: [
          'Zarząd ogłasza konsultacje projektu planu, od 04.09.2026 r. do 28.09.2026 r.',
          'Uwagi należy przesłać w terminie do dnia 28 września 2026 r. do ośrodka.',
        ],
        files: [
          pdf(
            88501,
            'Projekt planu na lata 2026-2028',
            plan('Lubelszczyzna', 150, 'w 9 powiatach'),
          ),
        ],
      },
    ),
    { tags: ['dok-rpdi'], deadline: '2026-09-28' },
  );
  deed.rewrite(podlaskie, 30210, (words) =>
    words.replace(
      'pisemnie albo ustnie do protokołu',
      'pisemnie, ustnie albo przez stronę internetową',
    ),
  );
  // Saved again without a change, and an announcement outside the field: nobody is told.
  deed.save(dolnoslaskie, 140201);
  dolnoslaskie.bulletin.notices.push(
    notice(140350, '2026-09-06', 'Obwieszczenie o remoncie mostu'),
  );
};

export const earlySeptember: Days = {
  '2026-09-03': september3,
  '2026-09-07': september7,
};
