// The upper half of code page 852, in which Windows writes Polish names into archives.
const upper852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0';

/**
 * A name in an archive as its writer saw it: UTF-8 where it is that, whatever the archive says
 * of it, else code page 852, which agrees with 437 in all plain letters.
 */
export function zipName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return [...raw]
      .map((byte) => (byte < 128 ? String.fromCharCode(byte) : upper852[byte - 128]))
      .join('');
  }
}
