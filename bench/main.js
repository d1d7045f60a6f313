/**
 * Compares score-calc with the tools people use for such files. A run of all default sizes and tools, or one with `--write`, writes
 * RESULTS.md, its chart and the table in the README; any other run prints the table.
 * `npm run bench -- --sizes 1k,10k,100k,1M,10M --peers duckdb,polars --rounds 5`; `npm run bench:peers` installs the tools that come
 * from npm.
 */
import { loadavg } from 'node:os';
import { readArguments, whatIsMissing } from './arguments.js';
import { writeChart } from './chart.js';
import { compare, expectedRows, runTool, whatIsWrong } from './compare.js';
import { dataFile, hardFile } from './data.js';
import { measure } from './measure.js';
import { shortTable, writeResults } from './results.js';
import { startSubjects } from './start.js';
import { limits, own, peers, validate } from './tools.js';

const asked = argumentsOrExit();
const { sizes, rounds, seconds } = asked;
const load = loadavg()[0];

const found = asked.peers.map((peer) => ({ ...peer, found: peer.version() }));
for (const { name } of found.filter((peer) => !peer.found)) console.log(`not installed: ${name}`);
const checked = checkOnHardFile(found.filter((peer) => peer.found));
const right = checked.filter((peer) => peer.wrong === null);
const missing = whatIsMissing(
  asked,
  peers,
  right.map(({ id }) => id),
);
const writes = missing === null || asked.write;
if (!writes)
  console.log(`The results will only be printed, because ${missing}. With --write they replace RESULTS.md and the README's table.`);

const start = { subjects: startSubjects, seconds: measure(startSubjects, 20) };
const measured = sizes.map((enterprises) => {
  console.log(`${enterprises.toLocaleString('en')} enterprises`);
  return compare([own, validate, ...right, ...limits], enterprises, dataFile(enterprises), { rounds, seconds });
});
if (writes) {
  const chart = await writeChart(measured);
  writeResults({ measured, start, tools: found, checked, load, rounds, chart });
} else console.log(shortTable(measured));

/** The tools must also agree on a file that is harder than those they are timed on. */
function checkOnHardFile(tools) {
  const file = hardFile(1000);
  const expected = expectedRows(file);
  return tools.map((tool) => {
    const wrong = whatIsWrong(runTool(tool, file), expected, tool.figures);
    if (wrong !== null) console.log(`${tool.name} ${wrong}`);
    return { ...tool, wrong };
  });
}

function argumentsOrExit() {
  try {
    return readArguments(process.argv.slice(2), peers);
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}
