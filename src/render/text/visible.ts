/** Tabs as ⇥, control characters as their pictures, odd spaces as ␣ and other characters without width as ·. */
export function visible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/\t/g, '⇥')
    .replace(/\p{Cc}/gu, controlPicture)
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g, '␣')
    .replace(/(?![\u200C\u200D])\p{Cf}|[\u2028\u2029]/gu, '·')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

function controlPicture(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\uFFFD';
}
