import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { binary, folderWith } from './run-cli.js';

/** Makes a terminal. */
const script = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path));

const header = 'enterprise_id,period,workers,accidents,remarks\n';
/** Quotes are read slowly, so that every machine leaves time for an interrupt. */
const large = header + `"A","baseline","12","3","${'said nothing '.repeat(8)}"\n`.repeat(600_000);

it.runIf(process.platform === 'linux' && script !== undefined).each([['report'], ['validate']])(
  'Ctrl-C while %s reads takes the line of progress off the terminal and ends with 130',
  async (command) => {
    const cwd = folderWith({ 'data.csv': large });
    const line = `exec "${process.execPath}" "${binary}" ${command} data.csv --no-fast`;
    const child = spawn(script as string, ['-qec', line, '/dev/null'], { cwd, env: { PATH: process.env.PATH, SHELL: '/bin/sh' } });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!shown.includes('reading') && (shown + text).includes('reading')) child.stdin.write('\u0003');
      shown += text;
    });
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(shown).toMatch(/reading data\.csv: \d+ %/);
    expect(shown.split('\r').at(-1)).toBe('\u001b[K');
  },
  60_000,
);
