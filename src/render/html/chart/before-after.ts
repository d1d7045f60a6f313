import { arrow, axisX, dot, ruleX, text } from '@observablehq/plot';
import { textWidth } from '../../text/text-width.js';
import type { Html } from '../html.js';
import { colourOf, colours } from './colours.js';
import { chartWidth, draw } from './draw.js';
import { ticksUpTo } from './scale.js';
import type { Mark } from './swarm.js';

/** A level before and after, with the labels of both ends of the arrow. */
export interface Way {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly beforeText: string;
  readonly afterText: string;
  readonly outcome: Mark['outcome'];
}

const rowHeight = 46;
/** Horizontal positions of zero and of the largest level. */
const range: [number, number] = [8, chartWidth - 76];
const gap = 9;
/** Distance of a text from the line of the axis. */
const besideAxis = 5;
const letter = 6.4;

/** An arrow from before to after for each way, on an axis that begins at zero and ends, for counts, at all that were asked. */
export function beforeAfterChart(ways: readonly Way[], tickFormat: (value: number) => string, name: string, all?: number): Html {
  const ticks = all === undefined ? ticksUpTo(mostOf(ways) || 1) : [0, all];
  const most = ticks[ticks.length - 1];
  const rows = ways.map((way, row) => ({ ...way, row, y: 30 + row * rowHeight, up: way.after >= way.before }));
  const label = (side: 'start' | 'end', which: 'before' | 'after') => {
    const leftward = (side === 'start') === (which === 'before');
    const textOf = ({ beforeText, afterText }: Way) => (which === 'before' ? beforeText : afterText);
    const fits = (way: Way) => !leftward || hasRoom(way[which] / most, textOf(way));
    const common = {
      x: which,
      y: 'y',
      text: textOf,
      fill: which === 'before' ? colours.muted : colours.ink,
      fontWeight: which === 'before' ? 400 : 700,
    } as const;
    const ends = rows.filter(({ up }) => up === (side === 'start'));
    return [
      text(ends.filter(fits), { ...common, dx: leftward ? -gap : gap, textAnchor: leftward ? 'end' : 'start' }),
      text(
        ends.filter((way) => !fits(way)),
        { ...common, dx: besideAxis, dy: 13, textAnchor: 'start' },
      ),
    ];
  };
  return draw(
    {
      height: 30 + ways.length * rowHeight,
      marginLeft: 8,
      marginRight: 70,
      marginTop: 0,
      marginBottom: 24,
      x: { domain: [0, most], range },
      y: { type: 'identity', axis: null },
      marks: [
        ruleX([0], { stroke: colours.muted }),
        text(rows, { x: 0, y: ({ y }) => y - 18, text: 'name', textAnchor: 'start', dx: besideAxis, fill: colours.muted }),
        arrow(
          rows.filter(({ before, after }) => before !== after),
          { x1: 'before', x2: 'after', y1: 'y', y2: 'y', stroke: colourOf, strokeWidth: 2.5, headLength: 8, insetStart: 5 },
        ),
        dot(rows, { x: 'before', y: 'y', r: 4, fill: colours.paper, stroke: colours.muted }),
        dot(
          rows.filter(({ before, after }) => before === after),
          { x: 'after', y: 'y', r: 2, fill: colours.ink },
        ),
        ...label('start', 'before'),
        ...label('start', 'after'),
        ...label('end', 'before'),
        ...label('end', 'after'),
        axisX({ tickSize: 0, ticks, tickFormat, label: null }),
      ],
    },
    name,
  );
}

function mostOf(ways: readonly Way[]): number {
  return ways.reduce((high, { before, after }) => Math.max(high, before, after), 0);
}

/** Whether a text fits between the axis and a dot at this fraction of the largest level. */
function hasRoom(part: number, text: string): boolean {
  const [start, end] = range;
  return part * (end - start) >= gap + textWidth(text) * letter;
}
