import { html } from '../../reports/html.ts';
import type { Page } from '../layout.ts';

/** Each says what happened, what it means, and what one can do. */

export const notFoundPage: Page = {
  title: 'Nie ma strony pod tym adresem',
  main: html`<h1>Nie ma strony pod tym adresem</h1>
<div class="empty">
<p>Adresy zmian i raportów nie znikają. Może w odnośniku zabrakło znaku.</p>
<ul><li><a href="/zmiany">Szukaj wśród zmian</a></li><li><a href="/">Wróć do przeglądu</a></li></ul>
</div>`,
};

export const foreignRequestPage: Page = {
  title: 'Tej prośby nie przyjmujemy',
  main: html`<h1>Tej prośby nie przyjmujemy</h1>
<div class="notice bad">
<p>Przyszła z innej strony niż nasza, więc nic nie zrobiliśmy. Otwórz stronę jeszcze raz i spróbuj stąd.</p>
<p><a href="/">Wróć do przeglądu</a></p>
</div>`,
};

export const damagedCopyPage: Page = {
  title: 'Zapisana kopia jest uszkodzona',
  main: html`<h1>Zapisana kopia jest uszkodzona</h1>
<div class="notice bad">
<p>Jej treść nie zgadza się już ze swoim skrótem SHA-256 albo zniknęła z dysku. Nie pokazujemy czegoś, czego nie możemy potwierdzić.</p>
<p>Powiadom osobę, która prowadzi serwis: kopię można odtworzyć z kopii zapasowej.</p>
</div>`,
};

export const pausePage: Page = {
  title: 'Przerwa',
  main: html`<h1>Baza danych jest niedostępna</h1>
<div class="notice">
<p>Nic nie przepadło, ale teraz nie wiemy, co się zmieniło. Spróbuj ponownie za minutę.</p>
</div>`,
};

/** @param reference - the number under which the log has the error. */
export function failurePage(reference: string): Page {
  return {
    title: 'Błąd po naszej stronie',
    main: html`<h1>Coś się u nas zepsuło</h1>
<div class="notice bad">
<p>Nic nie przepadło. Spróbuj za chwilę. Jeśli błąd wróci, podaj nam numer <strong class="nowrap">${reference}</strong>: jest też w dzienniku.</p>
<p><a href="/">Wróć do przeglądu</a></p>
</div>`,
  };
}
