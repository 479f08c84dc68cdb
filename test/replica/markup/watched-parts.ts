import { escapeHtml, inWords, token } from '../answers.ts';
import { type RopsFile, type RopsPage, sizeOf } from '../chapters/rops-page.ts';

/** What moves with every visit, made of a number that grows. */
export interface Visit {
  readonly noise: number;
  /** `2026-09-03` */
  readonly day: string;
}

const headlines = [
  'Konferencja o zdrowiu psychicznym młodzieży',
  'Nowy numer kwartalnika ośrodka',
  'Dzień otwarty w centrum usług społecznych',
  'Szkolenie dla asystentów rodziny',
  'Święto pracownika socjalnego',
];
const nameDays = ['Cecylii i Marka', 'Adama, Ewy', 'Jana', 'Marii i Anny', 'Zofii'];
const weekdays = 'niedziela poniedziałek wtorek środa czwartek piątek sobota'.split(' ');

export const visits = ({ noise }: Visit): number => 118 + noise * 37;

export const nameDay = ({ noise }: Visit): string => nameDays[noise % nameDays.length] ?? '';

export function today({ day }: Visit): string {
  return `${weekdays[new Date(day).getUTCDay()]}, ${inWords(day)}`;
}

/** Links of a side box, in another order at every visit. */
export function newest({ noise }: Visit): string {
  const links = headlines.map((_, at) => headlines[(at + noise) % headlines.length] ?? '');
  return links
    .map(
      (line, at) =>
        `<li><a href="/aktualnosci/${900 + noise + at}?sid=${token(`${noise}${at}`, 12)}">${escapeHtml(line)}</a></li>`,
    )
    .join('\n');
}

/** Paragraphs, headings and tables of a page's content. */
export function contentOf({ blocks }: RopsPage, heading = 'h3'): string {
  return blocks.map((block) => blockOf(block, heading)).join('\n');
}

function blockOf(block: RopsPage['blocks'][number], heading: string): string {
  if (typeof block !== 'string') {
    const cells = block.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<table class="tabela"><tbody><tr>${cells}</tr></tbody></table>`;
  }
  if (block.startsWith('# ')) return `<${heading}>${escapeHtml(block.slice(2))}</${heading}>`;
  return `<p>${escapeHtml(block)}</p>`;
}

export function fileItems(files: readonly RopsFile[], seed: Visit): string {
  return files
    .map(
      (file) =>
        `<li><a href="${escapeHtml(file.path)}?token=${token(`${seed.noise}${file.path}`, 14)}">${escapeHtml(file.name)}</a> [pdf, ${sizeOf(file)}] (pobrano: ${visits(seed) + file.path.length} razy)</li>`,
    )
    .join('\n');
}

export const token16 = (seed: string): string => token(seed, 16).toLowerCase();
