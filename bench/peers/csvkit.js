/**
 * The part of the job that SQLite, which csvsql includes, has functions for: counts, means and sums. It has no quantiles, and
 * the choice of firms to pool is left out. `csvsql -I --tables observations --query QUERY FILE`
 */
import { changeIndicators, measures } from './job.js';

/** The figures that the query returns. */
export const figures = ['n', 'changes', 'mean', 'improved', 'reporting', 'sum', 'yes'];

const texts = ['currency', 'cooperation', 'months'];
const side = (period, prefix) => [
  `sum(period = '${period}') AS ${prefix}_rows`,
  ...texts.map((name) => `max(CASE WHEN period = '${period}' THEN ${name} END) AS ${prefix}_${name}`),
  ...measures.map((name) => `max(CASE WHEN period = '${period}' THEN CAST(${name} AS REAL) END) AS ${prefix}_${name}`),
];

function fills({ numerator, denominator, monthly, money }) {
  const conditions = ['b', 'f'].flatMap((prefix) => [
    `${prefix}_${numerator} IS NOT NULL`,
    ...(denominator === null ? [] : [`${prefix}_${denominator} <> 0`]),
  ]);
  if (money) conditions.push('b_currency IS f_currency');
  if (monthly) conditions.push('(b_months IS NULL) = (f_months IS NULL)');
  return conditions.join(' AND ');
}

function level(prefix, { numerator, denominator, factor, monthly }) {
  const divisor = `${denominator === null ? '1' : `${prefix}_${denominator}`}${monthly ? ` * coalesce(${prefix}_months, 1)` : ''}`;
  return `${prefix}_${numerator} * ${factor} / (${divisor})`;
}

function levels({ id, better, bases }) {
  const choose = (prefix) => `CASE ${bases.map((basis) => `WHEN ${fills(basis)} THEN ${level(prefix, basis)}`).join(' ')} END AS ${prefix}`;
  return `SELECT '${id}' AS indicator, '${better}' AS better, phase, ${choose('b')}, ${choose('f')} FROM firms WHERE b_rows = 1 AND f_rows = 1`;
}

const changes = `count(b) AS n, sum(b <> 0) AS changes, avg(CASE WHEN b <> 0 THEN (f - b) / b * 100 END) AS mean,
  sum(CASE better WHEN 'higher' THEN f > b ELSE f < b END) AS improved, NULL AS reporting, NULL AS sum, NULL AS yes`;
const savings = `count(f_cost_savings) AS n, NULL AS changes, avg(amount) AS mean, NULL AS improved,
  sum(f_cost_savings > 0) AS reporting, sum(amount) AS sum, NULL AS yes`;
const cooperation = `count(f_cooperation) AS n, NULL AS changes, NULL AS mean, NULL AS improved,
  NULL AS reporting, NULL AS sum, sum(f_cooperation = 'yes') AS yes`;

const month = (date) => `12 * strftime('%Y', ${date}) + strftime('%m', ${date})`;

export const query = `
  WITH observations_with_months AS (
    SELECT *, ${month("period_end, '+1 day'")} - (${month('period_start')}) AS months FROM observations
  ),
  firms AS (
    SELECT coalesce(max(CASE WHEN period = 'baseline' THEN phase END), max(phase)) AS phase, ${[...side('baseline', 'b'), ...side('follow-up', 'f')].join(', ')}
    FROM observations_with_months GROUP BY enterprise_id
  ),
  levels AS (${changeIndicators.map(levels).join(' UNION ALL ')}),
  answers AS (
    SELECT *, CASE WHEN f_currency = (
      SELECT f_currency FROM firms WHERE f_rows = 1 AND f_cost_savings IS NOT NULL AND f_currency IS NOT NULL GROUP BY f_currency ORDER BY count(*) DESC LIMIT 1
    ) THEN f_cost_savings END AS amount
    FROM firms WHERE f_rows = 1
  )
  SELECT phase, indicator, ${changes} FROM levels GROUP BY phase, indicator
  UNION ALL SELECT NULL, indicator, ${changes} FROM levels GROUP BY indicator
  UNION ALL SELECT phase, 'cost_savings', ${savings} FROM answers GROUP BY phase
  UNION ALL SELECT NULL, 'cost_savings', ${savings} FROM answers
  UNION ALL SELECT phase, 'cooperation', ${cooperation} FROM answers GROUP BY phase
  UNION ALL SELECT NULL, 'cooperation', ${cooperation} FROM answers`;
