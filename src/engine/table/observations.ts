import type { Decimal } from '../../csv/values/digits.js';
import type { Dimension } from '../../dataset/dataset.js';
import { dimensionIds, type MeasureId, measureIds } from '../../dataset/fields.js';
import { describeDimension, dimensionName, planColumns } from '../../dataset/header/columns.js';
import type { Mapping } from '../../dataset/header/mapping.js';
import { checkRequiredColumns, unmatchedEntries } from '../../dataset/header/mapping-checks.js';
import { comparePeriods, type Period } from '../../dataset/periods.js';
import type { Finding } from '../../finding.js';
import { compareNatural } from '../../natural-order.js';
import type { Session } from '../sql/session.js';
import type { ObservationSource } from '../sql/source.js';
import { addMarks, readingForNow, settleMarks } from './marks.js';
import type { Survey } from './survey.js';
import type { Table } from './table.js';
import { type Shape, TableView } from './view.js';

export interface TableRead {
  /** Null when a finding is fatal. */
  readonly source: ObservationSource | null;
  readonly findings: readonly Finding[];
  /** Null when a finding is fatal: then no rows were counted. */
  readonly rows: number | null;
  /** Observations with an enterprise and a known period; several per row of a wide table. */
  readonly used: number;
  /** Number of values that cannot be used: negative, not a number, or a text that is no number. */
  readonly unusable: ReadonlyMap<MeasureId, number>;
}

/**
 * Finds the meaning of a table's columns, with the same dictionary and mapping as for a file, and derives observations from them.
 * @param asked further columns to group by
 * @param decimal decimal mark of texts, if the user gave it
 * @param lasting whether the observations must also be right for later contents of the table, or show that they are not
 * @throws UserError map-unknown-column, table-too-varied
 */
export async function tableObservations(
  session: Session,
  table: Table,
  mapping: Mapping,
  asked: readonly string[],
  lasting = false,
  decimal: Decimal | null = null,
): Promise<TableRead> {
  const { dialect } = session;
  const header = table.columns.map(({ name }) => name);
  checkRequiredColumns(mapping, header);
  const names = [...new Set([...dimensionIds, ...mapping.dimensions.map(dimensionName), ...asked])];
  const plan = planColumns(header, mapping, asked, null);
  const findings: Finding[] = plan.findings.map(({ column: _, ...problem }) => ({ ...problem, at: { file: table.name } }));
  if (findings.some(({ fatal }) => fatal)) return { source: null, findings, rows: null, used: 0, unusable: new Map() };
  const views = plan.views.map((view, v) => new TableView(dialect, table, view, mapping, v === 0 ? plan.views : [view]));
  const surveys: Survey[] = [];
  for (const view of views) surveys.push(await view.survey(session, decimal));
  const periods = distinct(surveys.flatMap((survey) => survey.periods));
  const has = (field: string) => views.some((view) => view.has(field));
  const measures = measureIds.filter(has);
  const marks = surveys.map((survey) => survey.marks).reduce(addMarks);
  const { reading, against, findings: ofMarks } = settleMarks(table.name, marks, decimal);
  const unusable = new Map(
    measures.flatMap((measure): [MeasureId, number][] => {
      const unclear = reading.decimal === null ? (marks.ambiguous.get(measure)?.usable ?? 0) : 0;
      const n = surveys.reduce((sum, survey) => sum + (survey.unusable.get(measure) ?? 0), unclear);
      return n === 0 ? [] : [[measure, n]];
    }),
  );
  const dimensions = new Map(
    names.flatMap((name): [string, Omit<Dimension, 'column'>][] => {
      const derived = name === 'size' && !has('size') && has('workers');
      return has(name) || derived ? [[name, { ...describeDimension(name, mapping), derived }]] : [];
    }),
  );
  const hasUnreadableLengths =
    (lasting && has('months')) ||
    views.some((view, v) => {
      const { months, dates } = surveys[v].unreadableLengths;
      return months || (dates.length > 0 && view.has('period_start') && view.has('period_end'));
    });
  const shape: Shape = {
    measures,
    unreadable: new Set([...(lasting ? measures : unusable.keys()), ...(hasUnreadableLengths ? ['months' as const] : [])]),
    lasting,
    marks: { reading: lasting ? reading : readingForNow(marks, reading), against },
    currency: has('currency'),
    outputUnit: has('output_unit'),
    dimensions,
    periods,
  };
  return {
    source: {
      ...shape,
      measures: new Set(measures),
      observations: views.map((view, v) => view.observations(surveys[v], shape)).join('\nUNION ALL\n'),
      months: has('months') || surveys.some(({ lengths }) => lengths.length > 0),
      dataNotes: [...new Set(surveys.flatMap(({ dataNotes }) => dataNotes))].sort(compareNatural),
      ...(lasting ? { watchful: true, several: new Set(['enterprise_name', ...dimensions.keys()]) } : {}),
    },
    findings: [...findings, ...unmatchedEntries(mapping, header, table.name), ...surveys.flatMap((survey) => survey.findings), ...ofMarks],
    rows: surveys[0].rows,
    used: surveys.reduce((sum, survey) => sum + survey.used, 0),
    unusable,
  };
}

function distinct(periods: readonly Period[]): Period[] {
  return [...new Map(periods.map((period) => [period.id, period])).values()].sort(comparePeriods);
}
