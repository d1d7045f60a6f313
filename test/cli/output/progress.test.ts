import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from '../../../src/cli/context.js';
import { progressLine, waitingLine } from '../../../src/cli/output/progress.js';
import { messages } from '../../../src/locale/index.js';

const size = 200e6;

/** What is written to stderr while reads of the given bytes take the given milliseconds each. */
function written(
  { isTTY = true, quiet = false, columns = 80, lang = 'en' as 'en' | 'id' },
  ...steps: readonly [ms: number, bytes: number][]
) {
  let text = '';
  let time = 0;
  const write = async (content: string | Uint8Array) => {
    text += content;
  };
  const io = { stderr: { isTTY, columns, write } } as unknown as Context['io'];
  const line = progressLine({ io, lang, words: messages(lang).cli, endWith: () => {} }, { quiet }, () => time);
  for (const [ms, bytes] of steps) {
    time = ms;
    line.tell({ file: 'data.csv', rows: bytes / 100, bytes, size });
  }
  line.close();
  return text;
}

describe('a line of progress', () => {
  it('shows rows, speed and time left after half a second, and is removed at the end', () => {
    const text = written({}, [0, 1e6], [400, 10e6], [1000, 50e6]);
    expect(text).toBe('\r\u001b[Kreading data.csv: 25 %, 500,000 rows, 50 MB/s, 3 s left\r\u001b[K');
  });

  it('restarts speed and time left if a file is reread from the beginning', () => {
    const text = written({}, [0, 1e6], [1000, 100e6], [2000, 1e6], [4000, 21e6]);
    expect(text).toContain('11 %, 210,000 rows, 10.5 MB/s, 18 s left');
  });

  it('speaks the language of the run', () => {
    expect(written({ lang: 'id' }, [0, 1e6], [1000, 50e6])).toContain('membaca data.csv: 25 %, 500.000 baris, 50 MB/detik, sisa 3 detik');
  });

  it('is drawn ten times a second at most', () => {
    const steps = Array.from({ length: 200 }, (_, i) => [i * 10, 1e6 * (i + 1)] as [number, number]);
    expect(written({}, ...steps).split('reading').length - 1).toBeLessThanOrEqual(16);
  });

  it.each([
    ['where stderr is no terminal', { isTTY: false }],
    ['with --quiet', { quiet: true }],
    ['on a terminal too narrow for it', { columns: 40 }],
  ])('is nothing %s', (_, terminal) => {
    expect(written(terminal, [0, 1e6], [1000, 50e6])).toBe('');
  });

  it('is not shown for a file that is read at once', () => {
    expect(written({}, [0, 1e6], [200, 100e6])).toBe('');
  });
});

describe('a line with the time spent waiting for answers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** What is written to stderr during two answers that take the given milliseconds each, with the same pause between. */
  async function waited(ms: number, { isTTY = true, quiet = false, lang = 'en' as 'en' | 'id' } = {}) {
    let text = '';
    const write = async (content: string | Uint8Array) => {
      text += content;
    };
    const io = { stderr: { isTTY, columns: 80, write } } as unknown as Context['io'];
    const waiting = waitingLine({ io, lang, words: messages(lang).cli, endWith: () => {} }, { quiet });
    const sleep = () => new Promise((resolve) => setTimeout(resolve, ms));
    const work = (async () => {
      await waiting(sleep());
      await sleep();
      await expect(waiting(sleep().then(() => Promise.reject(new Error('gone'))))).rejects.toThrow('gone');
    })();
    await vi.advanceTimersByTimeAsync(3 * ms);
    await work;
    return text;
  }

  it('adds up all waits, and is removed after each answer, even a failed one', async () => {
    const [first, second] = (await waited(2500)).split('\r\u001b[K\r\u001b[K');
    expect(first).toBe(
      ['', 'waiting for an answer: 1 s (Ctrl-C stops it)', 'waiting for an answer: 2 s (Ctrl-C stops it)'].join('\r\u001b[K'),
    );
    expect(second).toBe(
      ['waiting for an answer: 6 s (Ctrl-C stops it)', 'waiting for an answer: 7 s (Ctrl-C stops it)', ''].join('\r\u001b[K'),
    );
  });

  it('speaks the language of the run', async () => {
    expect(await waited(1500, { lang: 'id' })).toContain('menunggu jawaban: 1 detik (Ctrl-C menghentikannya)');
  });

  it.each([
    ['where stderr is no terminal', 5000, { isTTY: false }],
    ['with --quiet', 5000, { quiet: true }],
    ['for what is answered at once', 500, {}],
  ])('is nothing %s', async (_, ms, terminal) => {
    expect(await waited(ms, terminal)).toBe('');
  });
});
