/**
 * The job in DuckDB, from Node: one SQL statement over the file. `node bench/peers/duckdb.js FILE [threads]` prints the rows.
 * Of the ways tried (one aggregation over all rows instead of the join, one wide or one long aggregation instead of one
 * per indicator, temporary tables instead of materialised CTEs), this one is the fastest.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { changeIndicators, measures } from './job.js';

const require = createRequire(join(import.meta.dirname, '../.peers/package.json'));
const { DuckDBInstance } = require('@duckdb/node-api');
const [file, threads = '2'] = process.argv.slice(2);

const columns = [...measures, 'currency', 'months', 'cooperation'];

/** Condition: both periods fill the basis, in one currency, with the length of both periods known or of neither. */
function fills({ numerator, denominator, monthly, money }) {
  const filled = (side) => [`${side}_${numerator} IS NOT NULL`, ...(denominator === null ? [] : [`${side}_${denominator} <> 0`])];
  const conditions = [...filled('b'), ...filled('f')];
  if (money) conditions.push('b_currency IS NOT DISTINCT FROM f_currency');
  if (monthly) conditions.push('(b_months IS NULL) = (f_months IS NULL)');
  return conditions.join(' AND ');
}

/** Level = numerator × factor ÷ (denominator × months), of the parts of one side. */
const numerator = (side, basis) => `${side}_${basis.numerator}`;
const denominator = (side, basis) => (basis.denominator === null ? '1' : `${side}_${basis.denominator}`);
const length = (side, basis) => (basis.monthly ? `coalesce(${side}_months, 1)` : '1');
const level = (side, basis) => `${numerator(side, basis)} * ${basis.factor} / (${denominator(side, basis)} * ${length(side, basis)})`;

/** The firms that fill a basis of the indicator, with their levels and the terms of the pooled change. */
function levels({ id, bases }) {
  const choose = (value) => `CASE basis ${bases.map((basis, i) => `WHEN ${i} THEN ${value(basis)}`).join(' ')} END`;
  const sides = ['b', 'f'].map(
    (side) => `${choose((basis) => level(side, basis))} AS ${side},
      ${choose((basis) => `${numerator(side, basis)} / ${length(side, basis)}`)} AS ${side}_numerator,
      ${choose((basis) => denominator(side, basis))} AS ${side}_denominator`,
  );
  return `${id} AS (
    SELECT phase, basis, ${sides.join(', ')},
      ${choose(({ money }) => (money ? 'f_currency' : 'NULL'))} AS currency,
      ${choose(({ monthly }) => (monthly ? 'b_months IS NOT NULL' : 'false'))} AS monthly,
      ${choose(({ factor }) => factor)} AS factor, ${choose((basis) => basis.denominator === null)} AS alone
    FROM (SELECT *, CASE ${bases.map((basis, i) => `WHEN ${fills(basis)} THEN ${i}`).join(' ')} END AS basis FROM firms)
    WHERE basis IS NOT NULL
  )`;
}

function changes({ id, better }) {
  return `
    SELECT '${id}' AS indicator, phase, count(*) AS n, count_if(b <> 0) AS changes, avg((f - b) / b * 100) FILTER (b <> 0) AS mean,
      quantile_cont((f - b) / b * 100, [0.25, 0.5, 0.75]) FILTER (b <> 0) AS quartiles,
      count_if(f ${better === 'higher' ? '>' : '<'} b) AS improved
    FROM ${id} GROUP BY GROUPING SETS ((phase), ())`;
}

function sums({ id }) {
  return `
    SELECT '${id}' AS indicator, phase, basis, currency, monthly, alone, any_value(factor) AS factor, count(*) AS n,
      sum(b_numerator) AS bn, sum(b_denominator) AS bd, sum(f_numerator) AS fn, sum(f_denominator) AS fd
    FROM ${id} GROUP BY phase, basis, currency, monthly, alone`;
}

