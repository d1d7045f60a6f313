import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/indicators/catalogue.js';
import { messages } from '../../src/locale/index.js';
import { reportedFigures } from '../../src/report/reported/figures.js';
import { runCli } from '../cli/run-cli.js';

/** What is printed, on one line and without the tags and styles of a page. */
const printed = async (...args: string[]) =>
  (await runCli([...args, '-q'])).stdout.replaceAll(/<(style|script)>.*?<\/\1>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');

/** Words of ours between the titles, none of which is part of a title that is cited. */
const english = /\b(?:usual practice|evaluation|Phases?|citing|ch\.|press release|case study|disclosure|section|3rd|cf\.|Indicator:)/;

describe('a source', () => {
  it.each(
    [...indicators, ...reportedFigures].map(({ id, source }) => [id, source]),
  )('is in Indonesian but for its titles: %s', (_, source) => {
    expect(messages('id').citation(source)).not.toBe(source);
    expect(messages('id').citation(source)).not.toMatch(english);
    expect(messages('en').citation(source)).toBe(source);
  });

  it.each([
    [['indicators']],
    [['explain', 'accidents', 'defects']],
    [['report', 'fixtures/phase-1.csv', '--reported', '--method']],
    [['report', 'fixtures/phase-1.csv', '--reported', '--method', '--format', 'markdown']],
    [['report', 'fixtures/phase-1.csv', '--reported', '--method', '--format', 'html']],
  ])('has no English words of ours in %s', async (args) => {
    expect(english.exec(await printed(...args))).not.toBeNull();
    expect(english.exec(await printed(...args, '--lang', 'id'))?.[0]).toBeUndefined();
  });

  it('keeps titles as published', async () => {
    const text = await printed('report', 'fixtures/phase-1.csv', '--method', '--lang', 'id');
    expect(text).toContain('Hyndman, R. J. dan Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician');
    expect(text).toContain(
      'Resolution concerning statistics of occupational injuries, International Conference of Labour Statisticians ke-16',
    );
  });
});
