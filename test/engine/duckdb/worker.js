import { createRequire } from 'node:module';
import { workerData } from 'node:worker_threads';

const { aggregateBySql, loadDataset, openDuckDb } = createRequire(import.meta.url)('../../../dist/cli/engines.cjs');
const { port, signal } = workerData;
const session = openDuckDb({});

port.on('message', async (asked) => {
  if (asked === null) {
    await (await session).close();
    return port.close();
  }
  const { dataset, request } = asked;
  const ids = { length: dataset.enterprises.length, at: (enterprise) => dataset.enterprises[enterprise] };
  port.postMessage(await answerOf({ ...dataset, ids }, request));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

async function answerOf(dataset, request) {
  try {
    return { answer: await aggregateBySql(await session, await loadDataset(await session, dataset), request) };
  } catch ({ code, args, exitCode, message }) {
    return { error: { code, args, exitCode, message } };
  }
}
