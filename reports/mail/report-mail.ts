import { coverageInWords, nothingFound, type SourceCoverage } from '../coverage.ts';
import { html, type Markup } from '../html.ts';
import { renderReport } from '../outputs/html.ts';
import { counted, dayInWords, momentInWords } from '../polish.ts';
import type { Report } from '../report.ts';
import { shorten, tie } from '../typography.ts';
import { forms } from '../wording.ts';
import { button, heading, mailLink, mailPage, mailStyle, paragraph } from './layout.ts';
import { fitSubject, type Rendered } from './message.ts';
import { block, blocks, wrap } from './plain.ts';

export interface ReportMailOptions {
  /** The report on our web page. */
  readonly page: string;
  readonly settings: string;
  readonly unsubscribe: string;
  readonly reason: string;
}

/** What the mail says, once for text and HTML. */
interface Content extends ReportMailOptions {
  readonly title: string;
  readonly intro: string;
  readonly highlights: readonly string[];
  /** What may be said when there are no highlights. */
  readonly nothing: string;
  readonly tasks: readonly string[];
  readonly unread: string;
}

const signature = 'WRZOS, monitoring usług społecznych. Wiadomość nie śledzi otwarć ani kliknięć.';

/** The mail that carries a report: its summary, and the whole as an HTML file. Pure. */
export function renderReportMail(report: Report, options: ReportMailOptions): Rendered {
  const content = contentOf(report, options);
  const subject = fitSubject(`Raport z monitoringu: ${report.period.name}`);
  const preheader = shorten(content.highlights[0] ?? content.intro, 160);
  return {
    subject,
    preheader,
    html: asHtml(content, subject, preheader),
    text: asText(content),
    attachments: [
      {
        filename: `raport-${report.period.id.replace('/', '_')}-wyd-${report.edition}.html`,
        contentType: 'text/html; charset=utf-8',
        content: renderReport(report),
      },
    ],
  };
}

function contentOf(report: Report, options: ReportMailOptions): Content {
  const { period, relevant, entries, coverage, highlights, tasks } = report;
  const found =
    entries.length === 0
      ? ''
      : `Stwierdzono ${counted(entries.length, forms.change)}, z tego istotnych: ${relevant.length}. `;
  return {
    ...options,
    title: `Raport z monitoringu usług społecznych: ${period.name}`,
    intro: `${found}Stan danych: ${momentInWords(report.dataCut)}. Cały raport jest w załączniku i na stronie.`,
    highlights: highlights.map(({ text }) => text),
    nothing: nothingFound('zmian istotnych dla usług społecznych', coverage),
    tasks: tasks.slice(0, 10).map(({ day, title, number, action, deadline }) => {
      const computed = deadline.certainty === 'computed' ? ' (termin obliczony)' : '';
      return `${dayInWords(day)}${computed}: ${shorten(title, 120)}${number === null ? '' : ` (${number})`}. ${action}.`;
    }),
    unread: unreadInWords(coverage),
  };
}

/** Always said: how far the sources were read. */
function unreadInWords(coverage: readonly SourceCoverage[]): string {
  if (coverage.length === 0) return 'Nie wiemy, co się zmieniło: nie ma jeszcze żadnego źródła.';
  const unread = coverage.filter(({ read }) => read !== 'whole').map(({ source }) => source.name);
  const read = `W okresie ${coverageInWords(coverage)}.`;
  return unread.length === 0
    ? read
    : `${read} Nie w całości: ${unread.slice(0, 12).join(', ')}${unread.length > 12 ? ' i dalsze' : ''}. O nich nie piszemy „bez zmian”.`;
}

function asHtml(content: Content, subject: string, preheader: string): string {
  const { title, intro, highlights, nothing, tasks, unread, page, settings, unsubscribe, reason } =
    content;
  return mailPage({
    subject,
    preheader,
    eyebrow: 'SUS Monitor · raport dwumiesięczny',
    heading: title,
    lead: html`<p class="ink" style="${mailStyle.lead}">${tie(intro)}</p>`,
    body: html`${heading('Najważniejsze w skrócie')}
${list(highlights, nothing)}
${heading('Do zrobienia')}
${list(tasks, 'Żaden odczytany termin nie jest otwarty.')}
${button(page, 'Otwórz raport')}
${heading('Czego nie wiemy')}
${paragraph(tie(unread))}`,
    footer: html`<p style="margin:0 0 8px;">Dlaczego to dostajesz: ${reason}.</p>
<p style="margin:0;">${mailLink(settings, 'Twoje subskrypcje')} · ${mailLink(unsubscribe, 'Wypisz')}<br>${signature}</p>`,
  });
}

const list = (lines: readonly string[], none: string): Markup =>
  lines.length === 0
    ? paragraph(none)
    : html`<ul style="margin:0 0 12px;padding-left:20px;">${lines.map((line) => html`<li style="margin:0 0 8px;">${tie(line)}</li>`)}</ul>`;

function asText(content: Content): string {
  const { title, intro, highlights, nothing, tasks, unread, page, settings, unsubscribe, reason } =
    content;
  const bullets = (lines: readonly string[], none: string) =>
    lines.length === 0 ? [wrap(none)] : lines.map((line) => `* ${wrap(line, '  ').trimStart()}`);
  return blocks([
    `${wrap(title.toLocaleUpperCase('pl'))}\n${wrap(intro)}\n`,
    block('Najważniejsze w skrócie', bullets(highlights, nothing)),
    block('Do zrobienia', bullets(tasks, 'Żaden odczytany termin nie jest otwarty.')),
    `Otwórz raport: ${page}\n`,
    block('Czego nie wiemy', [wrap(unread)]),
    `--\n${wrap(`Dlaczego to dostajesz: ${reason}.`)}\nTwoje subskrypcje: ${settings}\nWypisz: ${unsubscribe}\n${wrap(signature)}\n`,
  ]);
}
