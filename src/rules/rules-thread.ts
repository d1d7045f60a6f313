import { parentPort } from 'node:worker_threads';
import { cutAhead } from '../csv/bytes/cut-ahead.js';
import { factsOfWork, runPieces } from './pieces.js';
import type { Job } from './second-thread.js';

/** The program of the second thread. */
parentPort?.on('message', (job: Job) => {
  if ('cut' in job) cutAhead(job.cut);
  else parentPort?.postMessage(runPieces(factsOfWork(job.work), job.work, job.taken));
});
