/** 0x80–0x9F as the WHATWG table has them. Not `TextDecoder('windows-1252')`: Node 20 reads these bytes as Latin-1. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes bytes as Windows-1252; every byte is one character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (char) => upperControls[char.charCodeAt(0) - 0x80]);
}

/** Encodes text as Windows-1252; a character it does not have becomes a question mark. */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const upper = upperControls.indexOf(char);
    const code = upper === -1 ? (char.codePointAt(0) as number) : upper + 0x80;
    return code < 0x80 || upper !== -1 || (code > 0x9f && code < 0x100) ? code : 0x3f;
  });
}
