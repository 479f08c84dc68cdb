import { type FalseAnswer, good, onFiles, onList, partial, suspect } from './row.ts';
import { says } from './says.ts';
import { bulletin, journal, register } from './sites.ts';

export const bodies: readonly FalseAnswer[] = [
  suspect('an says.empty body', bulletin, onList('empty-body'), says.empty),
  suspect(
    'a byte order mark and nothing else',
    register,
    onList('byte-order-mark-only'),
    says.empty,
  ),
  suspect('white space', bulletin, onList('white-space-only'), says.empty),
  suspect('four thousand zero bytes', bulletin, onList('zero-bytes'), says.wrong),
  suspect('JSON error with 200', journal, onList('error-object'), 'Zamiast danych przyszedł'),
  suspect('JSON null', journal, onList('null-json'), says.empty),
  suspect('JSON without its end', journal, onList('cut-json'), says.cut),
  suspect('HTML in place of JSON', journal, onList('another-institution'), says.wrong),
  suspect('a connection says.cut inside the body', bulletin, onList('cut-connection'), says.cut),
  suspect('100,000 nested tags', bulletin, onList('nested-tags'), 'Odpowiedź serwisu przekracza'),
  suspect('5,000 attributes', bulletin, onList('attribute-bomb'), 'Odpowiedź serwisu przekracza'),
  suspect('a gzip bomb', bulletin, onList('gzip-bomb'), 'Odpowiedź serwisu przekracza'),
  suspect('“gzip” that is none', register, onList('encoding-lie'), 'Odpowiedzi serwisu nie da się'),
  suspect('an unknown encoding', register, onList('encoding-unknown'), 'Odpowiedzi serwisu nie da'),
  suspect('UTF-8 encoded twice', bulletin, onList('encoded-twice'), says.garbled),
  suspect('letters lost for good', bulletin, onList('lost-letters'), says.garbled),
  good('a says.wrong charset in the header', bulletin, onList('wrong-label')),
  good('no charset and windows-1250 bytes', register, (items, site) =>
    site.render(items).map((right) => ({
      ...right,
      headers: { 'content-type': 'text/csv' },
      body: windows1250(`${right.body}`),
    })),
  ),
  partial('PDFs without their second half', bulletin, onFiles('half-file'), says.cut),
  partial('empty text.html', journal, onFiles('empty-body'), says.empty),
  partial('empty files in place of PDFs', bulletin, onFiles('empty-body'), says.empty),
  partial('files of an API error', bulletin, onFiles('refused-403'), 'Serwis odmówił dostępu.'),
];

const letters: Readonly<Record<string, number>> = {
  ...{ ą: 0xb9, ć: 0xe6, ę: 0xea, ł: 0xb3, ń: 0xf1, ó: 0xf3, ś: 0x9c, ź: 0x9f, ż: 0xbf },
  ...{ Ł: 0xa3, Ś: 0x8c, Ż: 0xaf, '„': 0x84, '”': 0x94 },
};

function windows1250(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
}
