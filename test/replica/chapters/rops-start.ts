import { paperBody } from '../documents.ts';
import type { RopsPage } from './rops-page.ts';
import {
  kujawskiPlan,
  localPlan,
  podlaskiPlan,
  shortReport,
  wielkopolskiPlan,
} from './rops-plans.ts';

const plan = 'regionalny plan rozwoju usług społecznych i deinstytucjonalizacji';

/** Pages of the centres of social policy, as they stand before anything happens. */
export function ropsAtStart(): RopsPage[] {
  return [
    {
      source: 'region-kujawsko-pomorskie-rops',
      address:
        'https://www.rops.torun.pl/45-archiwum-2023/1699-przyjety-regionalny-plan-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-dla-wojewodztwa-kujawsko-pomorskiego-na-lata-2023-2024',
      site: 'ROPS w Toruniu',
      engine: 'joomla',
      title: 'Przyjęty regionalny plan rozwoju usług społecznych',
      published: '2023-05-25',
      blocks: [
        `Zarząd województwa przyjął ${plan}.`,
        'Plan opracowano na dwa lata i podzielono na cztery obszary wsparcia.',
      ],
      files: [
        { name: 'Regionalny plan', path: '/images/2023/plan.pdf', body: paperBody(kujawskiPlan) },
      ],
    },
    {
      source: 'region-kujawsko-pomorskie-rops',
      address:
        'https://www.rops.torun.pl/286,aktualnosci-koordynacja-spojnej-polityki-spolecznej-kujaw-i-pomorza?tresc=1115',
      site: 'Regionalny Ośrodek Polityki Społecznej w Toruniu',
      engine: 'office',
      title: 'Regionalny plan rozwoju usług społecznych na lata 2023–2025',
      published: '2024-11-04',
      blocks: [
        `Zachęcamy do lektury dokumentu: ${plan}, wersja zaktualizowana.`,
        'Kolejna aktualizacja planu zostanie przygotowana do końca 2026 r.',
      ],
      files: [],
    },
    {
      source: 'region-kujawsko-pomorskie-rops',
      address:
        'https://ropstorun.home.pl/2011-regionalny-plan-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-dla-wojewodztwa-kujawsko-pomorskiego-na-lata-2023-2025',
      site: 'ROPS w Toruniu – archiwum',
      engine: 'joomla',
      title: 'Plan na lata 2023–2025: archiwum',
      published: '2024-11-04',
      blocks: [`Archiwalna strona dokumentu: ${plan}.`, 'Aktualna treść jest w nowym serwisie.'],
      files: [],
    },
    {
      source: 'region-lubuskie-rops',
      address:
        'https://es.lubuskie.pl/pl/Aktualnosci/Przyjecie-Regionalnego-Planu-Rozwoju-Uslug-Spolecznych-i-Deinstytucjonalizacji-dla-Wojewodztwa-Lubuskiego-na-lata-2023-2026-RPDI2',
      site: 'Ekonomia społeczna w Lubuskiem',
      engine: 'office',
      title: 'Przyjęcie regionalnego planu rozwoju usług społecznych',
      published: '2023-08-30',
      blocks: [
        `Uchwałą zarządu został przyjęty ${plan} na lata 2023–2026.`,
        'Przyjęcie planu poprzedziły konsultacje społeczne.',
      ],
      files: [],
    },
    {
      source: 'region-mazowieckie-rops',
      address:
        'https://mcps.com.pl/dla-ciebie-dla-mnie-dla-nas-rozwoj-uslug-spolecznych-na-mazowszu/',
      site: 'Mazowieckie Centrum Polityki Społecznej',
      engine: 'wordpress',
      title: 'Dla Ciebie, dla mnie, dla nas – rozwój usług społecznych na Mazowszu',
      published: '2024-02-12',
      blocks: [
        'Projekt wspiera gminy i powiaty w tworzeniu lokalnych planów deinstytucjonalizacji.',
        '# Doradztwo',
        'Z doradztwa może skorzystać 40 gmin.',
        'Zgłoszenia przyjmujemy bez przerwy.',
      ],
      files: [],
    },
    {
      source: 'region-opolskie-rops',
      address: 'https://rops-opole.pl/?p=2992',
      site: 'ROPS w Opolu',
      engine: 'wordpress',
      title: 'Regionalny plan rozwoju usług społecznych – konsultacje zewnętrzne',
      published: '2026-08-17',
      blocks: [
        `Ośrodek przygotował dokument: ${plan} na lata 2027–2029.`,
        'Uwagi do projektu można składać do 15 września 2026 r.',
      ],
      files: [],
    },
    {
      source: 'region-podlaskie-rops',
      address: 'https://www.rops-bialystok.pl/rops/?page_id=21371',
      site: 'ROPS w Białymstoku',
      engine: 'wordpress',
      title: 'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
      published: '2025-12-02',
      blocks: [
        `W województwie podlaskim obowiązuje ${plan}.`,
        'Dokument podzielono na sześć obszarów.',
      ],
      files: [
        {
          name: 'Plan na lata 2026–2028',
          path: '/rops/wp-content/uploads/2025/12/plan.pdf',
          body: paperBody(podlaskiPlan),
        },
      ],
    },
    {
      source: 'region-podlaskie-rops',
      address: 'https://www.rops-bialystok.pl/rops/?p=21222',
      site: 'ROPS w Białymstoku',
      engine: 'wordpress',
      title: 'Zaproszenie do konsultacji społecznych planu',
      published: '2022-12-20',
      blocks: [
        `Zapraszamy do konsultacji dokumentu: ${plan}.`,
        'Prace nad planem prowadził zespół powołany przez dyrektora ośrodka.',
      ],
      files: [],
    },
    {
      source: 'region-pomorskie-rops',
      address: 'https://rops.pomorskie.eu/2024/05/21/lokalne-plany-deinstytucjonalizacji/',
      site: 'ROPS UMWP',
      engine: 'wordpress',
      title: 'Lokalne plany deinstytucjonalizacji',
      published: '2024-05-21',
      blocks: [
        'W województwie przyjęto następujące lokalne plany deinstytucjonalizacji.',
        'Plan ułatwia ubieganie się o środki Europejskiego Funduszu Społecznego Plus.',
      ],
      files: [
        {
          name: 'Lokalny plan gminy Zmyślin',
          path: '/wp-content/uploads/2024/05/zmyslin.pdf',
          body: paperBody(localPlan('Zmyślin')),
        },
      ],
    },
    {
      source: 'region-pomorskie-rops',
      address:
        'https://rops.pomorskie.eu/2024/03/29/ogolnopolskie-wytyczne-tworzenia-lokalnych-planow-deinstytucjonalizacji-uslug-spolecznych/',
      site: 'ROPS UMWP',
      engine: 'wordpress',
      title: 'Ogólnopolskie wytyczne tworzenia lokalnych planów deinstytucjonalizacji',
      published: '2024-03-29',
      blocks: [
        'Wytyczne podpowiadają powiatom i gminom, jak przygotować lokalny plan.',
        'Dokument opisuje ramy prawne i przykłady dobrych rozwiązań.',
      ],
      files: [],
    },
    {
      source: 'region-pomorskie-rops',
      address:
        'https://rops.pomorskie.eu/2024/03/13/rozwoj-i-deinstytucjonalizacja-uslug-spolecznych-oraz-wybranych-uslug-zdrowotnych-w-wojewodztwie-pomorskim-perspektywy-szanse-i-mozliwosci-wdrozeniowe/',
      site: 'ROPS UMWP',
      engine: 'wordpress',
      title: 'Rozwój i deinstytucjonalizacja usług społecznych: konferencja',
      published: '2024-03-13',
      blocks: [
        'Przedstawiono wyniki diagnozy usług społecznych i zdrowotnych w województwie.',
        'Uczestnicy rozmawiali o tym, jakiej deinstytucjonalizacji potrzebuje region.',
      ],
      files: [],
    },
    {
      source: 'region-slaskie-rops',
      address: 'https://3d.rops-katowice.pl/2022/03/902/',
      site: 'Deinstytucjonalizacja – ROPS Województwa Śląskiego',
      engine: 'wordpress',
      title: 'Nabór ekspertów do zespołu do spraw deinstytucjonalizacji',
      published: '2022-03-04',
      blocks: [
        'Zapraszamy ekspertów do prac nad regionalnym planem deinstytucjonalizacji usług społecznych.',
        'Zgłoszenia można wysyłać pocztą elektroniczną.',
      ],
      files: [
        {
          name: 'Formularz zgłoszeniowy',
          path: '/wp-content/uploads/2022/03/formularz.pdf',
          body: paperBody(['Formularz zgłoszeniowy', 'Imię i nazwisko, obszar, doświadczenie.']),
        },
      ],
    },
    {
      source: 'region-slaskie-rops',
      address: 'https://3d.rops-katowice.pl/2022/03/885/',
      site: 'Deinstytucjonalizacja – ROPS Województwa Śląskiego',
      engine: 'wordpress',
      title: 'Pierwsze spotkanie zespołu do spraw deinstytucjonalizacji',
      published: '2022-03-01',
      blocks: [
        'Odbyło się pierwsze spotkanie wojewódzkiego zespołu do spraw deinstytucjonalizacji.',
        'Zespół spotka się ponownie jesienią.',
      ],
      files: [],
    },
    {
      source: 'region-wielkopolskie-rops',
      address:
        'https://rops.poznan.pl/strategia-i-programy/wielkopolski-plan-deinstytucjonalizacji-i-rozwoju-uslug-spolecznych-na-lata-2023-2026/',
      site: 'ROPS w Poznaniu',
      engine: 'wordpress',
      title: 'Wielkopolski plan deinstytucjonalizacji i rozwoju usług społecznych',
      published: '2023-06-20',
      blocks: [
        'Zarząd województwa przyjął plan deinstytucjonalizacji i rozwoju usług społecznych.',
        'Plan wyznacza zadania w pięciu obszarach.',
      ],
      files: [
        {
          name: 'Plan na lata 2023–2026',
          path: '/wp-content/uploads/2023/06/wpdi.pdf',
          body: paperBody(wielkopolskiPlan),
        },
        {
          name: 'Raport z konsultacji',
          path: '/wp-content/uploads/2023/06/raport.pdf',
          body: paperBody(shortReport(31, 12)),
        },
      ],
    },
  ];
}
