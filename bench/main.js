/**
 * Measures score-calc beside the tools people use for such files, and writes RESULTS.md, its chart and the table in the
 * README. `npm run bench -- --sizes 1k,10k,100k,1M,10M --peers duckdb,polars --rounds 5`; `npm run bench:peers` installs
 * the peers that come from npm.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { writeChart } from './chart.js';
import { compare, expectedRows, runTool, whatIsWrong } from './compare.js';
import { dataFile, hardFile } from './data.js';
import { measure } from './measure.js';
import { writeResults } from './results.js';
import { startSubjects } from './start.js';
import { limits, own, peers, validate } from './tools.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1k,10k,100k,1M' },
    peers: { type: 'string', default: peers.map(({ id }) => id).join(',') },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
  },
});
const sizes = values.sizes.split(',').map(sizeOf);
const asked = values.peers.split(',').map((id) => peers.find((peer) => peer.id === id) ?? fail(`no peer ${id}`));
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const load = loadavg()[0];

const found = asked.map((peer) => ({ ...peer, found: peer.version() }));
for (const { name } of found.filter((peer) => !peer.found)) console.log(`not installed: ${name}`);
const checked = checkOnHardFile(found.filter((peer) => peer.found));

const start = { subjects: startSubjects, seconds: measure(startSubjects, 20) };
const measured = sizes.map((enterprises) => {
  console.log(`${enterprises.toLocaleString('en')} enterprises`);
  const tools = checked.filter((peer) => peer.wrong === null);
  return compare([own, validate, ...tools, ...limits], enterprises, dataFile(enterprises), { rounds, seconds });
});
const chart = await writeChart(measured);
writeResults({ measured, start, tools: found, checked, load, rounds, chart });

/** The tools must agree on a file that is harder than those they are timed on. */
function checkOnHardFile(tools) {
  const file = hardFile(1000);
  const expected = expectedRows(file);
  return tools.map((tool) => {
    const wrong = whatIsWrong(runTool(tool, file), expected, tool.figures);
    if (wrong !== null) console.log(`${tool.name} ${wrong}`);
    return { ...tool, wrong };
  });
}

function sizeOf(text) {
  const [, number, unit] = /^(\d+)([kM]?)$/.exec(text) ?? fail(`no size: ${text}`);
  return Number(number) * { '': 1, k: 1000, M: 1_000_000 }[unit];
}

function fail(message) {
  throw new Error(message);
}
