/** What the bench's site shows in a round. */
export interface Round {
  /** Moves counters, dates of generation, session ids, banners and boxes on every page. */
  readonly noise: number;
  /** How many times the 30 pages that really change were rewritten. */
  readonly edition: number;
}

export const pageCount = 300;
export const changeCount = 30;
/** Bytes of a page, as real pages of bulletins have them. */
const wantedBytes = 31_000;

/** Every tenth page really changes. */
export const changes = (page: number) => page % (pageCount / changeCount) === 3;

export const pathOf = (page: number) => `/bip/plan-${page}.html`;

const subjects =
  'usług społecznych|opieki wytchnieniowej|pieczy zastępczej|mieszkań wspomaganych|asystencji osobistej|wsparcia rodzin|opieki długoterminowej|zdrowia psychicznego|deinstytucjonalizacji usług|kadr pomocy społecznej'.split(
    '|',
  );
const verbs =
  'Zarząd Województwa przyjmuje|Samorząd planuje|Regionalny Ośrodek koordynuje|Powiaty uruchomią|Gminy opracują|Departament przygotuje|Komisja zaopiniuje|Rada rozpatrzy'.split(
    '|',
  );
const ends =
  'do końca roku budżetowego|w drodze otwartego konkursu ofert|po zasięgnięciu opinii organizacji pozarządowych|zgodnie z uchwałą sejmiku|w terminie 30 dni od dnia ogłoszenia|na podstawie lokalnych planów|przy udziale środków europejskich'.split(
    '|',
  );

const pick = (from: readonly string[], seed: number) => from[seed % from.length] ?? '';

function sentence(page: number, line: number): string {
  const seed = page * 31 + line * 7;
  const amount = 100_000 + ((seed * 7_919) % 900_000);
  return `${pick(verbs, seed)} w zakresie ${pick(subjects, seed + line)} kwotę ${amount} zł ${pick(ends, seed + 3)}, zadanie nr ${page}.${line}.`;
}

function content(page: number, { edition }: Round): string {
  const paragraphs = Array.from({ length: 24 }, (_, n) => {
    const lines = [0, 1, 2].map((line) => sentence(page, n * 3 + line)).join(' ');
    return `<p>${lines}</p>`;
  });
  if (changes(page) && edition > 0)
    paragraphs[7] = `<p>Termin realizacji zadania zmienia się na ${12 + edition} miesięcy, a kwota na ${edition * 1_500} zł. ${sentence(page, 500)}</p>`;
  return paragraphs.join('\n');
}

const boxes = (page: number, noise: number) =>
  Array.from(
    { length: 6 },
    (_, n) =>
      `<li><a href="/bip/plan-${(page + noise * 17 + n * 5) % pageCount}.html?sid=${token(noise, n)}">Czytane: ${pick(subjects, noise + n)} (${noise * 37 + n * 11})</a></li>`,
  ).join('');

function token(noise: number, salt: number): string {
  return ((noise + 1) * 2_654_435_761 + salt * 40_503).toString(16).slice(-12);
}

const nav = Array.from(
  { length: 60 },
  (_, n) => `<li><a href="/bip/dzial-${n}.html">Dział ${n}: ${pick(subjects, n)}</a></li>`,
).join('\n');

/** The whole page, as a bulletin's system writes it. */
export function render(page: number, round: Round): string {
  const { noise } = round;
  const title = `Plan nr ${page} w zakresie ${pick(subjects, page)}`;
  const html = `<!DOCTYPE html>
<html lang="pl"><head><meta charset="utf-8"><title>${title} – Biuletyn Informacji Publicznej</title>
<meta name="csrf-token" content="${token(noise, page)}"><script>var wygenerowano=${noise * 86_400};</script></head>
<body><div id="cookies" class="cookie-bar">Ta strona używa plików cookies. <button>Akceptuję</button></div>
<header><a href="/?PHPSESSID=${token(noise, 1)}">Urząd Marszałkowski</a><div class="baner">${pick(ends, noise)}</div>
<form action="/szukaj"><input type="hidden" name="csrf" value="${token(noise, 2)}"><input name="q"></form></header>
<nav><ul>${nav}</ul></nav>
<main><article><h1>${title}</h1>
<p class="meta">Liczba wyświetleń: ${1_000 + noise * 13 + page}</p>
${content(page, round)}
</article></main>
<aside><h2>Najczęściej czytane</h2><ul>${boxes(page, noise)}</ul></aside>
<footer><p>Licznik odwiedzin: ${5_000_000 + noise * 991}</p><p>Data wygenerowania strony: ${stamp(noise)}</p></footer>`;
  return `${html}\n<!-- ${'.'.repeat(Math.max(0, wantedBytes - Buffer.byteLength(html) - 30))} -->\n</body></html>\n`;
}

function stamp(noise: number): string {
  return new Date(Date.UTC(2026, 8, 1 + noise, 6, noise % 60)).toISOString().replace('T', ' ');
}
