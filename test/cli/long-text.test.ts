import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { openTarget } from '../../src/cli/output/output.js';

/** Contains a surrogate pair where the first piece would end. */
const text = `${'x'.repeat(2 ** 20 - 1)}😀${'é'.repeat(2 ** 20)}😀\n`;

describe('a text of megabytes', () => {
  it('is written to stdout in pieces that split no character', async () => {
    const pieces: (string | Uint8Array)[] = [];
    const write = async (piece: string | Uint8Array) => void pieces.push(piece);
    const target = await openTarget({ cwd: '.', stdout: { write } } as unknown as Io, undefined, false);
    await target.write(text);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).equals(Buffer.from(text))).toBe(true);
  });

  it('is written to a file unchanged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'score-calc-long-'));
    const io = { cwd: folder, temporary: new Set() } as unknown as Io;
    await (await openTarget(io, 'long.txt', false)).write(text);
    expect(readFileSync(join(folder, 'long.txt')).equals(Buffer.from(text))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
