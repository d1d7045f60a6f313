/** Runs score-calc and its peers on one file, checks that they give the same figures, and times those that do. */
import { statSync } from 'node:fs';
import { median, run } from './measure.js';
import { differences, rowsOfReport, rowsPrinted } from './rows.js';
import { own } from './tools.js';

/** The rows of score-calc's own report. */
export function expectedRows(file) {
  return rowsOfReport(JSON.parse(runTool(own, file).stdout));
}

/** The reason why a tool is not timed on a file: it fails or its figures differ; null if they are the same. */
export function whatIsWrong({ stdout, stderr, status }, expected, figures) {
  if (status !== 0) {
    console.log(stderr);
    return `fails with exit code ${status}`;
  }
  const [first, ...more] = differences(expected, rowsPrinted(stdout), figures);
  return first === undefined ? null : `differs: ${first}${more.length > 0 ? `, and ${more.length} more` : ''}`;
}

/**
 * Times tools on a file.
 *
 * @param tools score-calc first; the first round warms up and is checked
 * @param seconds approximate limit for the runs of one tool: a slow tool is run less often, but at least once
 */
export function compare(tools, enterprises, file, { rounds, seconds }) {
  const expected = expectedRows(file);
  const results = tools.map((tool) => {
    const { wrong, seconds: once } = tryOut(tool, enterprises, file, expected);
    console.log(`  ${tool.name}: ${wrong ?? `${once.toFixed(2)} s`}`);
    return { tool, wrong, runs: [], planned: wrong === null ? Math.min(rounds, Math.max(1, Math.floor(seconds / once))) : 0 };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { tool, runs, planned } of results) if (round < planned) runs.push(runTool(tool, file));
  }
  return { enterprises, bytes: statSync(file).size, results: results.map(({ tool, wrong, runs }) => summary(tool, wrong, runs)) };
}

function tryOut(tool, enterprises, file, expected) {
  if (enterprises > tool.largest) return { wrong: 'takes too long or too much memory for so many' };
  const first = runTool(tool, file);
  return { wrong: tool.unchecked ? null : whatIsWrong(first, expected, tool.figures), seconds: first.seconds };
}

export function runTool(tool, file) {
  return run(tool.command(file), { closely: true, env: tool.env });
}

function summary({ id, name }, wrong, runs) {
  if (wrong !== null) return { id, name, wrong };
  const times = runs.map(({ seconds }) => seconds);
  return {
    id,
    name,
    runs: runs.length,
    seconds: median(times),
    fastest: Math.min(...times),
    slowest: Math.max(...times),
    processor: median(runs.map(({ processor }) => processor)),
    mebibytes: median(runs.map(({ mebibytes }) => mebibytes)),
  };
}
