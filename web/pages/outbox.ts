import { html, type Markup } from '../../reports/html.ts';
import { momentInWords } from '../../reports/polish.ts';
import { oneLine } from '../../reports/typography.ts';
import type { Page } from '../layout.ts';
import { renderPages } from '../parts/pages.ts';
import { renderState } from '../parts/state.ts';
import type { MailPage, MailSummary, StoredMail } from '../ports.ts';
import { mailKindWords, mailStateWords } from '../words.ts';

/** Mails that were written but not sent, because no mail server is set. */
export function outboxPage({ mails, next }: MailPage, isFirst: boolean): Page {
  return {
    title: 'Skrzynka próbna',
    section: '/poczta',
    main: html`<h1>Skrzynka próbna</h1>
<p class="lead">Serwer poczty nie jest ustawiony. Wiadomości nie wychodzą na zewnątrz: zbierają się tutaj i w plikach .eml.</p>
${
  mails.length === 0
    ? html`<div class="empty"><h2>Nie ma żadnej wiadomości</h2><p>Pojawią się, gdy będzie o czym powiadomić osoby, które o to prosiły.</p></div>`
    : renderTable(mails)
}
${renderPages(isFirst ? undefined : '/poczta', next === null ? undefined : `/poczta?po=${encodeURIComponent(next)}`)}`,
  };
}

/** One mail: its envelope, its HTML part in a closed frame, its text part. */
export function mailPage(mail: StoredMail): Page {
  const { id, subject, from, to, at, state, messageId, text, html: htmlPart } = mail;
  const framed = `/poczta/${encodeURIComponent(id)}/html`;
  return {
    title: oneLine(subject),
    section: '/poczta',
    crumbs: [{ text: 'Skrzynka próbna', address: '/poczta' }, { text: 'wiadomość' }],
    main: html`<div class="head"><p class="eyebrow">${mailKindWords[mail.kind]}</p><h1>${oneLine(subject)}</h1></div>
<dl class="facts-list wide">
<div><dt>Od</dt><dd>${oneLine(from)}</dd></div>
<div><dt>Do</dt><dd>${oneLine(to)}</dd></div>
<div><dt>Kiedy</dt><dd>${momentInWords(at)}</dd></div>
<div><dt>Stan</dt><dd>${renderState(mailStateWords[state])}</dd></div>
<div><dt>Message-ID</dt><dd class="hash">${oneLine(messageId)}</dd></div>
</dl>
<h2 id="html">Wersja HTML</h2>
${
  htmlPart === null
    ? html`<p>Ta wiadomość ma tylko wersję tekstową.</p>`
    : html`<iframe class="mail" src="${framed}" sandbox title="Treść wiadomości w HTML"></iframe>
<p><a href="${framed}">Otwórz samą wiadomość</a>: tam działają też jej odnośniki.</p>`
}
<h2 id="tekst">Wersja tekstowa</h2>
<pre class="mail" tabindex="0" role="region" aria-labelledby="tekst">${text}</pre>`,
  };
}

function renderTable(mails: readonly MailSummary[]): Markup {
  return html`<table role="table" class="stack">
<caption class="sr">Wiadomości od najnowszych</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Temat</th><th role="columnheader" scope="col">Do</th><th role="columnheader" scope="col">Rodzaj</th><th role="columnheader" scope="col">Kiedy</th><th role="columnheader" scope="col">Stan</th></tr></thead>
<tbody role="rowgroup">
${mails.map(renderRow)}
</tbody>
</table>`;
}

function renderRow({ id, subject, to, kind, at, state }: MailSummary): Markup {
  return html`<tr role="row"><th role="rowheader" scope="row"><a href="/poczta/${encodeURIComponent(id)}">${oneLine(subject)}</a></th><td role="cell" data-label="Do"><span>${oneLine(to)}</span></td><td role="cell" data-label="Rodzaj">${mailKindWords[kind]}</td><td role="cell" data-label="Kiedy">${momentInWords(at)}</td><td role="cell" data-label="Stan"><span>${renderState(mailStateWords[state])}</span></td></tr>
`;
}
