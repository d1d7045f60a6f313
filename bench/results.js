/** Writes the measurements: RESULTS.md, and the short table in the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { tellsMemory } from './measure.js';
import { enterprisesOf, fileSize, memory, ratio, table, time } from './words.js';

const resultsFile = join(import.meta.dirname, 'RESULTS.md');
const readmeFile = join(import.meta.dirname, '../README.md');
const block = /<!-- bench -->[\s\S]*?<!-- \/bench -->/;

export function writeResults({ measured, start, tools, checked, load, rounds, chart }) {
  const short = `<!-- bench -->\n\n${shortTable(measured)}\n\n<!-- /bench -->`;
  const parts = [
    '# How fast score-calc is',
    `Written by \`npm run bench\`, which does the job of \`score-calc report FILE --format json\` with other tools too: read the file, pair
baseline and follow-up of each enterprise, and give n, mean, median, quartiles, improved and pooled change of every indicator, by phase
and over all. score-calc also gives intervals, outliers, and who was left out and why. The files are those of \`score-calc simulate\`.`,
    machine(load, tools),
    `## In short\n\nTime and peak memory of score-calc, and its time divided by that of each other tool: 0.50 is half the time, and more than 1 is slower.`,
    short,
    ...(chart ? ['![How long each tool takes as a multiple of score-calc](results.svg)'] : []),
    `## Where score-calc is behind\n\n${behind(measured)}`,
    ...measured.map((one) => sizeSection(one, rounds)),
    `## As files grow\n\n${growth(measured)}`,
    `## Start-up\n\n${startUp(start)}`,
    `## How it is measured\n\n${method(tools, checked, rounds)}`,
  ];
  writeFileSync(resultsFile, `${parts.join('\n\n')}\n`);
  writeFileSync(
    readmeFile,
    readFileSync(readmeFile, 'utf8').replace(block, () => short),
  );
}

/** Time and memory of score-calc, and its time divided by that of each other tool. */
export function shortTable(measured) {
  const columns = ['duckdb', 'polars', 'data.table', 'pandas', 'miller'];
  const names = ['DuckDB', 'polars', 'data.table', 'pandas', 'Miller'];
  const rows = measured.map(({ enterprises, bytes, results }) => {
    const [own] = results;
    const others = columns.map((id) => results.find((result) => result.id === id)?.seconds);
    const ratios = others.map((seconds) => (seconds === undefined ? '–' : `${ratio(own.seconds / seconds)} ×`));
    return [enterprises.toLocaleString('en'), fileSize(bytes), time(own.seconds), memory(own.mebibytes), ...ratios];
  });
  return table(['Enterprises', 'File', 'Time', 'Peak memory', ...names], rows);
}

function machine(load, tools) {
  const versions = tools.map(
    ({ name, from, found }) => `${name.replace(/,.*| \(.*/, '')} ${found ? `${found} (${from})` : 'not installed'}`,
  );
  return [
    `- Machine: ${cpus().length} cores (${arch()}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${type()}; load before the first run ${load.toFixed(1)}${load > 1 ? ', so other work ran beside it: trust processor times more than times' : ''}`,
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Versions: Node ${process.version.slice(1)}; ${[...new Set(versions)].join('; ')}`,
  ].join('\n');
}

/** Every time and peak memory for which another tool is better. */
function behind(measured) {
  const lines = measured.flatMap(({ enterprises, results: [own, ...others] }) =>
    others
      .filter(isTool)
      .flatMap(({ name, seconds, mebibytes }) => [
        ...(seconds < own.seconds
          ? [`- ${enterprisesOf(enterprises)}: ${name} is faster; score-calc takes ${ratio(own.seconds / seconds)} × its time`]
          : []),
        ...(mebibytes < own.mebibytes
          ? [`- ${enterprisesOf(enterprises)}: ${name} needs less memory; score-calc takes ${ratio(own.mebibytes / mebibytes)} × as much`]
          : []),
      ]),
  );
  return lines.length > 0 ? lines.join('\n') : 'Nowhere in this run.';
}

const isTool = ({ id, seconds }) => seconds !== undefined && !['validate', 'wc', 'read'].includes(id);

function sizeSection({ enterprises, bytes, results }, rounds) {
  const [own] = results;
  const rows = results.map((result) => {
    const { name, wrong, runs, seconds, fastest, slowest, processor, mebibytes } = result;
    if (wrong !== undefined) return [name, `not timed: it ${wrong}`, '', '', '', '', ''];
    const compared = result === own ? '1' : ratio(own.seconds / seconds);
    const span = `${time(fastest)} – ${time(slowest)}`;
    return [
      name,
      time(seconds),
      span,
      compared,
      Number.isFinite(processor) ? time(processor) : '–',
      memory(mebibytes),
      runs === rounds ? `${runs}` : `${runs} (slow)`,
    ];
  });
  const header = ['', 'Median', 'Fastest – slowest', 'score-calc ÷ it', 'Processor time', 'Peak memory', 'Runs'];
  return `## ${enterprisesOf(enterprises)}, ${fileSize(bytes)}\n\n${table(header, rows)}`;
}

function growth(measured) {
  const perFirm = ({ enterprises, results: [own] }) => (own.seconds / enterprises) * 1e6;
  const base = measured.find(({ enterprises }) => enterprises === 100_000) ?? measured[0];
  const rows = measured.map((one) => [
    one.enterprises.toLocaleString('en'),
    `${perFirm(one).toPrecision(3)} µs`,
    `${ratio(perFirm(one) / perFirm(base))} ×`,
    memory(one.results[0].mebibytes),
  ]);
  return table(['Enterprises', 'Time an enterprise', `Against ${base.enterprises.toLocaleString('en')}`, 'Peak memory'], rows);
}

function startUp({ subjects, seconds }) {
  const rows = subjects.map(({ name }, i) => [`\`${name}\``, time(seconds[i]), `${ratio(seconds[i] / seconds[0])} ×`]);
  return table(['', 'Median', `Against \`${subjects[0].name}\``], rows);
}

function method(tools, checked, rounds) {
  const wrong = checked.filter((tool) => tool.wrong !== null).map(({ name, wrong }) => `- Not timed: ${name} ${wrong} on the harder file.`);
  const missing = tools.filter(({ found }) => !found).map(({ name }) => `- Not measured: ${name} is not installed.`);
  return [
    `- Up to ${rounds} runs of each tool at each size, one tool after the other, after a first round that warms up and is checked; medians are
  compared. A slow tool is run less often. Time is that of the whole process, from start to end.`,
    `- Before it is timed, a tool must give score-calc's figures: on a file with duplicates, several currencies, missing dates and zeros, and on
  every file it is timed on. Counts must be the same, other numbers within a billionth.`,
    `- Each tool does the job as one who knows it would write it: \`bench/peers/\`. csvkit does the part that its SQL has functions for.`,
    ...(tellsMemory ? [] : ['- Not measured: processor time and memory, for want of GNU time.']),
    ...wrong,
    ...missing,
  ].join('\n');
}
