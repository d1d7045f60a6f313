import { arrow, axisX, dot, ruleX, text } from '@observablehq/plot';
import type { Html } from '../html.js';
import { colourOf, colours } from './colours.js';
import { chartWidth, draw } from './draw.js';
import type { Mark } from './swarm.js';

/** A level before and after, with the words that stand at both ends of the arrow. */
export interface Way {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly beforeText: string;
  readonly afterText: string;
  readonly outcome: Mark['outcome'];
}

const rowHeight = 46;

/** An arrow from before to after for each way, on an axis that begins at zero. */
export function beforeAfterChart(ways: readonly Way[], tickFormat: (value: number) => string, name: string): Html {
  const most = ways.reduce((high, { before, after }) => Math.max(high, before, after), 0);
  const rows = ways.map((way, row) => ({ ...way, row, y: 30 + row * rowHeight, up: way.after >= way.before }));
  const ends = (side: 'start' | 'end') => rows.filter(({ up }) => up === (side === 'start'));
  const label = (side: 'start' | 'end', which: 'before' | 'after') => {
    const outward = (side === 'start') === (which === 'before') ? -1 : 1;
    return text(ends(side), {
      x: which,
      y: 'y',
      text: which === 'before' ? 'beforeText' : 'afterText',
      dx: 9 * outward,
      textAnchor: outward < 0 ? 'end' : 'start',
      fill: which === 'before' ? colours.muted : colours.ink,
      fontWeight: which === 'before' ? 400 : 700,
    });
  };
  return draw(
    {
      height: 30 + ways.length * rowHeight,
      marginLeft: 8,
      marginRight: 70,
      marginTop: 0,
      marginBottom: 24,
      x: { domain: [0, most || 1], range: [8, chartWidth - 76] },
      y: { type: 'identity', axis: null },
      marks: [
        ruleX([0], { stroke: colours.muted }),
        text(rows, { x: 0, y: ({ y }) => y - 18, text: 'name', textAnchor: 'start', dx: 5, fill: colours.muted }),
        arrow(
          rows.filter(({ before, after }) => before !== after),
          { x1: 'before', x2: 'after', y1: 'y', y2: 'y', stroke: colourOf, strokeWidth: 2.5, headLength: 8, insetStart: 5 },
        ),
        dot(rows, { x: 'before', y: 'y', r: 4, fill: colours.paper, stroke: colours.muted }),
        dot(
          rows.filter(({ before, after }) => before === after),
          { x: 'after', y: 'y', r: 2, fill: colours.ink },
        ),
        label('start', 'before'),
        label('start', 'after'),
        label('end', 'before'),
        label('end', 'after'),
        axisX({ tickSize: 0, ticks: 3, tickFormat, label: null }),
      ],
    },
    name,
  );
}
