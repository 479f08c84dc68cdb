import type { RopsPage } from './rops-page.ts';

/** Pages of other offices: news of a marshal office and calls of the programmes. */
export function officesAtStart(): RopsPage[] {
  return [
    {
      source: 'region-swietokrzyskie-rops',
      address:
        'https://www.swietokrzyskie.pro/category/urzad-marszalkowski/departamenty/regionalny-osrodek-polityki-spolecznej/aktualnosci-regionalnego-osrodka-polityki-spolecznej/',
      site: 'Województwo Świętokrzyskie',
      engine: 'office',
      title: 'Aktualności Regionalnego Ośrodka Polityki Społecznej',
      published: '2026-08-20',
      blocks: [
        '# Podsumowanie wakacji w domach dziecka',
        'W półkoloniach wzięło udział 210 dzieci z pieczy zastępczej.',
        '# Spotkanie z organizacjami pozarządowymi',
        'Rozmawiano o zlecaniu usług opiekuńczych.',
      ],
      files: [],
    },
    {
      source: 'region-warminsko-mazurskie-rops',
      address:
        'https://warmia.mazury.pl/polityka-spoleczna/aktualnosci/8631-planowanie-procesu-deinstytucjonalizacji-w-regionie',
      site: 'Polityka społeczna – Warmia i Mazury',
      engine: 'joomla',
      title: 'Planowanie procesu deinstytucjonalizacji w regionie',
      published: '2023-07-10',
      blocks: [
        'Zarząd województwa skierował projekt planu do konsultacji społecznych.',
        'Sprawozdanie zostanie opublikowane na tej stronie.',
      ],
      files: [],
    },
    calls(
      'region-lubelskie-programme',
      'https://funduszeue.lubelskie.pl/nabory',
      'Fundusze Europejskie dla Lubelskiego',
      [['FELU.08.05-IZ.00-001/26', 'Usługi społeczne dla osób starszych', '30 września 2026 r.']],
    ),
    calls(
      'region-malopolskie-programme',
      'https://fundusze.malopolska.pl/nabory',
      'Fundusze Europejskie dla Małopolski',
      [
        [
          'FEMP.06.23-IP.01-014/26',
          'Wsparcie procesu deinstytucjonalizacji usług społecznych',
          '2 października 2026 r.',
        ],
        ['FEMP.06.11-IP.01-015/26', 'Mieszkania wspomagane', '16 października 2026 r.'],
      ],
    ),
    {
      source: 'region-malopolskie-programme',
      address:
        'https://fundusze.malopolska.pl/dokumenty/3347-regionalny-planu-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-wojewodztwa',
      site: 'Fundusze Europejskie dla Małopolski',
      engine: 'office',
      title:
        'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji województwa małopolskiego',
      published: '2023-07-14',
      blocks: [
        'Dokument jest narzędziem koordynacji działań na rzecz deinstytucjonalizacji w województwie małopolskim.',
        'Kolejna edycja planu zostanie przyjęta po 2025 r.',
      ],
      files: [],
    },
    calls(
      'region-podkarpackie-programme',
      'https://funduszeue.podkarpackie.pl/nabory-wnioskow',
      'Fundusze Europejskie dla Podkarpacia',
      [['FEPK.07.19-IP.01-003/26', 'Integracja społeczna', '30 października 2026 r.']],
    ),
    calls(
      'region-slaskie-programme',
      'https://funduszeue.slaskie.pl/nabory/lsi',
      'Fundusze Europejskie dla Śląskiego',
      [
        ['FESL.07.04-IZ.01-101/26', 'Usługi społeczne', '28 września 2026 r.'],
        ['FESL.07.02-IZ.01-102/26', 'Aktywna integracja', '9 października 2026 r.'],
      ],
    ),
  ];
}

function calls(
  source: string,
  address: string,
  site: string,
  blocks: readonly string[][],
): RopsPage {
  return {
    source,
    address,
    site,
    engine: 'calls',
    title: 'Nabory wniosków',
    published: '2026-08-01',
    blocks: [...blocks],
    files: [],
  };
}
