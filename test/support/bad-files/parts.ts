import { strToU8, zipSync } from 'fflate';

/** What must become of a bad file. */
export type Expected =
  /** A Polish reason that fits. */
  | { readonly unreadable: RegExp }
  /** These words, and a warning that fits. */
  | { readonly words: RegExp; readonly warning?: RegExp; readonly without?: RegExp };

export type BadFile = readonly [name: string, make: () => Uint8Array, expected: Expected];

export const text = 'Art. 1. Usługi opiekuńcze świadczy gmina.';
export const words = /Usługi opiekuńcze/;
export const any = /^\p{Lu}.+[.]$/u;
export const unreadable = (reason: RegExp): Expected => ({ unreadable: reason });
export const latin1 = (value: string) => Uint8Array.from(Buffer.from(value, 'latin1'));
export const edited = (bytes: Uint8Array, from: string | RegExp, to: string) =>
  latin1(Buffer.from(bytes).toString('latin1').replace(from, to));
export const noise = (length: number) =>
  Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3)) % 251);
export const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
export const cut = (bytes: Uint8Array, share: number) =>
  bytes.slice(0, Math.floor(bytes.length * share));

export const laughs = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('');
export const laughing = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`;
export const external = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
export const doctype = /DOCTYPE/;

/** Entries of one archive that all point at the first one's bytes. */
export function overlapping(): Uint8Array {
  const bytes = zipSync({ a: strToU8('x'.repeat(5_000)), b: strToU8('y'), c: strToU8('z') });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
  return bytes;
}
