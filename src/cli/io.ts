import { getSystemErrorMap } from 'node:util';
import { ExitCode, UserError } from '../user-error.js';

/** What a command sees of the process. The only file that touches `process`. */
export interface Io {
  /** Arguments without the runtime and the script. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Runs long work without a stop so that an interrupt ends the process at once, as it does for any command. */
  readonly compute: <T>(work: () => T) => T;
}

export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined when it is not one. */
  readonly columns: number | undefined;
  /** Resolves when the text has left the process. A reader that went away (`| head`) is no error. */
  readonly write: (text: string) => Promise<void>;
}

const interrupt = () => process.exit(ExitCode.interrupted);

export function processIo(): Io {
  process.on('SIGINT', interrupt);
  return {
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    readStdin,
    stdout: output(() => process.stdout, '<stdout>'),
    stderr: output(() => process.stderr, '<stderr>'),
    compute: (work) => {
      process.off('SIGINT', interrupt);
      try {
        return work();
      } finally {
        process.on('SIGINT', interrupt);
      }
    },
  };
}

/** Sets the code without ending the process, which would cut off what is still being written. */
export function endWith(code: ExitCode): void {
  process.exitCode = code;
  process.off('SIGINT', interrupt);
}

/** The stream is opened when it is first needed: opening costs more than many a command. */
function output(open: () => NodeJS.WriteStream, path: string): Output {
  let stream: NodeJS.WriteStream | undefined;
  let closed = false;
  const opened = () => {
    // Every failure also reaches the callback of write; without a listener it would end the process with a trace.
    stream ??= open().on('error', () => {});
    return stream;
  };
  return {
    get isTTY() {
      return opened().isTTY === true;
    },
    get columns() {
      return opened().columns;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed || text === '') return resolve();
        opened().write(text, (error) => {
          if (!error) return resolve();
          closed = true;
          const { code, errno, message } = error as NodeJS.ErrnoException;
          if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return resolve();
          reject(new UserError('output-failed', { path, reason: getSystemErrorMap().get(errno ?? 0)?.[1] ?? message }, ExitCode.io));
        });
      }),
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
