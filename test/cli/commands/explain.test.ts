import { describe, expect, it } from 'vitest';
import { indicators } from '../../../src/indicators/catalogue.js';
import { rules } from '../../../src/rules/catalogue.js';
import { runCli } from '../run-cli.js';

describe('explain', () => {
  it('states why a rule exists, what to do and what is not used, and shows examples', async () => {
    const { stdout, code } = await runCli(['explain', 'sc204']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'SC204 Unknown period · error',
        '',
        'Why it matters',
        '  A row whose period is not known is neither before nor after, and no figure can',
        '  use it.',
        '',
        'What to do',
        '  Use baseline, follow-up, follow-up-2 … or an ISO date; a config file can map',
        '  other words to these.',
        '',
        'What is left out because of it',
        '  the row',
        '',
        'Bad',
        '  enterprise_id,period,workers',
        '  SYN-1,baseline,20',
        '  SYN-1,midway,21',
        '',
        'Good',
        '  enterprise_id,period,workers',
        '  SYN-1,baseline,20',
        '  SYN-1,follow-up,21',
        '',
      ].join('\n'),
    );
  });

  it('of a small group shows a larger one as good, not the same without enterprises', async () => {
    const { stdout } = await runCli(['explain', 'SC601']);
    const [, bad, good] = /\nBad\n([\s\S]*)\nGood\n([\s\S]*)$/.exec(stdout) ?? [];
    expect(good).toContain(bad.trimEnd());
    expect(good).toContain('BALI-05,I,follow-up');
  });

  it('names the limits of a rule and how to set them', async () => {
    const { stdout } = await runCli(['explain', 'SC508']);
    expect(stdout).toContain(
      'Limits: factor 10. To set one: --rule SC508.factor=10\n  Our choice: ten times is what one digit too many makes;',
    );
    const markdown = (await runCli(['explain', 'SC511', '--format', 'markdown'])).stdout;
    expect(markdown).toMatch(/Limits: z 3\.5, [^\n]*\nz is the advice of Iglewicz and Hoaglin/);
  });

  it('states how an indicator is measured and by which source', async () => {
    const { stdout } = await runCli(['explain', 'productivity']);
    expect(stdout).toMatch(/^Productivity · productivity\n/);
    expect(stdout).toContain('value_added ÷ hours_worked');
    expect(stdout).toContain('Source:');
  });

  it.each(['en', 'id'])('knows every rule and every indicator in %s', async (lang) => {
    const topics = [...rules.map(({ code }) => code), ...indicators.map(({ id }) => id)];
    for (const extra of [[], ['--format', 'markdown'], ['--width', '40']]) {
      const { stdout, code, stderr } = await runCli(['explain', ...topics, '--lang', lang, ...extra]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toMatch(/undefined|NaN|\[object/);
      // Line breaks and tabs apart, what cannot be seen is shown by a sign.
      expect(stdout).not.toMatch(/[^\P{C}\n]|\u00a0/u);
    }
  });

  it('lists every rule when nothing is asked for', async () => {
    const { stdout } = await runCli(['explain']);
    for (const { code } of rules) expect(stdout).toMatch(new RegExp(`^${code} `, 'm'));
  });

  it('suggests the nearest name for an unknown topic', async () => {
    const code = await runCli(['explain', 'SC24']);
    expect(code).toMatchObject({ code: 2, stdout: '' });
    expect(code.stderr).toContain('There is no rule and no indicator "SC24".\n  → Did you mean "SC');
    expect((await runCli(['explain', 'absentism'])).stderr).toContain('Did you mean "absenteeism"?');
  });
});

describe('schema findings', () => {
  it('is a JSON Schema', async () => {
    const { stdout, code } = await runCli(['schema', 'findings']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { document: { const: 'findings' } } });
  });
});