const sql = `
  WITH observations AS MATERIALIZED (
    SELECT enterprise_id, phase, period, currency, cooperation, ${measures.join(', ')},
      date_diff('month', period_start, period_end + 1)::DOUBLE AS months
    FROM read_csv('${file.replaceAll("'", "''")}', types = {${measures.map((name) => `'${name}': 'DOUBLE'`).join(', ')}})
  ),
  duplicates AS (SELECT enterprise_id, period FROM observations GROUP BY ALL HAVING count(*) > 1),
  single AS (FROM observations ANTI JOIN duplicates USING (enterprise_id, period)),
  firms AS MATERIALIZED (
    SELECT coalesce(b.phase, f.phase) AS phase, ${columns.map((name) => `b.${name} AS b_${name}, f.${name} AS f_${name}`).join(', ')}
    FROM (FROM single WHERE period = 'baseline') AS b
    FULL JOIN (FROM single WHERE period = 'follow-up') AS f USING (enterprise_id)
  ),
  ${changeIndicators.map(levels).join(', ')},
  changes AS (${changeIndicators.map(changes).join(' UNION ALL ')}),
  sums AS (${changeIndicators.map(sums).join(' UNION ALL ')}),
  candidates AS (
    SELECT indicator, phase, basis, currency, monthly, sum(n) AS n,
      sum(bn) * any_value(factor) / if(alone, 1, sum(bd)) AS b, sum(fn) * any_value(factor) / if(alone, 1, sum(fd)) AS f
    FROM sums
    GROUP BY GROUPING SETS ((indicator, basis, currency, monthly, alone, phase), (indicator, basis, currency, monthly, alone))
  ),
  pooled AS (
    FROM (
      SELECT *, sum(n) OVER (PARTITION BY indicator, phase, basis) AS on_basis,
        sum(n) OVER (PARTITION BY indicator, phase, basis, currency) AS in_currency
      FROM candidates
    )
    QUALIFY row_number() OVER (
      PARTITION BY indicator, phase ORDER BY on_basis DESC, basis, currency IS NULL, in_currency DESC, currency, n DESC, monthly DESC
    ) = 1
  ),
  savings AS (
    SELECT phase, sum(count(*)) OVER same_phase AS n, sum(count_if(f_cost_savings > 0)) OVER same_phase AS reporting,
      sum(f_cost_savings) AS sum, avg(f_cost_savings) AS mean, median(f_cost_savings) AS median
    FROM firms WHERE f_cost_savings IS NOT NULL
    GROUP BY GROUPING SETS ((phase, f_currency), (f_currency))
    WINDOW same_phase AS (PARTITION BY phase)
    QUALIFY row_number() OVER (PARTITION BY phase ORDER BY f_currency IS NULL, count(*) DESC, f_currency) = 1
  ),
  cooperation AS (
    SELECT phase, count(*) AS n, count_if(f_cooperation = 'yes') AS yes
    FROM firms WHERE f_cooperation IS NOT NULL GROUP BY GROUPING SETS ((phase), ())
  )
  SELECT changes.phase, changes.indicator, changes.n, changes, mean, quartiles[1] AS q1, quartiles[2] AS median, quartiles[3] AS q3,
    improved, pooled.n AS pooled_n, (f - b) / nullif(b, 0) * 100 AS pooled
  FROM changes JOIN pooled ON changes.indicator = pooled.indicator AND changes.phase IS NOT DISTINCT FROM pooled.phase
  UNION ALL BY NAME SELECT 'cost_savings' AS indicator, * FROM savings
  UNION ALL BY NAME SELECT 'cooperation' AS indicator, * FROM cooperation`;

const instance = await DuckDBInstance.create(':memory:', { threads, preserve_insertion_order: 'false' });
const connection = await instance.connect();
const result = await connection.runAndReadAll(sql);
console.log(JSON.stringify(result.getRowObjects(), (_, value) => (typeof value === 'bigint' ? Number(value) : value), 1));
