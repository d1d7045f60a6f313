/** Reads the figures of every tool as rows `{ phase, indicator, … }` (phase null is the total), and compares them. */

/** The rows in the JSON report of score-calc. */
export function rowsOfReport(report) {
  return report.groups.flatMap(({ key, total, indicators }) => {
    const phase = total ? null : key[0];
    return indicators.filter(({ n }) => n > 0).map((indicator) => ({ phase, indicator: indicator.id, ...figuresOf(indicator) }));
  });
}

function figuresOf({ type, n, statistics, distribution }) {
  const of = (kind) => statistics.find((statistic) => statistic.kind === kind) ?? {};
  if (type === 'practice') return { n, yes: of('share_yes').k };
  if (type === 'amount') {
    return { n, reporting: of('share_reporting').k, sum: of('sum').value, mean: of('mean').value, median: of('median').value };
  }
  const { n: changes = 0, mean, q1, median, q3 } = distribution ?? {};
  const { value: pooled, n: pooled_n } = of('pooled');
  return { n, changes, mean, q1, median, q3, improved: of('share_improved').k, pooled_n, pooled };
}

/**
 * The differences between the expected rows and those of a tool, in words. Counts must be the same, other numbers
 * within a billionth, because sums in a different order differ in their last digits.
 * @param figures the figures that the tool gives (default: all)
 */
export function differences(expected, rows, figures) {
  const name = ({ phase, indicator }) => `${indicator}, phase ${phase ?? 'all'}`;
  const found = new Map(rows.map((row) => [name(row), row]));
  const differing = expected.flatMap((row) =>
    Object.keys(row)
      .filter((figure) => figures === undefined || figures.includes(figure))
      .filter((figure) => !same(figure, row[figure], found.get(name(row))?.[figure]))
      .map((figure) => `${name(row)}: ${figure} is ${found.get(name(row))?.[figure]}, not ${row[figure]}`),
  );
  return rows.length === expected.length ? differing : [`${rows.length} rows, not ${expected.length}`, ...differing];
}

const counts = ['phase', 'indicator', 'n', 'changes', 'improved', 'pooled_n', 'reporting', 'yes'];

function same(figure, expected, value) {
  if (counts.includes(figure) || typeof expected !== 'number') return (expected ?? null) === (value ?? null);
  return typeof value === 'number' && Math.abs(expected - value) <= 1e-9 * Math.abs(expected);
}

/** The rows that a tool printed: a JSON array, CSV, or one JSON object per line, where objects of one phase and indicator are merged. */
export function rowsPrinted(text) {
  if (text.startsWith('[')) return JSON.parse(text);
  if (!text.startsWith('{')) return rowsOfCsv(text);
  const lines = text.trimEnd().split('\n');
  return joined(lines.map((line) => JSON.parse(line)));
}

function joined(parts) {
  const rows = new Map();
  for (const part of parts) {
    const name = `${part.indicator} ${part.phase}`;
    rows.set(name, { ...rows.get(name), ...part, phase: part.phase === 'all' ? null : part.phase });
  }
  return [...rows.values()];
}

function rowsOfCsv(text) {
  const [header, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const value = (name, cell) => (cell === '' ? null : ['phase', 'indicator'].includes(name) ? cell : Number(cell));
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, value(name, cells[i])])));
}
