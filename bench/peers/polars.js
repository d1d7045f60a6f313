/**
 * The job in polars, from Node: lazy frames and expressions. `node bench/peers/polars.js FILE` prints the rows. Needs Node
 * 22. POLARS_MAX_THREADS sets its threads.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { changeIndicators, measures } from './job.js';
import { mostAlike } from './most-alike.js';

const require = createRequire(join(import.meta.dirname, '../.peers/package.json'));
const pl = require('nodejs-polars');
const { col, lit, when } = pl;
const [file] = process.argv.slice(2);
const engine = 'streaming';

const types = { period_start: pl.Date, period_end: pl.Date, ...Object.fromEntries(measures.map((name) => [name, pl.Float64])) };
const schema = Object.fromEntries(headerOf(file).map((name) => [name, types[name] ?? pl.Utf8]));

const month = (date) => date.dt.year().cast(pl.Float64).multiplyBy(12).plus(date.dt.month());
const dayAfter = (date) => date.cast(pl.Int32).plus(1).cast(pl.Date);
const months = month(dayAfter(col('period_end'))).minus(month(col('period_start')));
const columns = ['phase', 'currency', 'months', 'cooperation', ...measures];

const observations = pl
  .scanCSV(file, { schema, parseDates: true })
  .select('enterprise_id', 'period', 'phase', 'currency', months.alias('months'), 'cooperation', ...measures)
  .collectSync({ engine })
  .lazy();
const duplicates = observations.groupBy(['enterprise_id', 'period']).agg(pl.len().alias('rows')).filter(col('rows').gt(1));
const single = observations.join(duplicates, { on: ['enterprise_id', 'period'], how: 'anti' });
const side = (period, prefix) => {
  return single
    .filter(col('period').eq(lit(period)))
    .select('enterprise_id', ...columns.map((name) => col(name).alias(`${prefix}_${name}`)));
};
const firms = side('baseline', 'b')
  .join(side('follow-up', 'f'), { on: 'enterprise_id', how: 'full', coalesce: true })
  .withColumns(col('b_phase').fillNull(col('f_phase')).alias('phase'))
  .collectSync({ engine })
  .lazy();

const rows = [...changeIndicators.flatMap(changeRows), ...savingsRows(), ...cooperationRows()];
console.log(JSON.stringify(rows, null, 1));

function headerOf(path) {
  const head = Buffer.alloc(4096);
  const descriptor = openSync(path, 'r');
  const length = readSync(descriptor, head);
  closeSync(descriptor);
  return head.toString('utf8', 0, length).split(/\r?\n/, 1)[0].split(',');
}

/** Aggregates of each phase and of all phases together, as plain objects. */
function byPhase(frame, aggregates, further = []) {
  const phases = frame.groupBy(['phase', ...further]).agg(...aggregates);
  const total = further.length > 0 ? frame.groupBy(further).agg(...aggregates) : frame.select(...aggregates);
  const rows = [phases, total].flatMap((one) => one.collectSync().toRecords());
  return rows.map((row) => ({ ...row, phase: row.phase ?? null }));
}

/** Condition: both periods fill the basis, in one currency, with the length of both periods known or of neither. */
function fills({ numerator, denominator, monthly, money }) {
  const sides = ['b', 'f'].flatMap((side) => [
    col(`${side}_${numerator}`).isNotNull(),
    ...(denominator === null ? [] : [col(`${side}_${denominator}`).neq(0).fillNull(false)]),
  ]);
  const currency = (side) => col(`${side}_currency`).fillNull(lit(''));
  if (money) sides.push(currency('b').eq(currency('f')));
  if (monthly) sides.push(col('b_months').isNull().eq(col('f_months').isNull()));
  return sides.reduce((all, condition) => all.and(condition));
}

/** The firms that fill a basis, with their levels (numerator × factor ÷ (denominator × months)) and the terms of the pooled change. */
function levelsOn({ numerator, denominator, factor, monthly, money }, number, chosen) {
  const side = (prefix) => {
    const amount = col(`${prefix}_${numerator}`);
    const divisor = denominator === null ? lit(1) : col(`${prefix}_${denominator}`);
    const months = monthly ? col(`${prefix}_months`).fillNull(1) : null;
    const level = amount.multiplyBy(factor).divideBy(months === null ? divisor : divisor.multiplyBy(months));
    const summed = months === null ? amount : amount.divideBy(months);
    return [level.alias(prefix), summed.alias(`${prefix}n`), divisor.cast(pl.Float64).alias(`${prefix}d`)];
  };
  return chosen
    .filter(col('basis').eq(number))
    .select(
      'phase',
      'basis',
      ...side('b'),
      ...side('f'),
      (money ? col('f_currency') : lit(null).cast(pl.Utf8)).alias('currency'),
      (monthly ? col('b_months').isNotNull() : lit(false)).alias('monthly'),
    );
}

function changeRows({ id, better, bases }) {
  const basis = bases.reduceRight((rest, one, i) => when(fills(one)).then(lit(i)).otherwise(rest), lit(null));
  const chosen = firms.withColumns(basis.alias('basis')).collectSync().lazy();
  const [b, f] = [col('b'), col('f')];
  const levels = pl
    .concat(bases.map((one, i) => levelsOn(one, i, chosen)))
    .withColumns(when(b.neq(0)).then(f.minus(b).divideBy(b).multiplyBy(100)).otherwise(lit(null)).alias('change'))
    .collectSync()
    .lazy();
  const change = col('change');
  const quartile = (name, share) => change.quantile(share, 'linear').alias(name);
  const changes = byPhase(levels, [
    pl.len().alias('n'),
    change.count().alias('changes'),
    change.mean().alias('mean'),
    quartile('q1', 0.25),
    quartile('median', 0.5),
    quartile('q3', 0.75),
    (better === 'higher' ? f.gt(b) : f.lt(b)).sum().alias('improved'),
  ]);
  const parts = [pl.len().alias('n'), ...['bn', 'bd', 'fn', 'fd'].map((part) => col(part).sum())];
  const sums = byPhase(levels, parts, ['basis', 'currency', 'monthly']);
  const sumsOf = (row) => sums.filter(({ phase }) => phase === row.phase);
  return changes.map((row) => ({ indicator: id, ...row, ...mostAlike(sumsOf(row), bases) }));
}

function savingsRows() {
  const savings = col('f_cost_savings');
  const answered = firms.filter(savings.isNotNull());
  const inCurrency = byPhase(
    answered,
    [pl.len().alias('rows'), savings.sum().alias('sum'), savings.mean().alias('mean'), savings.median().alias('median')],
    ['f_currency'],
  );
  return byPhase(answered, [pl.len().alias('n'), savings.gt(0).sum().alias('reporting')]).map((row) => {
    const [{ sum, mean, median }] = inCurrency
      .filter(({ phase }) => phase === row.phase)
      .sort((a, b) => (a.f_currency === null) - (b.f_currency === null) || b.rows - a.rows);
    return { indicator: 'cost_savings', ...row, sum, mean, median };
  });
}

function cooperationRows() {
  const answered = firms.filter(col('f_cooperation').isNotNull());
  return byPhase(answered, [pl.len().alias('n'), col('f_cooperation').eq(lit('yes')).sum().alias('yes')]).map((row) => ({
    indicator: 'cooperation',
    ...row,
  }));
}
