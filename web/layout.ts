import { html, type Markup } from '../reports/html.ts';

/** What every page shares. */
export interface Shell {
  readonly outboxIsShown: boolean;
  /** A sentence for every footer. */
  readonly footNote: string | undefined;
  readonly styleAddress: string;
}

export interface Page {
  readonly title: string;
  /** Address of the navigation entry that this page belongs to. */
  readonly section?: string;
  /** The way here; the last entry is the page itself and has no address. */
  readonly crumbs?: readonly Crumb[];
  readonly main: Markup;
}

export interface Crumb {
  readonly text: string;
  readonly address?: string;
}

/** One whole page: skip link, header, way here, content, footer. */
export function renderPage(shell: Shell, page: Page): Markup {
  return html`<!doctype html>
<html lang="pl">
<head>
  <meta charset="utf-8">
  <title>${page.title} – SUS Monitor</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/znak.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${shell.styleAddress}">
</head>
<body>
<a class="skip" href="#tresc">Przejdź do treści</a>
${renderHeader(shell, page.section)}
${page.crumbs && renderCrumbs(page.crumbs)}
<main class="wrap" id="tresc">
${page.main}
</main>
${renderFooter(shell)}
</body>
</html>
`;
}

function renderHeader(shell: Shell, section: string | undefined): Markup {
  const entries = shell.outboxIsShown ? [...sections, outboxSection] : sections;
  return html`<header class="site">
  <div class="wrap">
    <a class="name" href="/">${logo}<strong>SUS Monitor<span>prawo i usługi społeczne</span></strong></a>
    <form class="find" role="search" aria-label="Cały serwis" action="/zmiany">
      <label class="sr" for="q0">Szukaj zmian</label><input id="q0" name="q" type="search" maxlength="200" placeholder="np. asystencja osobista"><button type="submit" class="btn quiet">Szukaj</button>
    </form>
    <nav aria-label="Główna">
      <ul>
        ${entries.map(({ address, text }) =>
          address === section
            ? html`<li><a href="${address}" aria-current="page">${text}</a></li>`
            : html`<li><a href="${address}">${text}</a></li>`,
        )}
      </ul>
    </nav>
  </div>
</header>`;
}

function renderCrumbs(crumbs: readonly Crumb[]): Markup {
  return html`<nav class="wrap crumbs" aria-label="Ścieżka"><ol>${crumbs.map(({ text, address }) =>
    address === undefined
      ? html`<li>${text}</li>`
      : html`<li><a href="${address}">${text}</a></li>`,
  )}</ol></nav>`;
}

function renderFooter(shell: Shell): Markup {
  return html`<footer class="foot">
  <div class="wrap">
    <ul><li><a href="/zmiany">Zmiany</a></li><li><a href="/regiony">Regiony</a></li><li><a href="/zrodla">Stan źródeł</a></li><li><a href="/raporty">Raporty</a></li></ul>
    <p>Prowadzi: Wspólnota Robocza Związków Organizacji Socjalnych (WRZOS).${shell.footNote && ` ${shell.footNote}`}</p>
  </div>
</footer>`;
}

const sections: readonly { address: string; text: string }[] = [
  { address: '/', text: 'Przegląd' },
  { address: '/zmiany', text: 'Zmiany' },
  { address: '/regiony', text: 'Regiony' },
  { address: '/zrodla', text: 'Źródła' },
  { address: '/raporty', text: 'Raporty' },
];
const outboxSection = { address: '/poczta', text: 'Skrzynka próbna' };

const logo = html`<svg viewBox="0 0 30 30" aria-hidden="true" focusable="false"><path d="M9 2h13l6 6v20H9z" fill="none" stroke="currentColor" stroke-width="2"/><path d="M13.5 12h10M13.5 17h10M13.5 22h6" stroke="currentColor" stroke-width="2"/><path d="M3 8v17" stroke="var(--brand)" stroke-width="5"/></svg>`;
