import type { ReportedComparison, ReportGroup } from '../model.js';
import { reportedFigures } from './figures.js';

/** Each published figure beside the computed one of the same kind; a count beside the count. Only indicators in the report are compared. */
export function compareWithReported(total: ReportGroup): ReportedComparison[] {
  const shown = new Set(total.indicators.map((result) => result.id));
  return reportedFigures
    .filter((figure) => figure.indicator === null || shown.has(figure.indicator))
    .map((figure) => ({ ...figure, ...computed(total, figure) }));
}

function computed(total: ReportGroup, figure: (typeof reportedFigures)[number]): Pick<ReportedComparison, 'computed' | 'n' | 'N' | 'k'> {
  const { coverage } = total;
  const counts: Record<string, { value: number | null; n: number } | undefined> = {
    enterprises: { value: coverage.enrolled, n: coverage.enrolled },
    workers: coverage.workers,
    people: coverage.trained,
  };
  if (figure.indicator === null) {
    const count = counts[figure.unit];
    return { computed: count?.value ?? null, n: count?.n ?? null, N: count === undefined ? null : coverage.enrolled, k: null };
  }
  const result = total.indicators.find((candidate) => candidate.id === figure.indicator);
  const statistic = result?.statistics.find((candidate) => candidate.kind === figure.kind && candidate.of !== 'point_change');
  return { computed: statistic?.value ?? null, n: statistic?.n ?? null, N: statistic?.N ?? null, k: statistic?.k ?? null };
}
