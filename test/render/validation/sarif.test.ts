import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { langs } from '../../../src/locale/index.js';
import { renderValidation } from '../../../src/render/validation/index.js';
import type { Validation } from '../../../src/rules/model.js';
import { everyFinding } from '../../rules/every-finding.js';
import { crashedRule, hostileFinding, hostileNames, notNumber, plain, trusted, validationOf } from './models.js';

const render = (model: Validation, options = {}) => JSON.parse(renderValidation(model, 'sarif', { ...plain, ...options }));
const schema = trusted('sarif/sarif-schema-2.1.0.json');

/** The published schema is draft-07 but for its own `$schema`; formats are not what is tested. */
function validator() {
  const { $schema: _, id: __, ...rules } = JSON.parse(schema ?? '{}');
  return new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(rules);
}

describe.skipIf(schema === null)('against the SARIF 2.1.0 schema', () => {
  const isValid = validator();
  const errorsOf = (log: unknown) => (isValid(log) ? [] : (isValid.errors ?? []).slice(0, 3));

  it.each(langs)('a log with every kind of finding is valid, in %s', (lang) => {
    const model = validationOf(everyFinding());
    expect(errorsOf(render({ ...model, rules: model.rules.filter(({ status }) => status === 'fail') }, { lang }))).toEqual([]);
  });

  it('logs without findings, with a crash, and with hostile names are valid', () => {
    expect(errorsOf(render(validationOf([])))).toEqual([]);
    expect(errorsOf(render(validationOf([], { rules: [crashedRule] })))).toEqual([]);
    expect(errorsOf(render(validationOf(hostileNames().map((name, i) => hostileFinding(name, i + 2)))))).toEqual([]);
  });

  it('a log that names files that could not be read is valid, whatever their names', () => {
    const unreadable = hostileNames().map((file) => ({ file, code: 'file-not-found', args: { path: file } }));
    expect(errorsOf(render(validationOf([], { unreadable })))).toEqual([]);
  });

  it('an object that is not a log is invalid', () => {
    expect(errorsOf({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
  });
});

describe('a log', () => {
  it('describes each rule in full, and results point to theirs', () => {
    const { tool, results } = render(validationOf(everyFinding())).runs[0];
    const { name, version, rules } = tool.driver;
    expect({ name, version }).toEqual({ name: 'score-calc', version: '1.2.3' });
    for (const rule of rules) {
      expect(rule).toMatchObject({
        id: expect.stringMatching(/^SC\d{3}$/),
        shortDescription: { text: expect.stringMatching(/\S/) },
        fullDescription: { text: expect.stringMatching(/\S/) },
        help: { text: expect.stringMatching(/\S/) },
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
      });
    }
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(rules[ruleIndex].id).toBe(ruleId);
      expect(level).toMatch(/^(error|warning|note)$/);
      expect(message.text).not.toContain('undefined');
    }
  });

  it('has all four fields of a region, in the units it says', () => {
    const [run] = render(validationOf([notNumber('BALI-014,baseline,abc,31', 'abc')])).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({ startLine: 17, startColumn: 19, endLine: 17, endColumn: 22 });
  });

  it.each([
    ['data/a.csv', undefined, 'data/a.csv'],
    ['./data/a.csv', undefined, 'data/a.csv'],
    ['/home/me/work/data/a.csv', '/home/me/work', 'data/a.csv'],
    ['/somewhere/else/a.csv', '/home/me/work', 'a.csv'],
    ['C:\\data\\a.csv', undefined, 'a.csv'],
    ['my data/rata: 5%.csv', undefined, 'my%20data/rata%3A%205%25.csv'],
    ['株式.csv', undefined, '%E6%A0%AA%E5%BC%8F.csv'],
  ])('names %s from %s as %s', (file, cwd, uri) => {
    const finding = { ...notNumber('a,abc', 'abc'), at: { ...notNumber('a,abc', 'abc').at, file } };
    const [{ locations }] = render(validationOf([finding]), { cwd }).runs[0].results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
    expect(new URL(uri, 'file:///root/').pathname.startsWith('/root/')).toBe(true);
  });

  it('has fingerprints that stay when lines are inserted above, and differ between findings', () => {
    const findings = everyFinding();
    const moved = findings.map(({ at, ...finding }) => ({ ...finding, at: { ...at, line: (at.line ?? 1) + 7 } }));
    const prints = (model: Validation): string[] =>
      render(model).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['scoreCalc/v1'],
      );
    expect(prints(validationOf(moved))).toEqual(prints(validationOf(findings)));
    expect(new Set(prints(validationOf(findings))).size).toBe(findings.length);
  });

  it('reports the run as failed if a file could not be read, and names it relative to the checkout', () => {
    const unreadable = [{ file: 'in/data file.csv', code: 'file-not-found', args: { path: 'in/data file.csv' } }];
    const [{ invocations, results }] = render(validationOf([], { unreadable }), { cwd: '/repo/sub', root: '/repo' }).runs;
    expect(results).toEqual([]);
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            descriptor: { id: 'file-not-found' },
            message: { text: 'The file "in/data file.csv" does not exist. → Check the name and the folder.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'sub/in/data%20file.csv', uriBaseId: '%SRCROOT%' } } }],
          },
        ],
      },
    ]);
  });

  it('reports the run as failed if a rule crashed', () => {
    const [{ invocations }] = render(validationOf([], { rules: [crashedRule] })).runs;
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', associatedRule: { id: 'SC212', index: 0 } }],
    });
    expect(render(validationOf([])).runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});
