import { paperBody } from '../documents.ts';
import type { Days } from './bip-first.ts';
import * as deed from './bip-first-deeds.ts';
import { docx, form, notice, pdf, plan } from './bip-first-notices.ts';

const september14: Days[string] = ({ opolskie, dolnoslaskie, lubuskie, podlaskie }) => {
  deed.replaceFile(
    dolnoslaskie,
    140311,
    {
      ...pdf(711901, '', plan('Dolny Śląsk', 260, 'w 12 powiatach')),
    },
    {
      units: [{ unit: '3. Mieszkania treningowe i wspomagane', kind: 'changed' }],
      tags: ['us-mieszkania'],
    },
  );
  deed.takeDown(opolskie, 508020);
  deed.takeDown(lubuskie, 3084);
  deed.publish(
    podlaskie,
    notice(30230, '2026-09-11', 'Ogłoszenie o konsultacjach programu asystencji osobistej', {
      paragraphs: [
        'Zarząd ogłasza konsultacje społeczne programu asystencji osobistej osób z niepełnosprawnościami.',
        'Uwagi można zgłaszać do dnia 2 października 2026 r.',
      ],
      files: [form(30231)],
    }),
    { tags: ['us-asystencja'], deadline: '2026-10-02' },
  );
};

/** Opole extends its consultation. */
const september21: Days[string] = ({ opolskie, lubelskie, lubuskie, dolnoslaskie }) => {
  deed.confirm(opolskie, 508020);
  deed.confirm(lubuskie, 3084);
  deed.rewrite(opolskie, 512004, (words) => words.replace('25 września', '9 października'), {
    fields: { consultationTo: ['2026-09-25', '2026-10-09'] },
    deadline: '2026-10-09',
  });
  deed.addFile(lubelskie, 2061102, form(88502));
  deed.retitle(lubuskie, 3090, 'Program współpracy z organizacjami pozarządowymi na 2027 rok', {
    tags: ['ngo-wspolpraca'],
  });
  // Put away, not taken down.
  deed.save(dolnoslaskie, 140201).isArchived = true;
};

/** Opole adopts its plan; Wrocław takes the form down. */
const september28: Days[string] = ({ opolskie, dolnoslaskie, podlaskie, lubelskie }) => {
  deed.publish(
    opolskie,
    notice(
      513777,
      '2026-09-25',
      'Uchwała nr 5301/2026 Zarządu Województwa Opolskiego z dnia 24 września 2026 r. w sprawie standardów deinstytucjonalizacji',
      {
        paragraphs: ['Przyjmuje się standardy deinstytucjonalizacji usług.'],
        files: [
          docx(513778, 'Załącznik – standardy', [
            'Standardy usług',
            'Standard usług opiekuńczych obejmuje opiekę w miejscu zamieszkania.',
          ]),
        ],
      },
    ),
    { tags: ['di-proces'] },
  );
  deed.removeFile(dolnoslaskie, 140311, 711902);
  deed.takeDown(dolnoslaskie, 140120);
  deed.replaceFile(
    podlaskie,
    30210,
    {
      ...pdf(30211, '', []),
      body: paperBody(plan('Podlasie', 80, 'w 14 powiatach')),
    },
    { units: [{ unit: '4. Opieka wytchnieniowa', kind: 'changed' }], tags: ['us-wytchnieniowa'] },
  );
  deed.publish(
    lubelskie,
    notice(
      2061190,
      '2026-09-25',
      'Uchwała nr DXII/8911/2026 Zarządu Województwa Lubelskiego z dnia 22 września 2026 r. w sprawie konsultacji programu pieczy zastępczej',
    ),
    { tags: ['us-piecza'] },
  );
};

export const lateSeptember: Days = {
  '2026-09-14': september14,
  '2026-09-21': september21,
  '2026-09-28': september28,
};
