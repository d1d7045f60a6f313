import { parentPort } from 'node:worker_threads';
import { computeFigures } from './memory.js';
import type { Share } from './second-thread.js';

/** The program of the second thread. */
parentPort?.on('message', ({ work, taken }: Share) => parentPort?.postMessage(computeFigures(work, taken)));
