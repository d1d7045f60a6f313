import { decodeWindows1252 } from './windows-1252.js';

/** The three encodings besides UTF-8 in which spreadsheets write CSV: as on Windows, on a Mac, and "MS-DOS". */
export type Charset = 'Windows-1252' | 'Mac Roman' | 'MS-DOS (850)';

/** 0x80–0xFF of the tables that Apple and IBM registered. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const dos850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Bytes above ASCII that are looked at. */
const sample = 10_000;

/** The charset in which most of the bytes above ASCII make letters where letters can stand; Windows-1252 where none is better. */
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

/** Small letters follow or precede small letters, capitals do not follow them, and marks stand anywhere. */
function fitsIn(character: string, before: string, after: string): boolean {
  if (/\p{Ll}/u.test(character)) return /[a-z]/.test(before) || /[a-z]/.test(after);
  if (/\p{Lu}/u.test(character)) return /[A-Za-z]/.test(after) && !/[a-z]/.test(before);
  return /[‘’“”–—…€£°•·«»º\u00a0]/.test(character);
}
