import type { Days } from './bip-first.ts';
import * as deed from './bip-first-deeds.ts';
import { docx, form, notice, pdf, plan } from './bip-first-notices.ts';

const october5: Days[string] = ({ dolnoslaskie, lubuskie, opolskie, podlaskie }) => {
  deed.confirm(dolnoslaskie, 140120);
  deed.replaceFile(
    lubuskie,
    3101,
    pdf(9101, '', plan('Ziemia Lubuska', 130, 'we wszystkich powiatach')),
    {
      units: [
        { unit: '3. Mieszkania treningowe i wspomagane', kind: 'changed' },
        { unit: '4. Opieka wytchnieniowa', kind: 'changed' },
      ],
    },
  );
  deed.addFile(
    opolskie,
    512004,
    docx(512013, 'Zestawienie uwag z konsultacji', [
      'Zestawienie uwag zgłoszonych w konsultacjach społecznych',
      'Organizacje pozarządowe wniosły o więcej miejsc opieki wytchnieniowej.',
    ]),
    { tags: ['us-wytchnieniowa'] },
  );
  deed.rewrite(
    podlaskie,
    30230,
    (words) => words.replace('2 października 2026 r.', '16 października 2026 r.'),
    { deadline: '2026-10-16' },
  );
};

const october19: Days[string] = ({ lubelskie, dolnoslaskie, opolskie, podlaskie, lubuskie }) => {
  deed.rewrite(lubelskie, 2061102, (words) => words.replace('28.09.2026', '23.10.2026'), {
    fields: { consultationTo: ['2026-09-28', '2026-10-23'] },
  });
  deed.publish(
    dolnoslaskie,
    notice(140402, '2026-10-15', 'Otwarty konkurs ofert na mieszkania wspomagane', {
      paragraphs: [
        'Oferty można składać do 9 listopada 2026 r.',
        'Zadanie obejmuje mieszkania wspomagane dla osób z niepełnosprawnościami.',
      ],
      files: [docx(712002, 'Wzór oferty', ['Wzór oferty realizacji zadania publicznego'])],
    }),
    { tags: ['us-mieszkania', 'ngo-konkurs-ofert'] },
  );
  deed.replaceFile(opolskie, 512004, pdf(512011, '', plan('Opolszczyzna', 96, 'w 4 powiatach')), {
    units: [{ unit: '3. Mieszkania treningowe i wspomagane', kind: 'changed' }],
  });
  deed.removeFile(podlaskie, 30230, 30231);
  deed.publish(
    lubuskie,
    notice(3140, '2026-10-14', 'Projekt wojewódzkiego programu na rzecz osób starszych', {
      files: [
        docx(9140, 'Projekt programu na rzecz osób starszych', [
          'Projekt wojewódzkiego programu na rzecz osób starszych',
          'Program rozwija usługi opiekuńcze i teleopiekę dla osób starszych.',
        ]),
      ],
    }),
    { tags: ['gr-starsze'] },
  );
  deed.takeDown(lubuskie, 3071);
};

/** Plans are adopted in Opole and Lublin. */
const october26: Days[string] = ({ opolskie, podlaskie, lubelskie, dolnoslaskie, lubuskie }) => {
  deed.publish(
    opolskie,
    notice(
      515020,
      '2026-10-23',
      'Uchwała nr 5388/2026 Zarządu Województwa Opolskiego z dnia 22 października 2026 r. w sprawie przyjęcia Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji',
      {
        files: [
          pdf(
            515021,
            'Regionalny plan na lata 2026–2028',
            plan('Opolszczyzna', 96, 'w 4 powiatach'),
          ),
        ],
      },
    ),
    { tags: ['dok-rpdi', 'di-proces'] },
  );
  deed.publish(
    podlaskie,
    notice(30260, '2026-10-22', 'Ogłoszenie o konsultacjach standardów domów pomocy społecznej', {
      files: [form(30261)],
    }),
    { tags: ['us-dps'] },
  );
  deed.removeFile(lubelskie, 2061102, 88502);
  deed.retitle(
    dolnoslaskie,
    140311,
    'Zakończone konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych',
    { tags: ['dok-rpdi'] },
  );
  deed.confirm(lubuskie, 3071);
  deed.removeFile(lubuskie, 3101, 9102);
};

export const october: Days = {
  '2026-10-05': october5,
  '2026-10-19': october19,
  '2026-10-26': october26,
};
