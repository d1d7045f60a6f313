import { decodeWindows1252 } from './windows-1252.js';

/** The encodings other than Unicode in which spreadsheets save CSV: the plain one on Windows, on a Mac, and as "MS-DOS". */
export type Charset = 'Windows-1252' | 'Mac Roman' | 'MS-DOS (850)';

/** 0x80–0xFF of the tables that Apple and IBM registered. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const dos850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Maximum number of bytes above ASCII that are examined. */
const sample = 10_000;

/** The charset in which most bytes above ASCII are letters in plausible positions; Windows-1252 where no other is better. */
export function probableCharset(bytes: Uint8Array): Charset {
  const fits = { windows: 0, mac: 0, dos: 0 };
  let seen = 0;
  for (let at = 0; at < bytes.length && seen < sample; at++) {
    const byte = bytes[at];
    if (byte < 0x80) continue;
    seen++;
    const before = String.fromCharCode(bytes[at - 1] ?? 0x20);
    const after = String.fromCharCode(bytes[at + 1] ?? 0x20);
    if (fitsIn(decodeWindows1252(bytes.subarray(at, at + 1)), before, after)) fits.windows++;
    if (fitsIn(macRoman[byte - 0x80], before, after)) fits.mac++;
    if (fitsIn(dos850[byte - 0x80], before, after)) fits.dos++;
  }
  if (fits.windows >= Math.max(fits.mac, fits.dos)) return 'Windows-1252';
  return fits.mac >= fits.dos ? 'Mac Roman' : 'MS-DOS (850)';
}

/** Small letters are plausible beside small letters, capitals before a letter but not after a small one, and punctuation anywhere. */
function fitsIn(character: string, before: string, after: string): boolean {
  if (/\p{Ll}/u.test(character)) return /[a-z]/.test(before) || /[a-z]/.test(after);
  if (/\p{Lu}/u.test(character)) return /[A-Za-z]/.test(after) && !/[a-z]/.test(before);
  return /[‘’“”–—…€£°•·«»º\u00a0]/.test(character);
}
