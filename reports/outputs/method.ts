import type { Gap } from '../../crawler/health.ts';
import type { NotWatched } from '../../crawler/source.ts';
import type { SourceCoverage } from '../coverage.ts';
import type { Entry } from '../entry.ts';
import { counted, dayInWords, dayOf, grouped, momentInWords } from '../polish.ts';
import { whyUnread } from '../regions.ts';
import type { Report } from '../report.ts';
import { numberOf } from '../title.ts';
import { oneLine, shorten, tie } from '../typography.ts';
import { forms } from '../wording.ts';
import {
  type Chapter,
  html,
  link,
  type Markup,
  type Numbering,
  paragraph,
  said,
} from './chapter.ts';
import { table } from './table.ts';

export const method: Chapter = {
  title: () => 'Metoda i luki',
  body: (report, numbering) => html`${paragraph(methodInWords(report))}
${gapsTable(report, numbering)}
${sourcesTable(report, numbering)}
${unwatchedTable(report, numbering)}
<h3>Podstawa odczytu</h3>
${permissions(report)}
${switchedOff(report)}
<h3>Skróty</h3>
<dl class="facts-list wide">${abbreviations.map(([short, long]) => html`<div><dt>${short}</dt><dd>${long}</dd></div>`)}</dl>
<h3>Dowody</h3>
${evidenceList(report)}`,
};

function methodInWords({ coverage, entries, relevant }: Report): string {
  const whole = coverage.filter(({ read }) => read === 'whole').length;
  const outside = entries.length - relevant.length;
  return `Monitor czyta ${counted(coverage.length, forms.source)}; w całości odczytano ${whole}. Każdą odpowiedź serwisu zapisuje się bajt w bajt i podpisuje skrótem SHA-256. Zmiana powstaje dopiero z porównania dwóch odczytów. Stron błędów, logowania i niepełnych list nie uznaje się za zmianę.${outside === 0 ? '' : ` Z ${grouped(entries.length)} stwierdzonych zmian ${grouped(outside)} uznano za nieistotne dla usług społecznych; są tylko w zestawieniu.`}${taxonomyInWords(entries)}`;
}

/** Which version of the taxonomy gave the tags; nothing where there is no tag. */
function taxonomyInWords(entries: readonly Entry[]): string {
  const versions = new Set(
    entries.flatMap(({ change }) => change.tags.map(({ taxonomyVersion }) => taxonomyVersion)),
  );
  if (versions.size === 0) return '';
  const named = [...versions].sort((one, other) => Number(one) - Number(other));
  return ` Znaczniki nadano według taksonomii w ${named.length === 1 ? 'wersji' : 'wersjach'} ${named.join(' i ')}; ocena analityka ma przed nią pierwszeństwo.`;
}

interface Unread {
  readonly coverage: SourceCoverage;
  readonly gap: Gap | null;
}

function gapsTable({ coverage }: Report, numbering: Numbering): Markup {
  const unread = coverage.flatMap((own): Unread[] => {
    if (own.gaps.length > 0) return own.gaps.map((gap) => ({ coverage: own, gap }));
    return own.read === 'whole' ? [] : [{ coverage: own, gap: null }];
  });
  if (coverage.length === 0) return paragraph('Nie wiemy: monitor nie ma jeszcze żadnego źródła.');
  if (unread.length === 0) return paragraph('Luk w odczycie nie było.');
  return table<Unread>(
    `Tabela ${numbering.table()}. Czego nie mogliśmy przeczytać`,
    [
      { head: 'Źródło', cell: ({ coverage: { source } }) => source.name },
      {
        head: 'Od – do',
        cell: ({ gap, coverage }) => (gap === null ? whole(coverage) : span(gap)),
      },
      { head: 'Powód', cell: ({ gap, coverage }) => gap?.reason ?? reasonOf(coverage) },
      { head: 'Skutek dla raportu', cell: ({ coverage }) => effectOf(coverage) },
    ],
    unread,
  );
}

const whole = ({ read }: SourceCoverage) => (read === 'none' ? 'cały okres' : 'część okresu');

function span({ from, to }: Gap): string {
  const start = dayInWords(dayOf(from));
  return to === null ? `od ${start}, trwa` : `od ${start} do ${dayInWords(dayOf(to))}`;
}

const reasonOf = (coverage: SourceCoverage) => coverage.source.reasons[0] ?? whyUnread(coverage);

