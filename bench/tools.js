/**
 * The tools that are compared: how each is called on a file, up to how many enterprises, and how its version is found.
 * `figures` lists the figures of a tool that does not give all; `unchecked` marks the reference itself and commands that give no figures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figures, query } from './peers/csvkit.js';

const here = import.meta.dirname;
const peer = (name) => join(here, 'peers', name);
const installed = (name) => join(here, '.peers/node_modules', name);
const binary = join(here, '../bin/score-calc.js');
const node22 = installed('.bin/node');

const miller = [
  ['put', '-q', '-f', peer('miller-pair.mlr')],
  ['put', '-q', '-f', peer('miller-compare.mlr')],
  ['stats1', '-i', '-a', 'count,mean,sum,p25,p50,p75', '-f', 'change,savings', '-g', 'indicator,phase'],
  ['rename', '-r', '^(change|savings)_,'],
  ['rename', 'count,changes,p25,q1,p50,median,p75,q3'],
];

export const own = {
  id: 'score-calc',
  name: 'score-calc report',
  unchecked: true,
  command: (file) => [process.execPath, binary, 'report', file, '--format', 'json', '-q'],
};

export const validate = {
  id: 'validate',
  name: 'score-calc validate',
  unchecked: true,
  command: (file) => [process.execPath, binary, 'validate', file, '--format', 'json', '-q'],
};

const duckdb = (threads) => ({
  name: `DuckDB, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
  from: 'npm',
  version: () => npmVersion('@duckdb/node-api'),
  command: (file) => [process.execPath, peer('duckdb.js'), file, String(threads)],
});

/** The tools, in the order of the results. */
export const peers = [
  { id: 'duckdb', ...duckdb(2) },
  { id: 'duckdb-1', ...duckdb(1) },
  {
    id: 'polars',
    name: 'polars, 2 threads',
    from: 'npm',
    version: () => existsSync(node22) && npmVersion('nodejs-polars'),
    env: { POLARS_MAX_THREADS: '2' },
    command: (file) => [node22, peer('polars.js'), file],
  },
  {
    id: 'data.table',
    name: 'R data.table, 2 threads',
    from: 'Debian',
    largest: 1_000_000,
    version: () =>
      printed('/usr/bin/Rscript', ['-e', 'cat(as.character(packageVersion("data.table")), "on R", as.character(getRversion()))']),
    command: (file) => ['/usr/bin/Rscript', peer('data-table.R'), file, join(here, 'job.csv'), '2'],
  },
  {
    id: 'pandas',
    name: 'pandas',
    from: 'Debian',
    largest: 1_000_000,
    version: () =>
      printed('/usr/bin/python3', ['-c', 'import pandas, platform; print(pandas.__version__, "on Python", platform.python_version())']),
    command: (file) => ['/usr/bin/python3', peer('with_pandas.py'), file, join(here, 'job.csv')],
  },
  {
    id: 'miller',
    name: 'Miller',
    from: 'Debian',
    largest: 100_000,
    version: () => printed('mlr', ['--version'])?.replace(/^\D*/, ''),
    command: (file) => [
      'mlr',
      '--icsv',
      '--ojsonl',
      ...miller.flatMap((verb, i) => (i === 0 ? verb : ['then', ...verb])),
      join(here, 'job.csv'),
      file,
    ],
  },
  {
    id: 'csvkit',
    name: 'csvkit (no quartiles, no pooled)',
    from: 'Debian',
    largest: 10_000,
    figures,
    version: () => printed('csvsql', ['--version'])?.replace(/^\D*/, ''),
    command: (file) => ['csvsql', '-I', '--tables', 'observations', '--query', query, file],
  },
];

/** Lower limits: no tool that reads the file can be faster. */
export const limits = [
  { id: 'wc', name: 'limit: wc -l', unchecked: true, command: (file) => ['wc', '-l', file] },
  {
    id: 'read',
    name: 'limit: reading the file in Node',
    unchecked: true,
    command: (file) => [process.execPath, join(here, 'read.js'), file],
  },
];

function npmVersion(name) {
  const file = installed(`${name}/package.json`);
  return existsSync(file) && printed(process.execPath, ['-p', `require(${JSON.stringify(file)}).version`]);
}

/** The output of a command; undefined if it fails or is not installed. */
function printed(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
