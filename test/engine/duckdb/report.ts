import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Dataset } from '../../../src/dataset/dataset.js';
import type { Aggregates } from '../../../src/engine/port.js';
import type { ReportOptions } from '../../../src/report/build.js';
import type { ReportModel } from '../../../src/report/model.js';
import { UserError } from '../../../src/user-error.js';

interface Failure {
  readonly code: string;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly exitCode: 2 | 3;
  readonly message: string;
}

type Build = typeof import('../../../src/report/build.js');

const signal = new Int32Array(new SharedArrayBuffer(4));
let started: ReturnType<typeof start> | undefined;

function start() {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { port: port2, signal }, transferList: [port2] });
  return { port, worker };
}

/** `buildReport` with figures by DuckDB, which answers later while `buildReport` returns at once: a worker asks and this thread sleeps. */
export function reportByDuckDb({ reportOf, requestOf }: Pick<Build, 'reportOf' | 'requestOf'>) {
  return (dataset: Dataset, options: ReportOptions = {}): ReportModel => {
    started ??= start();
    const { port } = started;
    const request = requestOf(options);
    Atomics.store(signal, 0, 0);
    // The origin and the ids have classes, which cannot be sent: the origin is not needed there, and the ids are rebuilt from the list.
    const { origin: _, ids: __, ...columns } = dataset;
    port.postMessage({ dataset: columns, request });
    Atomics.wait(signal, 0, 0);
    const { answer, error } = (receiveMessageOnPort(port) as { message: { answer: Aggregates; error?: Failure } }).message;
    if (error?.args !== undefined) throw new UserError(error.code, error.args, error.exitCode);
    if (error !== undefined) throw new Error(error.message);
    return reportOf(answer, request, options);
  };
}

/** Ends the worker by itself: a thread that is ended with DuckDB in it takes the process with it. */
export async function closeDuckDb(): Promise<void> {
  if (started === undefined) return;
  const { port, worker } = started;
  const ended = once(worker, 'exit');
  port.postMessage(null);
  await ended;
}
