import { strToU8, zipSync } from 'fflate';
import { makeEml, makeMsg } from '../mail-file.ts';
import { makeOle } from '../ole.ts';
import { makePdf } from '../pdf.ts';
import {
  any,
  type BadFile,
  cut,
  latin1,
  noise,
  overlapping,
  text,
  unreadable,
  words,
} from './parts.ts';

const whole = makePdf(Array(200).fill(text));

const flagged = (bytes: Uint8Array, offset: number, value: number) => {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
  return copy;
};

export const archives: readonly BadFile[] = [
  ['an archive whose entries overlap', overlapping, unreadable(/bomba/)],
  [
    'an archive of 3,000 files',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}`, new Uint8Array()])),
      ),
    unreadable(/bomba/),
  ],
  [
    'an archive that says it has 65,000 files',
    () => {
      const bytes = zipSync({ a: strToU8('x') });
      new DataView(bytes.buffer).setUint16(bytes.length - 12, 65_000, true);
      return bytes;
    },
    unreadable(any),
  ],
  [
    'an archive whose names climb out of it',
    () => zipSync({ 'a.txt': strToU8('x'), '../../etc/cron.d/x': strToU8('x') }),
    unreadable(/ZIP/),
  ],
  [
    'an archive with a name from the root',
    () => zipSync({ '/etc/passwd': strToU8('x') }),
    unreadable(/ZIP/),
  ],
  [
    'an archive with a link in it',
    () => flagged(zipSync({ 'a.txt': strToU8('/etc/passwd') }), 38, 0o120777 * 65_536),
    unreadable(/odsyłaczem/),
  ],
  [
    'an archive with a file that bursts',
    () => zipSync({ 'a.txt': strToU8(' '.repeat(120_000_000)) }),
    unreadable(/bomba/),
  ],
  [
    'an archive in an archive in an archive',
    () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8('x') }) }) }),
    unreadable(any),
  ],
  [
    'an archive without its end',
    () => zipSync({ 'a.txt': strToU8('tekst '.repeat(500)) }).slice(0, -30),
    unreadable(/ZIP/),
  ],
  [
    'an archive whose file is broken',
    () =>
      zipSync({ 'a.txt': strToU8('tekst ąę '.repeat(5_000)) }).map((byte, at) =>
        at > 40 && at < 60 ? 0xff : byte,
      ),
    unreadable(any),
  ],
  [
    'an archive with one bad file among good ones',
    () => zipSync({ 'a.pdf': latin1('%PDF-1.7\n'), 'b.txt': strToU8(text) }),
    { words, warning: /„a\.pdf”: .+uszkodzony/ },
  ],
  ['an empty archive', () => zipSync({}), unreadable(any)],
  [
    'a message without an end',
    () => cut(makeEml({ subject: 'x', text, attachments: { 'a.pdf': whole } }), 0.5),
    { words },
  ],
  [
    'a message of 300 parts in one another',
    () =>
      latin1(
        `From: a@b.pl\r\nMIME-Version: 1.0\r\nSubject: x\r\n${Array.from({ length: 300 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')}`,
      ),
    unreadable(any),
  ],
  [
    'a message whose attachment is a bomb',
    () => makeEml({ subject: 'x', text, attachments: { 'a.zip': overlapping() } }),
    { words, warning: /bomba/ },
  ],
  [
    'a message with a name that climbs',
    () => makeEml({ subject: 'x', text, attachments: { '../../etc/x': strToU8('Inna treść.') } }),
    { words: /Inna/ },
  ],
  [
    'half a MSG',
    () => cut(makeMsg({ subject: 'x', text, attachments: { a: noise(50_000) } }), 0.3),
    unreadable(any),
  ],
  ['a MSG of noise', () => makeOle({ '__properties_version1.0': noise(9_000) }), unreadable(any)],
];
