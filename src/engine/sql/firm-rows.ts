import type { AmountIndicator, Basis, ChangeIndicator, Indicator, PracticeIndicator } from '../../indicators/definition.js';
import { needsCurrency } from '../../indicators/levels.js';
import { reasons } from '../../indicators/reasons.js';
import type { SqlDialect } from './dialect.js';
import { dimensionColumn, type ObservationSource } from './source.js';

/**
 * Selects a row per enterprise and indicator, with the columns of the CSV of `--level firm`.
 * @param firms expression for a FROM clause, with the columns of `firmsSql` for all dimensions that were not derived
 * @param named name of a dimension's column in the rows
 */
export function firmRowsSql(
  dialect: SqlDialect,
  source: Pick<ObservationSource, 'dimensions' | 'dataNotes'>,
  indicators: readonly Indicator[],
  firms: string,
  named: (dimension: string) => string = dimensionColumn,
): string {
  const { text } = dialect;
  const about = [
    '"enterprise_id"',
    '"d_enterprise_name" AS "enterprise_name"',
    ...statedDimensions(source).map((name) => `"${dimensionColumn(name)}" AS ${dialect.quoted(named(name))}`),
  ];
  const note = source.dataNotes.length === 0 ? dialect.noText : text(source.dataNotes.join('; '));
  return indicators
    .map((indicator) => {
      const figures = indicator.type === 'change' ? changeColumns(dialect, indicator) : answerColumns(dialect, indicator);
      const columns = Object.entries(figures).map(([name, sql]) => `${sql} AS "${name}"`);
      return `SELECT ${[...about, `${text(indicator.id)} AS "indicator"`, ...columns, `${note} AS "data_note"`].join(',\n  ')}\nFROM ${firms} AS "enterprises"`;
    })
    .join('\nUNION ALL\n');
}

/** Dimensions that are columns of the data. */
export function statedDimensions({ dimensions }: Pick<ObservationSource, 'dimensions'>): string[] {
  return [...dimensions].flatMap(([name, { derived }]) => (derived ? [] : [name]));
}

type Figures = Record<
  | 'basis'
  | 'unit'
  | 'monthly'
  | 'currency'
  | 'output_unit'
  | 'baseline'
  | 'follow_up'
  | 'relative_change'
  | 'point_change'
  | 'outcome'
  | 'reason',
  string
>;

function changeColumns(dialect: SqlDialect, { id, better, bases }: ChangeIndicator): Figures {
  const column = (name: string) => `"${id}_${name}"`;
  const pick = (value: (basis: Basis) => string, otherwise: string) => {
    const branches = bases.map((basis, i) => `WHEN ${column('reason')} IS NULL AND ${column('basis')} = ${i} THEN ${value(basis)}`);
    return `CASE ${branches.join(' ')} ELSE ${otherwise} END`;
  };
  return {
    basis: pick((basis) => dialect.text(basis.id), dialect.noText),
    unit: pick((basis) => dialect.text(basis.unit), dialect.noText),
    monthly: `CASE WHEN ${column('reason')} IS NULL AND ${column('monthly')} = 1 THEN 'true' ELSE 'false' END`,
    currency: pick((basis) => (needsCurrency(basis) ? '"f_currency"' : dialect.noText), dialect.noText),
    output_unit: pick((basis) => (basis.perProduct ? '"f_output_unit"' : dialect.noText), dialect.noText),
    baseline: column('b'),
    follow_up: column('f'),
    relative_change: column('x'),
    point_change: pick((basis) => (basis.unit === 'percent' ? `${column('f')} - ${column('b')}` : dialect.noDouble), dialect.noDouble),
    outcome: outcomeSql(column('b'), column('f'), better, dialect),
    reason: reasonSql(dialect, column('reason'), `${column('b')} = 0`),
  };
}

function answerColumns(dialect: SqlDialect, indicator: AmountIndicator | PracticeIndicator): Figures {
  const { id, type } = indicator;
  const reason = `"${id}_reason"`;
  const answered = (sql: string, otherwise: string) => `CASE WHEN ${reason} IS NULL THEN ${sql} ELSE ${otherwise} END`;
  const before = type === 'practice' ? answered(`"${id}_b"`, dialect.noDouble) : dialect.noDouble;
  return {
    basis: dialect.noText,
    unit: answered(dialect.text(type === 'practice' ? 'yes' : indicator.unit), dialect.noText),
    monthly: `'false'`,
    currency: type === 'amount' ? answered('"f_currency"', dialect.noText) : dialect.noText,
    output_unit: dialect.noText,
    baseline: before,
    follow_up: answered(`"${id}_f"`, dialect.noDouble),
    relative_change: dialect.noDouble,
    point_change: dialect.noDouble,
    outcome: outcomeSql(before, answered(`"${id}_f"`, dialect.noDouble), indicator.better, dialect),
    reason: reasonSql(dialect, reason, '1 = 0'),
  };
}

function outcomeSql(before: string, after: string, better: 'higher' | 'lower', dialect: SqlDialect): string {
  const [up, down] = better === 'higher' ? ['improved', 'worse'] : ['worse', 'improved'];
  return `CASE WHEN ${after} = ${before} THEN 'unchanged' WHEN ${after} > ${before} THEN '${up}' WHEN ${after} < ${before} THEN '${down}' ELSE ${dialect.noText} END`;
}

function reasonSql(dialect: SqlDialect, reason: string, zeroBaseline: string): string {
  const branches = reasons.map((name, code) => `WHEN ${reason} = ${code} THEN '${name}'`);
  return `CASE ${branches.join(' ')} WHEN ${zeroBaseline} THEN 'zero_baseline' ELSE ${dialect.noText} END`;
}
