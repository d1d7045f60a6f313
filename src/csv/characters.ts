/** Codes of the characters by which text is cut into cells and records: compiled into the cutter of WebAssembly too. */
export const tab = 0x09;
export const lf = 0x0a;
export const cr = 0x0d;
export const space = 0x20;
export const quote = 0x22;
