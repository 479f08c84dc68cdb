/**
 * Windows-1250 and ISO-8859-2 agree on ć, ę, ł, ń, ó, ż and put ą, ś, ź elsewhere. What is a
 * letter of Polish in one is a sign, a Czech or Slovak letter or a control in the other.
 */
const only1250 = new Set([0xb9, 0xa5, 0x9c, 0x8c, 0x9f, 0x8f]);
const only8859 = new Set([0xb1, 0xa1, 0xb6, 0xa6, 0xbc, 0xac]);

/** Quotes, dashes, ellipsis of Windows-1250; unassigned controls in ISO-8859-2. */
const punctuation1250 = new Set([0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97]);

/**
 * Which of the two a Polish text in a single-byte charset has. A letter counts where it stands
 * beside another letter, so that "±5" or "§ 1¦" are no votes. `declared` wins a draw.
 */
export function guessPolish(
  body: Uint8Array,
  declared: string | undefined,
): 'windows-1250' | 'iso-8859-2' {
  let balance = 0;
  for (let index = 0; index < body.length; index += 1)
    if ((body[index] ?? 0) >= 0x80) balance += vote(body, index);
  if (balance === 0) return declared === 'iso-8859-2' ? 'iso-8859-2' : 'windows-1250';
  return balance > 0 ? 'windows-1250' : 'iso-8859-2';
}

/** 1 for Windows-1250, -1 for ISO-8859-2, 0 for neither. */
function vote(body: Uint8Array, index: number): number {
  const byte = body[index] ?? 0;
  if (punctuation1250.has(byte)) return 1;
  if (!isLetter(body[index - 1]) && !isLetter(body[index + 1])) return 0;
  return Number(only1250.has(byte)) - Number(only8859.has(byte));
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0;
}
