import { form, type Notice, notice, pdf, plan } from './bip-first-notices.ts';

/** What stood in five bulletins before the story begins. Invented throughout. */
export function opolskie(): Notice[] {
  return [
    notice(
      511230,
      '2026-08-21',
      'Uchwała nr 5120/2026 Zarządu Województwa Opolskiego z dnia 17 sierpnia 2026 r. w sprawie zespołu do spraw deinstytucjonalizacji',
      { paragraphs: ['Powołuje się zespół do spraw deinstytucjonalizacji. Zespół liczy 8 osób.'] },
    ),
    notice(510100, '2026-08-12', 'Diagnoza usług społecznych w województwie opolskim', {
      files: [pdf(510101, 'Diagnoza usług społecznych', plan('Opolszczyzna', 60, 'w 4 powiatach'))],
    }),
    notice(509040, '2026-07-30', 'Spotkania o deinstytucjonalizacji dla gmin'),
    notice(508020, '2026-07-15', 'Rekrutacja do projektu „Usługi społecznych szans”', {
      paragraphs: ['Projekt wspiera rozwój usług społecznych w trzech gminach.'],
    }),
  ];
}

export function dolnoslaskie(): Notice[] {
  return [
    notice(
      140311,
      '2026-08-27',
      'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych',
      {
        paragraphs: [
          'Konsultacje społeczne projektu planu potrwają od dnia 27 sierpnia 2026 r. do dnia 17 września 2026 r.',
          'Uwagi przyjmuje Dolnośląski Ośrodek Polityki Społecznej.',
        ],
        files: [
          pdf(
            711901,
            'Projekt Regionalnego Planu Rozwoju Usług Społecznych',
            plan('Dolny Śląsk', 220, 'w 12 powiatach'),
          ),
          form(711902),
        ],
      },
    ),
    notice(140290, '2026-08-26', 'Obwieszczenie o przebudowie drogi wojewódzkiej'),
    notice(140201, '2026-08-11', 'Program współpracy z organizacjami pozarządowymi na 2027 rok'),
    notice(140150, '2026-07-29', 'Otwarty konkurs ofert z zakresu pomocy społecznej'),
    notice(140120, '2026-07-20', 'Wyniki naboru na asystentów osób z niepełnosprawnościami'),
    notice(140101, '2026-07-02', 'Obwieszczenie o planie gospodarki odpadami'),
  ];
}

export function lubelskie(): Notice[] {
  return [
    notice(2060840, '2026-08-12', 'Konsultacje programu współpracy z organizacjami pozarządowymi', {
      paragraphs: ['Konsultacje programu trwają od 12.08.2026 r. do 04.09.2026 r.'],
      files: [form(88401)],
    }),
    notice(2060610, '2026-07-21', 'Ogłoszenie o konsultacjach uchwały w sprawie parków'),
    notice(
      2060500,
      '2026-07-07',
      'Ogłoszenie wyników konsultacji wojewódzkiego programu pomocy społecznej',
    ),
  ];
}

export function lubuskie(): Notice[] {
  return [
    notice(
      3101,
      '2026-08-26',
      'Projekt Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji',
      {
        files: [pdf(9101, 'Projekt RPDI 2026 2028', plan('Ziemia Lubuska', 95, 'w 6 powiatach'))],
      },
    ),
    notice(3090, '2026-08-10', 'Program współpracy z organizacjami pozarządowymi', {
      files: [form(9090)],
    }),
    notice(3084, '2026-07-22', 'Program ochrony środowiska'),
    notice(
      3071,
      '2026-07-06',
      'Wojewódzki program wspierania rodziny i systemu pieczy zastępczej',
      {
        files: [form(9071)],
      },
    ),
  ];
}

export function podlaskie(): Notice[] {
  return [
    notice(30210, '2026-08-25', 'Ogłoszenie o konsultacjach projektu planu usług społecznych', {
      paragraphs: [
        'Zarząd ogłasza konsultacje społeczne projektu planu rozwoju usług społecznych.',
        'Uwagi można zgłaszać na formularzu, pisemnie albo ustnie do protokołu.',
      ],
      files: [
        pdf(30211, 'Projekt planu na lata 2026–2028', plan('Podlasie', 80, 'w 5 powiatach')),
        form(30212),
      ],
    }),
    notice(30190, '2026-08-04', 'Ogłoszenie o konsultacjach w sprawie parku krajobrazowego'),
    notice(
      30160,
      '2026-07-14',
      'Raport z konsultacji wojewódzkiego programu przeciwdziałania przemocy domowej',
    ),
    ...[1, 2, 3, 4].map((number) =>
      notice(
        30100 + number,
        `2026-06-0${number}`,
        `Ogłoszenie o konsultacjach statutu nr ${number}`,
      ),
    ),
  ];
}
