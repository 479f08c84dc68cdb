import { html, type Markup } from '../html.ts';
import type { RegionRow, RegionState } from '../regions.ts';

/** Letters, column and row of each voivodeship, by TERYT: 4 × 5 tiles, roughly where it lies. */
const places: Readonly<Record<string, readonly [letters: string, column: number, row: number]>> = {
  '02': ['DLN', 0, 3],
  '04': ['KPM', 1, 1],
  '06': ['LBL', 3, 2],
  '08': ['LBU', 0, 2],
  '10': ['LDZ', 2, 2],
  '12': ['MLP', 2, 4],
  '14': ['MAZ', 2, 1],
  '16': ['OPO', 1, 3],
  '18': ['PKR', 3, 4],
  '20': ['PDL', 3, 1],
  '22': ['POM', 1, 0],
  '24': ['SLK', 1, 4],
  '26': ['SWK', 2, 3],
  '28': ['WMZ', 2, 0],
  '30': ['WKP', 1, 2],
  '32': ['ZPM', 0, 1],
};

/** Three letters for narrow figures and heads of columns: `DLN`. */
export const lettersOf = (code: string) => places[code]?.[0] ?? code;

export interface Sign {
  readonly css: string;
  readonly word: string;
  readonly short: string;
  /** Path in a box of 24 × 24. */
  readonly glyph: string;
}

/** Word, sign and ground say the same. */
export const regionSigns: Readonly<Record<RegionState, Sign>> = {
  new: {
    css: 'przyjety',
    word: 'nowy dokument',
    short: 'nowy',
    glyph: 'M12 4v16M4 12h16',
  },
  changed: {
    css: 'zmieniony',
    word: 'zmiana',
    short: 'zmiana',
    glyph: 'M3 3v18M9 13l4 4 8-9',
  },
  consulted: {
    css: 'konsultacje',
    word: 'konsultacje',
    short: 'konsult.',
    glyph: 'M3 5h18v11h-9l-5 4v-4H3z',
  },
  gone: { css: 'wygasl', word: 'wycofano', short: 'wycofano', glyph: 'M6 6l12 12M18 6L6 18' },
  unchanged: { css: 'bez-zmian', word: 'bez zmian', short: 'bez zmian', glyph: 'M5 9h14M5 15h14' },
  unknown: {
    css: 'nie-wiemy',
    word: 'nie wiemy',
    short: 'nie wiemy',
    glyph: 'M8.5 9a3.5 3.5 0 1 1 4.5 3.3c-1 .4-1 1-1 2.2M12 19h.1',
  },
};

/** One tile: where it lies follows from its region. */
export interface Tile {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly sign: Sign;
  /** Two or three words: „do 20.11”. */
  readonly note: string;
}

/** Sixteen tiles with what was found in each, each a link to its row. */
export function tileMap(rows: readonly RegionRow[], anchor: (row: RegionRow) => string): Markup {
  const tiles = rows.map((row) => ({
    ...row.region,
    href: anchor(row),
    sign: regionSigns[row.state],
    note: row.note,
  }));
  return tileFigure(
    'Mapa kafelkowa: co stwierdzono w każdym województwie',
    tiles,
    Object.values(regionSigns),
  );
}

/** Tiles by region; below 36 rem of width with letters and short words. */
export function tileFigure(label: string, tiles: readonly Tile[], signs: readonly Sign[]): Markup {
  return html`<div class="map">
<svg class="fig" height="30rem" role="group" aria-label="${label}">
<defs><pattern id="hatch" width="9px" height="9px" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-line" d="M0 0v9"/></pattern></defs>
${tiles.map(drawTile)}
</svg>
</div>
${legend(signs)}`;
}

function drawTile({ code, name, href, sign, note }: Tile): Markup {
  const place = places[code];
  if (place === undefined) return html``;
  const { css, word, short, glyph } = sign;
  const [letters, column, line] = place;
  const hatch =
    css === 'wygasl'
      ? html`<rect class="hatch" x="3.5%" y="0.25rem" width="93%" height="5.25rem"/>`
      : html``;
  return html`<a class="tile ${css}" href="${href}"><title>${name}: ${word}${note === '' ? '' : `, ${note}`}</title><svg x="${column * 25}%" y="${line * 6}rem" width="25%" height="5.75rem"><rect x="2%" y="0.125rem" width="96%" height="5.5rem" rx="0.1875rem"/>${hatch}<svg x="50%" overflow="visible"><svg x="-0.625rem" y="0.5625rem" width="1.25rem" height="1.25rem" viewBox="0 0 24 24" overflow="visible"><path class="glyph" d="${glyph}"/></svg></svg><text y="3rem"><tspan class="b full" x="50%">${name}</tspan><tspan class="b wee" x="50%">${letters}</tspan> <tspan class="full" x="50%" dy="1.0625rem">${word}</tspan><tspan class="wee" x="50%" dy="1.0625rem">${short}</tspan>${note === '' ? html`` : html` <tspan x="50%" dy="1rem">${note}</tspan>`}</text></svg></a>
`;
}

function legend(signs: readonly Sign[]): Markup {
  return html`<ul class="legend" aria-label="Objaśnienie znaków">${signs.map(
    ({ css, word, glyph }) =>
      html`<li><svg class="tile ${css}" viewBox="0 0 28 24" aria-hidden="true"><rect x="1" y="1" width="26" height="22" rx="3"/><svg x="5" y="3" width="18" height="18" viewBox="0 0 24 24" overflow="visible"><path class="glyph" d="${glyph}"/></svg></svg>${word}</li>
`,
  )}</ul>`;
}
