import { describe, expect, it } from 'vitest';
import { findingText } from '../../src/locale/rules.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { folderWith, runCli } from '../cli/run-cli.js';
import { input, read } from '../laws/programme.js';
import { validateText } from '../rules/run-rules.js';

const rows = ['A,baseline,100', 'A,follow-up,80', 'A,follow-up,10', 'A,follow-up-2,50', 'B,baseline,10', 'B,follow-up,9'];
const text = ['enterprise_id,period,accidents', ...rows, ''].join('\n');

describe('an enterprise entered twice in a round', () => {
  it.each([
    ['last', -50, null, /that period is not compared, so only these rows are not used\.$/],
    [2, -50, null, /only these rows are not used\.$/],
    ['first', null, 'duplicate_observation', /it is left out of the figures\.$/],
  ] as const)('is left out when that round is compared, and only then: %s', (followUpRound, relativeChange, reason, sentence) => {
    const [row] = buildFirmRows(read([input(text)]), { indicators: ['accidents'], followUpRound }).rows;
    expect(row).toMatchObject({ relativeChange, reason });
    const [{ code, args }] = validateText(text, { only: ['SC302'], followUpRound }).findings;
    expect(findingText(code, args, 'en').sentence).toMatch(sentence);
  });

  it.each([
    ['last', '2 rows left out because of errors.'],
    ['first', '1 enterprise left out because of errors.'],
  ])('is counted in the summary of what is not used: %s', async (round, summary) => {
    const cwd = folderWith({ 'data.csv': text });
    const { stderr } = await runCli(['report', 'data.csv', '--follow-up-round', round], { cwd });
    expect(stderr).toContain(summary);
  });
});
