import { figure } from '../figures/figure.ts';
import { regionSigns, tileMap } from '../figures/tile-map.ts';
import { plansInWords } from '../plan-words.ts';
import { type RegionRow, regionsInWords } from '../regions.ts';
import type { Report } from '../report.ts';
import { tie } from '../typography.ts';
import { type Chapter, html, type Numbering, paragraph, said, sentence } from './chapter.ts';
import { plansTable } from './plans-table.ts';
import { table } from './table.ts';

const anchor = ({ region }: RegionRow) => `woj-${region.code}`;

export const regionsChapter: Chapter = {
  title: () => 'Regiony',
  body: (report, numbering) => html`${paragraph(regionsInWords(report.regions, report.coverage))}
${figure({
  number: numbering.figure(),
  title: 'Co stwierdzono w każdym województwie',
  reading: 'Nazwa i słowo w kafelku prowadzą do wiersza tabeli pod rysunkiem.',
  drawing: tileMap(report.regions, (row) => `#${anchor(row)}`),
  data: html``,
})}
${table<RegionRow>(
  `Tabela ${numbering.table()}. Województwa`,
  [
    { head: 'Województwo', cell: ({ region }) => region.name },
    {
      head: 'Stan',
      cell: ({ state, note }) => `${regionSigns[state].word}${note === '' ? '' : `, ${note}`}`,
    },
    { head: 'Co stwierdzono', cell: finding },
    { head: 'Dokument', cell: documents },
    {
      head: 'Obowiązuje',
      cell: ({ validity, entries }) => validity ?? (entries.length === 0 ? '–' : 'nie podano'),
    },
  ],
  report.regions,
  anchor,
)}
${register(report, numbering)}`,
};

/** The register stands as of the day of the report, whatever moved in its period. */
function register({ register, links }: Report, numbering: Numbering) {
  if (register.length === 0) return html``;
  return html`<h3>Rejestr planów regionalnych</h3>
${paragraph(plansInWords(register))}
${plansTable(`Tabela ${numbering.table()}. Regionalne plany (RPDI)`, register, links.copy)}`;
}

function finding({ entries, finding }: RegionRow) {
  if (entries.length === 0) return tie(finding);
  return html`${entries.map((entry, at) => html`${at === 0 ? '' : ' '}${sentence(entry)}`)}`;
}

function documents({ entries }: RegionRow) {
  const unique = new Map(entries.map(({ change }) => [change.publication.key, change.publication]));
  if (unique.size === 0) return '–';
  return html`${[...unique.values()].map(({ title, address }, at) => html`${at === 0 ? '' : '; '}${said(title, address)}`)}`;
}
