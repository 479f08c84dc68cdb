import { html, link, type Markup } from '../../reports/html.ts';
import { momentInWords } from '../../reports/polish.ts';
import { oneLine, shorten } from '../../reports/typography.ts';
import type { ChangeRecord, Evidence, UnitChange } from '../../worker/change.ts';
import { factWords } from '../../worker/fact-words.ts';
import { showsAsText } from '../snapshot-copy.ts';
import { textOf } from './redline.ts';
import { sizeInWords } from './size.ts';

/** The proof of a change: the words, where and when they stood, and the copy that holds them. */
export function renderEvidence(change: ChangeRecord): Markup {
  const { before, after } = change.evidence;
  const quotation = quotationOf(change);
  return html`<section class="evidence" aria-labelledby="dowod">
<h2 id="dowod">Dowód</h2>
<div>
${quotation && renderQuotation(quotation)}
${after && renderCopy(after, 'Zapisana kopia')}
${before === null && after === null && noCopy}
${before && html`<h3>${after === null ? 'Ostatnia kopia' : 'Poprzednia kopia'}</h3>${renderCopy(before, 'Zapisana kopia sprzed zmiany')}`}
</div>
</section>`;
}

/** A passage word for word, and where it stands. */
interface Quotation {
  readonly words: string;
  readonly place: string;
}

function quotationOf({ detail, publication }: ChangeRecord): Quotation | undefined {
  switch (detail.kind) {
    case 'text': {
      // A unit that only got another number has no words of its own to quote.
      const quoted = detail.units.map(quotedUnit);
      return quoted.find(({ words }) => words !== '');
    }
    case 'facts': {
      const field = detail.fields.find(({ after }) => after !== null);
      return field && { words: field.after ?? '', place: factWords[field.field] };
    }
    case 'document-added':
    case 'document-removed':
      return { words: detail.name, place: 'nazwa dokumentu' };
    case 'appeared':
      return { words: publication.title, place: 'tytuł' };
    case 'withdrawn':
      return undefined;
  }
}

function quotedUnit({ unit, wasUnit, kind, passages, page }: UnitChange): Quotation {
  const side = kind === 'removed' ? 'older' : 'newer';
  const name = unit === '' ? (wasUnit ?? 'początek tekstu') : unit;
  const place = [
    page !== undefined && `str. ${page}`,
    name,
    kind === 'removed' && 'tekst usunięty',
  ];
  return { words: textOf(passages, side), place: place.filter(Boolean).join(', ') };
}

function renderQuotation({ words, place }: Quotation): Markup {
  return html`<blockquote>„${shorten(oneLine(words), 280)}”<br><small>${place}</small></blockquote>`;
}

function renderCopy(evidence: Evidence, name: string): Markup {
  const { address, takenAt, status, contentType, bytes, sha256 } = evidence;
  return html`<dl class="facts-list">
<div><dt>Adres źródła</dt><dd>${link(address, address)}</dd></div>
<div><dt>Pobrano</dt><dd>${momentInWords(takenAt)}</dd></div>
<div><dt>Odpowiedź</dt><dd>${status}, ${formatOf(contentType)}, ${sizeInWords(bytes)}</dd></div>
<div><dt>SHA-256</dt><dd class="hash">${sha256.match(/.{1,8}/g)?.join(' ') ?? ''}</dd></div>
</dl>
<p><a href="/kopie/${sha256}">${name}</a> (${showsAsText(contentType) ? 'bezpieczny podgląd tekstu' : 'plik do pobrania'})</p>`;
}

const noCopy = html`<p><span class="state ask">Nie mamy zapisanej kopii tej strony.</span></p>`;

function formatOf(contentType: string): string {
  const type = contentType.toLowerCase().split(';')[0]?.trim() ?? '';
  return formats.find(([pattern]) => pattern.test(type))?.[1] ?? (type || 'typ nieznany');
}

const formats: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'PDF'],
  [/html/, 'HTML'],
  [/json/, 'JSON'],
  [/csv/, 'CSV'],
  [/xml$/, 'XML'],
  [/wordprocessingml/, 'DOCX'],
  [/msword/, 'DOC'],
  [/zip/, 'ZIP'],
  [/^text\/plain/, 'tekst'],
];
