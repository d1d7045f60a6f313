import { fstatSync, rmSync, writeSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../user-error.js';
import { Interrupted, untilInterrupted } from './interruptible.js';

/** The process as commands see it. No other file touches `process`. */
export interface Io {
  /** Arguments without the runtime and the script. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * Runs long synchronous work that an interrupt ends at once: at a terminal after cleaning up, elsewhere by the signal's default
   * action. Of asynchronous work, this covers the part before its first `await`.
   */
  readonly compute: <T>(work: () => T) => T;
  /** Announces whether the coming work is short: V8 optimises on threads of its own, which short work ends too soon to gain from. */
  readonly expectShortWork: (short: boolean) => Promise<void>;
  /** Functions that cancel queries which a server would continue after an interrupt has ended the process. */
  readonly cancellations: Set<() => Promise<void>>;
  /** Folders that are removed when an interrupt ends the process. */
  readonly temporary: Set<string>;
}

export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined if it is not one. */
  readonly columns: number | undefined;
  /** Whether its reader has gone away. */
  readonly closed: boolean;
  /** Resolves when the text has left the process. A reader that went away (`| head`) is not an error. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
}

/** Node resets every signal when it starts, so SIGHUP arrives despite `nohup`. */
const exitCodes = { SIGINT: ExitCode.interrupted, SIGTERM: ExitCode.terminated, SIGHUP: ExitCode.hungUp } as const;
type Signal = keyof typeof exitCodes;
const signals: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Whether V8 optimises; it does by default. */
let optimising = true;

const temporary = new Set<string>();
const cancellations = new Set<() => Promise<void>>();

/** How long to wait for a server to confirm a cancellation, in milliseconds. */
const CANCEL_MS = 2000;

/** Set once interrupted: nothing more is written. */
let interrupted = false;

/** Set while the last line on the terminal is a progress line, which has no line end. */
let passing = false;

const interrupt = (signal: Signal) => {
  const end = () => {
    for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
    clearPassingLine();
    process.exit(exitCodes[signal]);
  };
  interrupted = true;
  if (cancellations.size === 0) return end();
  const stopped = Promise.allSettled([...cancellations].map((cancel) => cancel()));
  cancellations.clear();
  setTimeout(end, CANCEL_MS);
  void stopped.then(end);
};

function clearPassingLine(): void {
  if (!passing) return;
  try {
    writeSync(2, '\r\u001b[K');
  } catch {
    // The terminal was closed, which is what SIGHUP reports.
  }
}

function listen(): void {
  listenNoMore();
  for (const signal of signals) process.on(signal, interrupt);
}

function listenNoMore(to: readonly Signal[] = signals): void {
  for (const signal of to) process.off(signal, interrupt);
}

export function processIo(): Io {
  listen();
  return {
    args: process.argv.slice(2),
    env: process.env,
    get cwd() {
      return workingFolder();
    },
    stdin: () => process.stdin,
    stdout: output(() => process.stdout, 1, 'stdout'),
    stderr: output(() => process.stderr, 2, 'stderr'),
    cancellations,
    temporary,
    expectShortWork: async (short) => {
      if (short === optimising) {
        const { setFlagsFromString } = await import('node:v8');
        setFlagsFromString(short ? '--no-opt --no-maglev' : '--opt');
      }
      optimising = !short;
    },
    compute: (work) => {
      const terminal = isCharacterDevice(2);
      // Keep the SIGINT listener at a terminal: a signal that arrived just before is delivered after the work.
      listenNoMore(terminal ? ['SIGTERM', 'SIGHUP'] : signals);
      try {
        return terminal ? untilInterrupted(work) : work();
      } catch (error) {
        if (error instanceof Interrupted) interrupt('SIGINT');
        throw error;
      } finally {
        listen();
      }
    },
  };
}

/** @throws UserError no-working-folder */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('no-working-folder', {}, ExitCode.io);
  }
}

/**
 * Sets the code without ending the process, which would cut off what is still being written. When that is done, the process ends without
 * freeing its memory piece by piece, which takes long after a large file.
 */
export function endWith(code: ExitCode): void {
  process.exitCode = code;
  process.once('beforeExit', () => process.exit());
  listenNoMore();
}

/**
 * A standard output stream. Terminals are written through Node's stream; pipes and files directly, because opening a stream takes
 * longer than many commands, and a direct write has left the process when it returns.
 */
function output(open: () => NodeJS.WriteStream, fd: number, stream: string): Output {
  const terminal = isCharacterDevice(fd);
  let closed = false;
  return {
    get isTTY() {
      return terminal && open().isTTY === true;
    },
    get columns() {
      // Some terminals without a window report 0 columns.
      return (terminal && open().columns) || undefined;
    },
    get closed() {
      return closed;
    },
    write: async (content) => {
      if (closed || interrupted || content.length === 0) return;
      if (terminal && fd === 2) passing = typeof content === 'string' && !content.endsWith('\n');
      try {
        const rest = terminal ? content : writeDirectly(fd, typeof content === 'string' ? Buffer.from(content) : content);
        if (rest.length > 0) await writeToStream(open(), rest);
      } catch (error) {
        closed = true;
        const { code, errno, message } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return;
        throw new UserError('stream-failed', { stream, reason: getSystemErrorMap().get(errno ?? 0)?.[1] ?? message }, ExitCode.io);
      }
    },
  };
}

function isCharacterDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    // A closed descriptor is reported when something is written to it.
    return false;
  }
}

/** Writes as much as the descriptor takes without waiting, and returns the rest. */
function writeDirectly(fd: number, bytes: Uint8Array): Uint8Array {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return bytes.subarray(written);
}

function writeToStream(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // A failure reaches the callback; without a listener it would also end the process with a trace.
    if (stream.listenerCount('error') === 0) stream.on('error', () => {});
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
