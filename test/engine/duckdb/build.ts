import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { afterAll } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.js';
import type { Aggregates } from '../../../src/engine/port.js';
import { type ReportOptions, reportOf, requestOf } from '../../../src/report/./build.js';
import type { ReportModel } from '../../../src/report/model.js';
import { UserError } from '../../../src/user-error.js';

/**
 * Stands for `src/report/build.ts` where the tests of reports run a second time: the same functions, the figures by DuckDB.
 * DuckDB answers later and `buildReport` at once, so a worker asks and this thread sleeps.
 */
export * from '../../../src/report/./build.js';

interface Failure {
  readonly code: string;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly exitCode: 2 | 3;
  readonly message: string;
}

const { port1, port2 } = new MessageChannel();
const signal = new Int32Array(new SharedArrayBuffer(4));
const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { port: port2, signal }, transferList: [port2] });

/** A thread that is ended with DuckDB in it takes the process with it. */
afterAll(async () => {
  const ended = once(worker, 'exit');
  port1.postMessage(null);
  await ended;
});

export function buildReport(dataset: Dataset, options: ReportOptions = {}): ReportModel {
  const request = requestOf(options);
  Atomics.store(signal, 0, 0);
  // The origin and the ids have classes, which cannot be sent: the one is not needed there, the others are made again of the list.
  const { origin: _, ids: __, ...columns } = dataset;
  port1.postMessage({ dataset: columns, request });
  Atomics.wait(signal, 0, 0);
  const { answer, error } = (receiveMessageOnPort(port1) as { message: { answer: Aggregates; error?: Failure } }).message;
  if (error?.args !== undefined) throw new UserError(error.code, error.args, error.exitCode);
  if (error !== undefined) throw new Error(error.message);
  return reportOf(answer, request, options);
}