function effectOf({ read, gaps }: SourceCoverage): string {
  if (read === 'none') return 'nie piszemy „bez zmian”: nie wiemy';
  return gaps.some(({ to }) => to === null)
    ? 'od początku luki nie piszemy „bez zmian”'
    : 'zmiany z czasu luki mogły zostać zauważone z opóźnieniem';
}

const states = {
  ok: ['ok', 'czytane'],
  suspect: ['warn', 'podejrzana odpowiedź'],
  failing: ['bad', 'nie odpowiada'],
  off: ['idle', 'wyłączone, brak zgody'],
  never: ['ask', 'jeszcze nieodczytane'],
} as const;

function sourcesTable({ coverage }: Report, numbering: Numbering): Markup {
  return table<SourceCoverage>(
    `Tabela ${numbering.table()}. Źródła`,
    [
      { head: 'Źródło', cell: ({ source }) => link(source.address, source.name) },
      {
        head: 'Stan',
        cell: ({ source }) =>
          html`<span class="state ${states[source.state][0]}">${states[source.state][1]}</span>`,
      },
      {
        head: 'Ostatni dobry odczyt',
        cell: ({ source }) =>
          source.lastGoodAt === null ? 'nie było' : momentInWords(source.lastGoodAt),
      },
      { head: 'Pozycje', css: 'num', cell: ({ source }) => grouped(source.listed) },
      {
        head: 'W okresie',
        cell: ({ read }) =>
          ({ whole: 'w całości', partly: 'częściowo', none: 'nie odczytano' })[read],
      },
    ],
    coverage,
  );
}

function unwatchedTable({ unwatched }: Report, numbering: Numbering): Markup {
  if (unwatched.length === 0) return html``;
  return table<NotWatched>(
    `Tabela ${numbering.table()}. Czego jeszcze nie obserwujemy`,
    [
      {
        head: 'Miejsce',
        cell: ({ name, address }) => (address === undefined ? name : link(address, name)),
      },
      { head: 'Dlaczego', cell: ({ because }) => tie(because) },
    ],
    unwatched,
  );
}

function permissions({ permissions }: Report): Markup {
  if (permissions.length === 0) {
    return paragraph('Żadnego źródła nie odczytano wbrew robots.txt.');
  }
  return html`<ul>${permissions.map((line) => html`<li>${tie(line)}</li>`)}</ul>`;
}

/** A source that nobody allowed is named, with the way to allow it. */
function switchedOff({ coverage }: Report): Markup | false {
  const off = coverage.filter(({ source }) => source.state === 'off');
  if (off.length === 0) return false;
  const names = off.map(({ source }) => source.name).join('; ');
  return paragraph(
    `Nie czytamy: ${names}. Plik robots.txt zabrania tam odczytu automatycznego, a nikt nie wpisał podstawy prawnej. Włączy je osoba, która prowadzi monitor: wpisem w pliku config/permissions.json (kto, kiedy i na jakiej podstawie zezwolił). Wzór podaje polecenie ./monitor doctor.`,
  );
}

const abbreviations = [
  ['BIP', 'Biuletyn Informacji Publicznej'],
  ['DI', 'deinstytucjonalizacja: przejście od opieki w placówkach do usług w społeczności'],
  ['OSR', 'ocena skutków regulacji'],
  ['RCL', 'Rządowe Centrum Legislacji'],
  ['SHA-256', 'skrót, po którym każdy sprawdzi, że zapisana kopia jest niezmieniona'],
] as const;

function evidenceList({ entries, links }: Report): Markup {
  if (entries.length === 0) return paragraph('Brak zmian, więc brak dowodów do wskazania.');
  return html`<ol class="cite">
${entries.map(
  (entry) => html`<li id="dow-${entry.number}">${evidence(entry, links)}</li>
`,
)}</ol>`;
}

/** Source, address, time, hash, copy: in this order. */
function evidence({ change }: Entry, links: Report['links']): Markup {
  const { source, publication, evidence } = change;
  const proof = evidence.after ?? evidence.before;
  const number = numberOf(change);
  const what = `${source.name}, ${number ?? shorten(oneLine(publication.title), 80)}`;
  const page = html`<a href="${links.change(change)}">Zmiana</a>`;
  if (proof === null) return html`${what}, stwierdzono ${momentInWords(change.seenAt)}. ${page}`;
  const { address, takenAt, sha256 } = proof;
  return html`${what}, ${said(address, address)}, pobrano ${momentInWords(takenAt)}, <span class="hash">SHA-256 ${sha256.slice(0, 8)}…${sha256.slice(-8)}</span>. ${page} i <a class="copy" href="${links.copy(sha256)}">zapisana kopia</a>`;
}
