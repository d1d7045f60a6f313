import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binary, folderWith, runCli } from '../cli/run-cli.js';
import { fixture } from './observations.js';
import { bothForms, duckDb, json } from './parquet.js';
import { differences } from './same.js';

describe('a DuckDB file', () => {
  const database = async () => {
    const folder = await bothForms(fixture('programme'));
    await duckDb(
      [`CREATE TABLE "survey 2019" AS SELECT * FROM '${folder}/data.parquet'`, 'CREATE TABLE other AS SELECT 1 AS x'],
      join(folder, 'office.duckdb'),
    );
    return folder;
  };

  it('is queried for the named table', async () => {
    const folder = await database();
    const asked = await json(['office.duckdb', '--table', 'survey 2019', '--memory-limit', '512MB'], folder);
    expect(differences(await json(['data.csv'], folder), asked)).toEqual([]);
  });

  it.each([
    [[], 'Name one with --table: other, survey 2019.'],
    [['--table', 'survey'], 'There is no table "survey"'],
    [['--table', 'other'], 'No column for "enterprise_id" was found'],
  ])('says what is wrong with %s', async (args, sentence) => {
    const folder = await database();
    const { code, stderr } = await runCli(['report', 'office.duckdb', ...args], { cwd: folder });
    expect(stderr).toContain(sentence);
    expect(code).toBeGreaterThan(1);
  });
});

describe('a DuckDB query that would take hours', () => {
  const slow = async () => {
    const folder = folderWith({});
    const firms = `SELECT range::VARCHAR AS enterprise_id, 'baseline' AS period, 1 AS accidents FROM range(1000000000000)`;
    await duckDb([`CREATE VIEW firms AS ${firms}`], join(folder, 'office.duckdb'));
    return folder;
  };

  it('is abandoned after --timeout', async () => {
    const asked = runCli(['report', 'office.duckdb', '--table', 'firms', '--timeout', '1'], { cwd: await slow() });
    const { code, stdout, stderr } = await asked;
    expect(stderr).toContain('DuckDB did not answer a query within 1 s.');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it('ends with an interrupt', async () => {
    const folder = await slow();
    const child = spawn(process.execPath, [binary, 'report', 'office.duckdb', '--table', 'firms'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(child.exitCode).toBe(null);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(folder)).toEqual(['office.duckdb']);
  });
});
