import { dot, line, ruleY, text } from '@observablehq/plot';
import { textWidth } from '../../text/text-width.js';
import type { Html } from '../html.js';
import { colourOf, colours } from './colours.js';
import { draw } from './draw.js';
import type { Mark } from './swarm.js';

export interface Round {
  readonly period: string;
  readonly level: number | null;
  readonly text: string;
}

const [width, height] = [340, 74];
/** Half the width of the widest letters, so that the first and last labels have room around their dots. */
const halfLetter = 3.2;

/** Draws a line from round to round over an axis that begins at zero, with every level written at its dot. */
export function roundsChart(rounds: readonly Round[], outcome: Mark['outcome'], name: string): Html {
  const most = rounds.reduce((high, { level }) => Math.max(high, level ?? 0), 0);
  const known = rounds.flatMap(({ level, ...round }, i) => (level === null ? [] : [{ ...round, x: i, level }]));
  return draw(
    {
      width,
      height,
      marginLeft: roomFor(rounds[0]),
      marginRight: roomFor(rounds[rounds.length - 1]),
      marginTop: 18,
      marginBottom: 18,
      x: { domain: [0, Math.max(1, rounds.length - 1)], axis: null },
      y: { domain: [0, most || 1], axis: null },
      marks: [
        ruleY([0], { stroke: colours.line }),
        line(known, { x: 'x', y: 'level', stroke: colourOf({ outcome }), strokeWidth: 2 }),
        dot(known, { x: 'x', y: 'level', r: 3, fill: colours.paper, stroke: colourOf({ outcome }), strokeWidth: 2 }),
        text(known, { x: 'x', y: 'level', text: 'text', dy: -10, fill: colours.ink }),
        text(
          rounds.map(({ period }, x) => ({ period, x })),
          { x: 'x', frameAnchor: 'bottom', text: 'period', dy: 13, fill: colours.muted },
        ),
      ],
    },
    name,
  );
}

function roomFor({ period, text: level }: Round): number {
  return Math.max(34, Math.ceil(Math.max(textWidth(period), textWidth(level)) * halfLetter));
}
