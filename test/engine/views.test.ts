import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import type { SqlDialect } from '../../src/engine/sql/dialect.js';
import type { ObservationSource } from '../../src/engine/sql/source.js';
import { dialects, tableObservations, viewsSql } from '../../src/engine/sql-engines.js';
import { placeholderSession, placeholderTable } from '../../src/engine/table/placeholder-table.js';
import { runCli } from '../cli/run-cli.js';
import { fixture, severalTexts, troubled } from './observations.js';
import { bothForms, duckDb, json, withFirmsView } from './parquet.js';
import { differences } from './same.js';

describe('a view of firms in a DuckDB file', () => {
  const view = ['office.duckdb', '--table', 'score_calc_firms'];

  it.each([
    ['several texts in one period', severalTexts, ['--by', 'sector,size']],
    ['everything wrong', troubled, ['--left-out', '--exclude-outliers', '--by', 'phase,size']],
    ['several trainings', fixture('programme'), ['--by', 'training']],
  ])('gives the figures and rows of the CSV where there are %s', async (_, observations, request) => {
    const folder = await withFirmsView(observations);
    expect(differences(await json(['data.csv', ...request], folder), await json([...view, ...request], folder))).toEqual([]);
    const rows = async (source: readonly string[]) =>
      (await runCli(['report', ...source, '--level', 'firm', '--format', 'csv', '-q'], { cwd: folder })).stdout;
    expect(await rows(view)).toBe(await rows(['data.csv']));
  });

  it.each([
    ['a period', `(enterprise_id, period, accidents) VALUES ('A', 'follow-up 3', 1)`],
    ['a period of a new enterprise', `(enterprise_id, period, accidents) VALUES ('Z', '2025', 1)`],
    ['a currency', `(enterprise_id, period, currency, value_added) VALUES ('F', 'follow-up', 'VND', 5)`],
  ])('is refused when its table holds %s that it does not know', async (_, row) => {
    const folder = await withFirmsView(troubled);
    await duckDb([`INSERT INTO firms ${row}`], join(folder, 'office.duckdb'));
    const again = await runCli(['sql', 'office.duckdb', '--table', 'firms', '--views'], { cwd: folder });
    for (const level of ['group', 'firm']) {
      const { code, stdout, stderr } = await runCli(['report', ...view, '--level', level], { cwd: folder });
      expect(stderr).toContain('1 observation has a period, currency, dates or data note that it does not know');
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    }
    const drop = /(?<=^-- To recreate it, first run: )DROP VIEW [^;]+;/m.exec(again.stdout)?.[0] ?? '';
    await duckDb([drop, again.stdout], join(folder, 'office.duckdb'));
    expect(await json(view, folder)).toEqual(await json(['office.duckdb', '--table', 'firms'], folder));
  });

  it('counts unreadable values even if there were none when it was created', async () => {
    const folder = await withFirmsView(fixture('programme'));
    const statement = `UPDATE firms SET accidents = -1 WHERE period = 'baseline' AND enterprise_id <= 'B'`;
    await duckDb([statement, `COPY firms TO '${folder}/after.csv'`], join(folder, 'office.duckdb'));
    const request = ['--indicators', 'accidents', '--left-out'];
    expect(differences(await json(['after.csv', ...request], folder), await json([...view, ...request], folder))).toEqual([]);
  });

  it('has a different edition if firms are computed differently, even with the same definitions', async () => {
    const editionOf = async (dialect: SqlDialect) => {
      const { source } = await tableObservations(
        placeholderSession(dialect, 'last'),
        placeholderTable(dialect, 'tidy'),
        emptyMapping,
        [],
        true,
      );
      return /"edition":"([^"]+)"/.exec(await viewsSql(dialect, source as ObservationSource, 'last'))?.[1];
    };
    const { duckdb, clickhouse, clickhouse18 } = dialects;
    expect(await editionOf({ ...duckdb, trim: (x) => `TRIM(${x})` })).not.toBe(await editionOf(duckdb));
    expect(await editionOf({ ...duckdb, textAsDouble: (x) => `TRY_CAST(${x} AS DOUBLE)` })).not.toBe(await editionOf(duckdb));
    expect(await editionOf(clickhouse18)).toBe(await editionOf(clickhouse));
  });

  it('is refused if a config gives its columns another meaning than when it was created', async () => {
    const folder = await bothForms(fixture('programme'));
    const [file, other] = ['one', 'other'].map((name) => join(folder, `${name}.json`));
    writeFileSync(file, JSON.stringify({ values: { accidents: { none: '0' } }, columns: { energy_kwh: null } }));
    writeFileSync(other, JSON.stringify({ columns: { energy_kwh: null }, units: { output_value: 1000 } }));
    const database = join(folder, 'office.duckdb');
    await duckDb([`CREATE TABLE firms AS SELECT * FROM '${folder}/data.parquet'`], database);
    const made = await runCli(['sql', 'office.duckdb', '--table', 'firms', '--views', '--config', file], { cwd: folder });
    await duckDb([made.stdout], database);
    const report = await json(['office.duckdb', '--table', 'firms', '--config', file], folder);
    writeFileSync(file, JSON.stringify({ columns: { energy_kwh: null }, values: { accidents: { none: '0' } } }));
    expect(await json([...view, '--config', file], folder)).toEqual(report);
    expect(await json(view, folder)).toEqual(report);
    const { code, stdout, stderr } = await runCli(['report', ...view, '--config', other], { cwd: folder });
    expect(stderr).toContain('was made with other meanings of columns, values or units than those in the config');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it('is refused for another round, another mapping, and when another version of the program made it', async () => {
    const folder = await withFirmsView(troubled);
    await duckDb(
      [
        `CREATE VIEW older AS SELECT * REPLACE (regexp_replace(score_calc_view, '"edition":"[0-9]+-', '"edition":"0-') AS score_calc_view) FROM score_calc_firms`,
      ],
      join(folder, 'office.duckdb'),
    );
    for (const [args, sentence] of [
      [[...view, '--follow-up-round', 'first'], 'was made for the follow-up round "last"'],
      [[...view, '--map', 'x=value_added'], 'cannot be used together'],
      [[...view, '--by', 'village'], 'village'],
      [['office.duckdb', '--table', 'older'], 'another version of score-calc'],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['report', ...args], { cwd: folder });
      expect(stderr).toContain(sentence);
      expect(stdout).toBe('');
      expect(code).toBeGreaterThan(1);
    }
  });
});
