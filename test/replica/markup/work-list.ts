import { escapeHtml } from '../answers.ts';
import type { Work } from '../sites.ts';

/** The export's columns in its own order: our word, the header, the cell. */
const columns: readonly (readonly [string, string, (work: Work) => string])[] = [
  ['number', 'Numer projektu', ({ number }) => number],
  ['title', 'Tytuł', ({ title }) => title],
  ['kind', 'Rodzaj dokumentu', ({ kind }) => kind],
  ['type', 'Typ dokumentu', ({ type }) => type],
  ['additional', 'Informacja dodatkowa', ({ additional }) => additional],
  [
    'goals',
    'Cele projektu oraz informacja o przyczynach i potrzebie rozwiązań planowanych w projekcie',
    ({ goals }) => goals,
  ],
  [
    'essence',
    'Istota rozwiązań planowanych w projekcie, w tym proponowane środki realizacji',
    ({ essence }) => essence,
  ],
  ['impact', 'Oddziaływanie na życie społeczne nowych regulacji prawnych', () => ''],
  ['effects', 'Spodziewane skutki i następstwa projektowanych regulacji prawnych', () => ''],
  ['measures', 'Sposoby mierzenia efektów nowych regulacji prawnych', () => ''],
  ['body', 'Organ odpowiedzialny za opracowanie projektu', ({ body }) => body],
  ['cooperating', 'Organ współpracujący przy opracowaniu projektu', (w) => w.cooperating],
  ['person', 'Osoba odpowiedzialna', ({ person }) => person],
  ['organ', 'Organ odpowiedzialny', ({ body }) => body],
  ['planned', 'Planowane przyjęcie przez RM', ({ planned }) => planned],
  ['withdrawal', 'Informacja o rezygnacji z prac nad projektem', (w) => w.withdrawal],
  ['status', 'Status realizacji', ({ status }) => status],
  ['published', 'Data publikacji', ({ published }) => published],
  ['preview', 'Podgląd', ({ slug }) => `https://www.gov.pl/web/premier/${slug}`],
];

/** The register as gov.pl exports it: BOM, semicolons, every cell quoted. */
export function workListCsv(works: readonly Work[], headers: Record<string, string>): string {
  const head = columns.map(([word, header]) => headers[word] ?? header);
  const rows = works.map((work) => columns.map(([, , cell]) => cell(work)));
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The page around the register: drawn in the browser, so only its number stands in it. */
export function workListPage(registerId: string, noise: string): string {
  return govPage(
    'Wykaz prac legislacyjnych i programowych Rady Ministrów',
    `<h2>Wykaz prac legislacyjnych i programowych Rady Ministrów</h2>
  <div id="registerVue-${registerId}" class="register" data-register-id="${registerId}"></div>
  <p class="visits">Odsłon: ${escapeHtml(noise)}</p>`,
  );
}

/** What gov.pl shows while it is being worked on, with status 200. */
export function maintenancePage(): string {
  return govPage(
    'Przerwa techniczna',
    '<h2>Przerwa techniczna</h2><p>Trwają prace serwisowe. Zapraszamy później.</p>',
  );
}

function govPage(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="pl-PL">
<head><meta charset="utf-8"><title>${escapeHtml(title)} - Kancelaria Prezesa Rady Ministrów - Portal Gov.pl</title></head>
<body class="theme--chancellery">
<header class="page-header"><a href="/" title="Gov.pl">gov.pl</a></header>
<main>
 <article class="article-area__article" id="main-content">
  ${content}
 </article>
</main>
<footer class="footer"><p>Wszystkie treści publikowane w serwisie są udostępniane na licencji CC BY-NC-ND 3.0 PL</p></footer>
</body>
</html>
`;
}
