import { axisX, dodgeY, dot, type Markish, type PlotOptions, rect, ruleX, text } from '@observablehq/plot';
import type { Element } from '@xmldom/xmldom';
import type { Distribution } from '../../../report/model.js';
import type { Html } from '../html.js';
import type { Axis } from './axis.js';
import { colourOf, colours } from './colours.js';
import { chartWidth, drawElement, svgOf } from './draw.js';
import { gatherMarks } from './marks.js';
import { firmOf, type Mark, placeMarks } from './swarm.js';

export interface DistributionChart {
  readonly marks: readonly Mark[];
  readonly spread: Distribution;
  readonly axis: Axis;
  /** Which direction is better, with its words; null if neither is. */
  readonly good: { readonly side: 'higher' | 'lower'; readonly text: string } | null;
  /** Which of the lines to draw. */
  readonly show: { readonly mean: boolean; readonly median: boolean; readonly quartiles: boolean };
  readonly name: string;
}

const margin = { left: 8, right: 8, top: 18, bottom: 46 };
const box = { top: 6, bottom: 18 };

/** Draws a mark per enterprise above the axis; below it, the middle half as a box, the median as a line and the mean as a diamond. */
export function distributionChart(chart: DistributionChart): Html {
  const stacked = drawElement(optionsFor(chart, 600));
  const svg = drawElement(optionsFor(chart, Math.ceil(600 - highestMark(stacked)) + margin.top + 4));
  gatherMarks(svg);
  return svgOf(svg, chart.name);
}

function optionsFor({ marks, spread, axis, good, show }: DistributionChart, height: number): PlotOptions {
  const { low, high, at, ticks, text: tickFormat } = axis;
  const floor = height - margin.bottom;
  const y1 = floor + box.top;
  const y2 = floor + box.bottom;
  const radius = marks.length > 600 ? 1.5 : marks.length > 150 ? 2 : 3;
  const step = ((2 * radius + 0.4) * (high - low)) / (chartWidth - margin.left - margin.right);
  const placed = placeMarks(marks, (value) => Math.min(high, Math.max(low, at(value))), step);
  const inside = placed.filter(({ value }) => at(value) >= low && at(value) <= high);
  const beyond = placed.filter((mark) => !inside.includes(mark));
  const swarm = { anchor: 'bottom', padding: 0.4, r: radius + 0.2 } as const;
  const drawn: Markish[] = [
    ...(good === null ? [] : goodSide(good, low, high, floor)),
    ruleX([low, high].includes(at(0)) ? [] : [at(0)], { stroke: colours.muted, y1: margin.top, y2: floor + box.bottom }),
    dot(inside, dodgeY(swarm, { x: 'x', r: radius, fill: colourOf, ariaLabel: firmOf })),
    dot(
      beyond,
      dodgeY(swarm, {
        x: 'x',
        r: radius + 1,
        fill: colourOf,
        ariaLabel: firmOf,
        symbol: 'triangle',
        rotate: ({ x }) => (x >= high ? 90 : -90),
      }),
    ),
    ...(show.quartiles
      ? [rect([spread], { x1: at(spread.q1), x2: at(spread.q3), y1, y2, fill: colours.line, stroke: colours.muted })]
      : []),
    ...(show.median ? [ruleX([at(spread.median)], { y1: y1 - 2, y2: y2 + 2, stroke: colours.ink, strokeWidth: 2.5 })] : []),
    ...(show.mean && at(spread.mean) >= low && at(spread.mean) <= high
      ? [dot([at(spread.mean)], { x: (x) => x, y: (y1 + y2) / 2, symbol: 'diamond', r: 4.5, fill: colours.ink, stroke: colours.paper })]
      : []),
    axisX({ tickSize: 0, tickPadding: box.bottom + 6, ticks: ticks as never, tickFormat, label: null }),
  ];
  return {
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { domain: [low, high] },
    y: { type: 'identity', axis: null },
    marks: drawn,
  };
}

function goodSide({ side, text: words }: NonNullable<DistributionChart['good']>, low: number, high: number, floor: number): Markish[] {
  const [x1, x2] = side === 'higher' ? [Math.max(0, low), high] : [low, Math.min(0, high)];
  const atEdge = side === 'higher' ? high : low;
  return [
    rect([0], { x1, x2, y1: margin.top - 14, y2: floor, fill: colours.good }),
    text([words], {
      x: atEdge,
      y: margin.top - 6,
      dx: side === 'higher' ? -4 : 4,
      textAnchor: side === 'higher' ? 'end' : 'start',
      fill: colours.improved,
    }),
  ];
}

/** The top of the highest pile. */
function highestMark(svg: Element): number {
  const tops = [...svg.getElementsByTagName('circle')].map((circle) => Number(circle.getAttribute('cy')));
  return tops.reduce((least, y) => Math.min(least, y), 600 - margin.bottom - 30);
}
