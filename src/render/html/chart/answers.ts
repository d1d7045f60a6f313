import { dot } from '@observablehq/plot';
import type { Html } from '../html.js';
import { colourOf, colours } from './colours.js';
import { chartWidth, drawElement, svgOf } from './draw.js';
import { gatherMarks } from './marks.js';
import { firmOf, type Mark } from './swarm.js';

const radius = 3.4;
const step = 9.2;
const columns = Math.floor((chartWidth - step) / step);

/** One mark per enterprise that answered: first yes, filled, then no, as rings. */
export function answersChart(marks: readonly Mark[], name: string): Html {
  const ordered = [...marks.filter(({ value }) => value === 1), ...marks.filter(({ value }) => value !== 1)];
  const placed = ordered.map((mark, i) => ({
    ...mark,
    x: (0.5 + (i % columns)) * step + 4,
    y: (0.5 + Math.floor(i / columns)) * step + 4,
  }));
  const common = { x: 'x', y: 'y', ariaLabel: firmOf };
  const svg = drawElement({
    height: Math.ceil(placed.length / columns) * step + 8,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      dot(
        placed.filter(({ value }) => value === 1),
        { ...common, r: radius, fill: () => colourOf({ outcome: 'improved' }) },
      ),
      dot(
        placed.filter(({ value }) => value !== 1),
        { ...common, r: radius - 0.7, fill: () => colours.paper, stroke: colours.worse },
      ),
    ],
  });
  gatherMarks(svg);
  return svgOf(svg, name);
}
