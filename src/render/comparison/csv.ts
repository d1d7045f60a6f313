import { type CsvStyle, writeCsv } from '../../csv/writer.js';
import type { Comparison } from '../../report/comparison/model.js';

const columns = [
  ...['indicator', 'statistic', 'of', 'unit', 'enterprise_id', 'before', 'after', 'difference'],
  ...['currency_before', 'currency_after', 'n_before', 'n_after', 'N_before', 'N_after'],
];

/** One row per figure, then one row per enterprise (statistic `firm_entered`, …; its difference is how far it moved the figure). Full precision, English ids. */
export function comparisonCsv(model: Comparison, { excel }: CsvStyle = {}): string {
  const figures = model.groups.flatMap((group) => {
    const key = [...model.by.map((_, i) => group.key[i] ?? null), group.total ? 'total' : 'group'];
    return group.indicators.flatMap(({ id, figures }) =>
      figures.map(({ kind, of, unit, before, after, difference }) => [
        ...key,
        ...[id, kind, of, unit, null, before?.value ?? null, after?.value ?? null, difference],
        ...[before?.currency ?? null, after?.currency ?? null],
        ...[before?.n ?? null, after?.n ?? null, before?.N ?? null, after?.N ?? null],
      ]),
    );
  });
  const everybody = [...model.by.map(() => null), 'total'];
  const firms = (model.firms ?? []).flatMap(({ indicator, kind, moved }) =>
    moved.map(({ enterprise, how, before, after, contribution }) => [
      ...everybody,
      ...[indicator, `firm_${how}`, kind, 'points', enterprise, before, after, contribution],
      ...[null, null, null, null, null, null],
    ]),
  );
  return writeCsv([[...model.by, 'group', ...columns], ...figures, ...firms], { excel });
}
