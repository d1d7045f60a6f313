import { fstatSync, rmSync, writeSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../user-error.js';
import { Interrupted, untilInterrupted } from './interruptible.js';

/** What a command sees of the process. The only file that touches `process`. */
export interface Io {
  /** Arguments without the runtime and the script. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * Runs long work during which an interrupt ends the process at once: at a terminal in good order, elsewhere as it does any command.
   * Of work that waits for something, that is the part before its first `await`.
   */
  readonly compute: <T>(work: () => T) => T;
  /** Says whether what follows is short: V8 optimises on threads of its own, and short work is over before it gains from that. */
  readonly expectShortWork: (short: boolean) => Promise<void>;
  /** What is to be stopped elsewhere when an interrupt ends the process: queries that a server would go on with. */
  readonly cancellations: Set<() => Promise<void>>;
  /** Folders that are removed when an interrupt ends the process. */
  readonly temporary: Set<string>;
}

export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined when it is not one. */
  readonly columns: number | undefined;
  /** Nobody reads it any more. */
  readonly closed: boolean;
  /** Resolves when the text has left the process. A reader that went away (`| head`) is no error. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
}

/** Node resets every signal when it starts, so `nohup` does not keep SIGHUP from it. */
const exitCodes = { SIGINT: ExitCode.interrupted, SIGTERM: ExitCode.terminated, SIGHUP: ExitCode.hungUp } as const;
type Signal = keyof typeof exitCodes;
const signals: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What V8 does unless it is told not to. */
let optimising = true;

const temporary = new Set<string>();
const cancellations = new Set<() => Promise<void>>();

/** So long is waited for a server to say that it stopped. */
const PATIENCE = 2000;

/** What is stopped has nothing more to say. */
let interrupted = false;

/** The last line on the terminal was not ended, so it only says how far the work is. */
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
  setTimeout(end, PATIENCE);
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
      // One that came just before at a terminal is heard when the work is done; it would be lost if nobody listened any more.
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

/** Sets the code without ending the process, which would cut off what is still being written. */
export function endWith(code: ExitCode): void {
  process.exitCode = code;
  listenNoMore();
}

/**
 * A terminal is written through its stream. A pipe or a file is written directly: opening a stream for it takes longer than
 * many a command, and a direct write has left the process when it returns.
 */
function output(open: () => NodeJS.WriteStream, fd: number, stream: string): Output {
  const terminal = isCharacterDevice(fd);
  let closed = false;
  return {
    get isTTY() {
      return terminal && open().isTTY === true;
    },
    get columns() {
      // Some terminals without a window say that they have none.
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
    // A descriptor that was closed is said when something is written to it.
    return false;
  }
}

/** Writes as much as the descriptor takes and returns what it does not take at once, which a stream can wait for. */
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
