import { axisX, dot, link, rect, ruleX, text } from '@observablehq/plot';
import type { Html } from '../html.js';
import { colours } from './colours.js';
import { draw } from './draw.js';
import { type Range, rangeOf } from './scale.js';

/** One group in a forest plot. */
export interface Branch {
  readonly label: string;
  readonly total: boolean;
  /** The headline figure; null where it cannot be computed. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** A second figure drawn beside the first for comparison; null if there is none. */
  readonly second: number | null;
  /** Number of enterprises: the wide intervals of small groups do not widen the axis. */
  readonly n: number;
}

export interface ForestChart {
  readonly branches: readonly Branch[];
  readonly good: 'higher' | 'lower' | null;
  readonly tickFormat: (value: number) => string;
  /** Limits of the axis: 0 and 100 for shares. */
  readonly bounds: Range | null;
  readonly name: string;
}

const rowHeight = 20;
const left = 112;
const enough = 5;

/** Draws the figure of every group with its interval, the total last. */
export function forestChart({ branches, good, tickFormat, bounds, name }: ForestChart): Html {
  const { low, high } = bounds ?? rangeFor(branches);
  const rows = branches.map((branch, i) => ({ ...branch, y: 10 + (i + 0.5) * rowHeight }));
  const withValue = rows.filter(({ value }) => value !== null && value >= low && value <= high);
  const spans = rows.flatMap((row) =>
    row.low === null || row.high === null || row.low > high || row.high < low
      ? []
      : [{ ...row, from: Math.max(low, row.low), to: Math.min(high, row.high) }],
  );
  const height = 10 + branches.length * rowHeight + 24;
  const clipped = rows.flatMap((row) => {
    const ends = [row.value, row.second, row.low, row.high].filter((end) => end !== null);
    return [
      ...(ends.some((end) => end < low) ? [{ ...row, x: low, rotate: -90 }] : []),
      ...(ends.some((end) => end > high) ? [{ ...row, x: high, rotate: 90 }] : []),
    ];
  });
  const [x1, x2] = good === 'higher' ? [Math.max(0, low), high] : [low, Math.min(0, high)];
  return draw(
    {
      height,
      marginLeft: left,
      marginRight: 12,
      marginTop: 0,
      marginBottom: 24,
      x: { domain: [low, high] },
      y: { type: 'identity', axis: null },
      marks: [
        ...(good === null ? [] : [rect([0], { x1, x2, y1: 4, y2: height - 24, fill: colours.good })]),
        ruleX(low <= 0 && high >= 0 ? [0] : [], { stroke: colours.muted, y1: 4, y2: height - 24 }),
        text(rows, {
          y: 'y',
          frameAnchor: 'left',
          dx: 6 - left,
          textAnchor: 'start',
          text: 'label',
          fill: colours.ink,
          fontWeight: 400,
        }),
        link(spans, { x1: 'from', x2: 'to', y1: 'y', y2: 'y', stroke: colours.ink, strokeWidth: 1.5 }),
        dot(clipped, { x: 'x', y: 'y', symbol: 'triangle', rotate: 'rotate', r: 3, fill: colours.ink }),
        dot(
          rows.filter(({ second }) => second !== null && second >= low && second <= high),
          { x: 'second', y: 'y', symbol: 'diamond', r: 4, fill: colours.paper, stroke: colours.ink, strokeWidth: 1.2 },
        ),
        dot(
          withValue.filter(({ total }) => !total),
          { x: 'value', y: 'y', r: 4, fill: colours.ink },
        ),
        dot(
          withValue.filter(({ total }) => total),
          { x: 'value', y: 'y', symbol: 'square', r: 5, fill: colours.ink },
        ),
        axisX({ tickSize: 0, ticks: 3, tickFormat, label: null }),
      ],
    },
    name,
  );
}

/** Groups farther from zero than all others by this factor would leave the others no room; they are drawn at the edge. */
const reach = 4;

function rangeFor(branches: readonly Branch[]): Range {
  const all = branches.map(({ value, second, low, high, n }) => {
    const ends = [value, second, ...(n >= enough ? [low, high] : [])].filter((end) => end !== null);
    return { ends, extent: ends.reduce((most, end) => Math.max(most, Math.abs(end)), 0) };
  });
  const kept = branches.some(({ total }) => total) ? withoutFarthest(all) : all;
  return rangeOf(kept.flatMap(({ ends }) => ends));
}

/** Leaves out the farthest groups, at most a third. */
function withoutFarthest<Group extends { readonly extent: number }>(groups: readonly Group[]): Group[] {
  const sorted = [...groups].sort((a, b) => b.extent - a.extent);
  let out = 0;
  for (let i = 1; i <= sorted.length / 3; i++) {
    if (sorted[i].extent > 0 && sorted[i - 1].extent > reach * sorted[i].extent) out = i;
  }
  return sorted.slice(out);
}
