import { ruleTexts } from '../../message.js';
import { formatCount, formatNumber } from '../../number.js';
import { plural } from '../plural.js';

const number = (value: string | number) =>
  typeof value === 'number' ? formatNumber(value, { lang: 'en', significant: 15, trim: true }) : value;
const group = (name: string | number) => (name === '' ? 'The data' : `The group "${name}"`);

/** SC6xx: training modules, size classes, and groups too small to report. */
export const programme = ruleTexts({
  SC601: {
    title: 'Small group',
    why: 'With fewer than five enterprises a single one can decide the mean, and the figures say nothing about other enterprises.',
    limits:
      'Fewer than five is the usual limit for small cells in official statistics; none of the SCORE documents we have seen gives one.',
    sentence: (a) => `${group(a.group)} has ${plural(a.n, 'enterprise')} to compare, fewer than ${formatCount(a.least, 'en')}.`,
    hint: () => 'Show its figures with their n, or group by something coarser.',
  },
  SC602: {
    title: 'Group small enough to reveal individual firms',
    why: 'Figures of one or two enterprises can be traced to a firm that people can name, and firms share their data reluctantly.',
    sentence: (a) => `${group(a.group)} has ${plural(a.n, 'enterprise')} to compare, so what a single firm reported can be inferred.`,
    hint: () => 'Do not publish this group: merge it with another, or group by something coarser.',
  },
  SC603: {
    title: 'Few enterprises compared',
    why: 'If most enterprises of a group are in no change, the figures describe only those that stayed, often the better ones.',
    limits:
      'Our choice: below half, most enterprises are not in the figure; none of the SCORE documents we have seen gives one. The report warns at the same share.',
    sentence: (a) => `${group(a.group)} has ${plural(a.N, 'enterprise')}, of which ${formatCount(a.n, 'en')} can be compared.`,
    hint: () => 'Look for the missing baselines and follow-ups, and always show n beside N.',
  },
  SC604: {
    title: 'Unknown training module',
    why: 'Each spelling makes a group of its own, so the enterprises of one module are split up.',
    sentence: (a) => `"${a.text}" is not a module of SCORE; ${plural(a.rows, 'row has', 'rows have')} it.`,
    hint: (a) =>
      a.nearest
        ? `Did you mean "${a.nearest}"? Separate several modules with a semicolon.`
        : 'Use M1 to M5, SE, SHORT or HOCO; separate several with a semicolon.',
  },
  SC605: {
    title: 'Size class that contradicts the number of workers',
    why: 'An enterprise in the wrong class moves the figures of two classes at once.',
    limits: 'Our choice: a tenth is left for workers who come and go during a period.',
    sentence: (a) =>
      a.to === undefined
        ? `The size "${a.text}" does not fit ${plural(a.workers, 'worker')}; that class begins at ${number(a.from)}.`
        : `The size "${a.text}" does not fit ${plural(a.workers, 'worker')}; that class goes from ${number(a.from)} to ${number(a.to)}.`,
    hint: () => 'Correct the size or the workers. Without a size column, classes are derived from the number of workers.',
  },
});
