/** Codes of the characters that separate cells and records. Also compiled into the WebAssembly cutter. */
export const tab = 0x09;
export const lf = 0x0a;
export const cr = 0x0d;
export const space = 0x20;
export const quote = 0x22;
export const backslash = 0x5c;
