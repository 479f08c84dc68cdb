import { html, type Markup } from '../../reports/html.ts';
import type { Page } from '../layout.ts';
import type { ReaderNote } from '../ports.ts';

/** What a reader gets, and the one button that ends it. Opening the page changes nothing. */
export function leavingPage(token: string, { subscriptions, hasLeft }: ReaderNote): Page {
  if (hasLeft) return leftPage;
  return {
    title: 'Subskrypcje',
    main: html`<h1>Twoje subskrypcje</h1>
${subscriptions.length === 0 ? html`<p>Nie masz żadnej subskrypcji.</p>` : list(subscriptions)}
<h2>Wypisanie</h2>
<div class="panel">
<h3>Wypisać Twój adres ze wszystkich wiadomości?</h3>
<p>Przestaniemy pisać od razu. Nie trzeba hasła ani powodu.</p>
<form method="post" action="/wypisz/${encodeURIComponent(token)}"><p><button type="submit" class="btn grave">Wypisz mnie</button></p></form>
</div>`,
  };
}

export const leftPage: Page = {
  title: 'Wypisano',
  main: html`<h1>Wypisano</h1>
<div class="notice ok" role="status">
<p><strong>Nie wyślemy już żadnej wiadomości na Twój adres.</strong> Jeśli to pomyłka, poproś prowadzących serwis o ponowne dodanie.</p>
<p><a href="/zmiany">Zmiany można oglądać dalej na stronie</a></p>
</div>`,
};

function list(subscriptions: ReaderNote['subscriptions']): Markup {
  return html`<ul>${subscriptions.map((name) => html`<li>${name}</li>`)}</ul>`;
}
