import type { ChangeRecord, Passage } from '../../worker/change.ts';
import { after, apart, before, type Excerpt } from '../excerpt.ts';
import { html, isWebAddress, type Markup } from '../html.ts';
import { capital } from '../summary.ts';
import { inOneSentence, tie } from '../typography.ts';
import { type AlertContent, type AlertOptions, alertContent } from './alert-content.ts';
import { button, dueBox, heading, mailLink, mailPage, paragraph } from './layout.ts';
import type { Rendered } from './message.ts';
import { block, blocks, wrap } from './plain.ts';
import { gaveUpWords, pageMarks, redlineTable } from './redline.ts';

/**
 * An alert on one change: days left and what to do, what changed, whom it concerns, sources, why
 * you got it. Pure. HTML stays far below the 100 KB at which mail programs clip.
 */
export function renderAlert(change: ChangeRecord, options: AlertOptions): Rendered {
  const content = alertContent(change, options);
  const { subject, preheader } = content;
  return { subject, preheader, html: alertHtml(content), text: alertText(content) };
}

const signature = 'WRZOS, monitoring usług społecznych. Wiadomość nie śledzi otwarć ani kliknięć.';

const nameOf = ({ title, number }: AlertContent) =>
  number === null ? title : `${title} (${number})`;

const buttonOf = ({ more }: AlertContent) =>
  more > 0 ? `Zobacz zmianę w całości (dalszych miejsc: ${more})` : 'Zobacz zmianę w całości';

function alertHtml(content: AlertContent): string {
  const { subject, preheader, eyebrow, due } = content;
  return mailPage({
    subject,
    preheader,
    eyebrow,
    heading: nameOf(content),
    lead:
      due === null
        ? html``
        : dueBox(due.leaf, due.until, html`<strong>Co zrobić:</strong> ${tie(due.words)}`),
    body: body(content),
    footer: html`<p style="margin:0 0 8px;">Dlaczego to dostajesz: ${content.reason}.</p>
<p style="margin:0;">${mailLink(content.settings, 'Twoje subskrypcje')} · ${mailLink(content.unsubscribe, 'Wypisz')}<br>${signature}</p>`,
  });
}

function body(content: AlertContent): Markup {
  const { what, facts, excerpts, important, whom, themes } = content;
  return html`${heading('Co się zmieniło')}
${paragraph(tie(what))}
${facts.map((fact) => paragraph(tie(fact)))}
${redlineTable(excerpts, pageMarks)}
${button(content.page, buttonOf(content))}
${
  important.length === 0
    ? ''
    : html`${heading('Dlaczego to ważne')}
${paragraph(inOneSentence(important))}`
}
${whom === null && themes === null ? '' : heading('Kogo i czego dotyczy')}
${whom === null ? '' : paragraph(`Kogo: ${whom}`)}
${themes === null ? '' : paragraph(`Tematy: ${themes}`)}
${heading('Źródła')}
<p style="margin:0 0 20px;">${mailLink(`${content.page}#dowod`, 'Zapisana kopia i dowód')}${content.proof === null ? '' : ` (${content.proof})`}<br>Oryginał: ${content.origin.name}, ${origin(content)}, widziany ${content.seen}</p>`;
}

/** Shown in full, so that nobody follows a link without seeing where it leads. */
function origin({ origin: { address } }: AlertContent): Markup {
  return isWebAddress(address) ? mailLink(address, address) : html`${address}`;
}

function alertText(content: AlertContent): string {
  const { due, excerpts, important, whom, themes, origin, proof } = content;
  return blocks([
    `${wrap(nameOf(content).toLocaleUpperCase('pl'))}\n${wrap(`${capital(content.eyebrow.replace(/^.*· /, ''))}, stwierdzono ${content.seen}`)}\n`,
    due === null
      ? ''
      : `${wrap(`${due.headline.toLocaleUpperCase('pl')}: ${due.until}`)}\n${wrap(`Co zrobić: ${due.words}`)}\n`,
    block('Co się zmieniło', [
      wrap(content.what),
      ...content.facts.map((fact) => wrap(fact)),
      ...excerpts.map(redlineText),
      `\n${buttonOf(content)}:\n${content.page}`,
    ]),
    block('Dlaczego to ważne', important.length === 0 ? [] : [wrap(inOneSentence(important))]),
    block('Kogo i czego dotyczy', [
      ...(whom === null ? [] : [wrap(`Kogo: ${whom}`)]),
      ...(themes === null ? [] : [wrap(`Tematy: ${themes}`)]),
    ]),
    block('Źródła', [
      `Zapisana kopia i dowód: ${content.page}#dowod`,
      ...(proof === null ? [] : [wrap(`(${proof})`)]),
      wrap(`Oryginał: ${origin.name}, ${origin.address}, widziany ${content.seen}`),
    ]),
    `--\n${wrap(`Dlaczego to dostajesz: ${content.reason}.`)}\nTwoje subskrypcje: ${content.settings}\nWypisz: ${content.unsubscribe}\n${wrap(signature)}\n`,
  ]);
}

function redlineText(excerpt: Excerpt): string {
  const lines = [
    ['było', before(excerpt), '-'],
    ['jest', after(excerpt), '+'],
  ] as const;
  const quoted = lines
    .filter(([, passages]) => passages.length > 0)
    .map(([word, passages, sign]) =>
      wrap(`${word}: „${passages.map((passage) => marked(passage, sign)).join('')}”`, '    '),
    );
  const limit = excerpt.gaveUp ? ` (${gaveUpWords})` : '';
  return `\n  ${capital(excerpt.unit)}${limit}\n${quoted.join('\n')}`;
}

function marked({ kind, text }: Passage, sign: '-' | '+'): string {
  if (kind === 'same') return text;
  const [gapBefore, words, gapBehind] = apart(text);
  return `${gapBefore}[${sign}${words}${sign}]${gapBehind}`;
}
