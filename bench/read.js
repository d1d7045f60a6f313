/** Reads a file to its end, a MiB at a time, and does nothing with it. */
import { openSync, readSync } from 'node:fs';

const file = openSync(process.argv[2], 'r');
const piece = Buffer.allocUnsafe(1 << 20);
while (readSync(file, piece) > 0);
