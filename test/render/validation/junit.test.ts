import { describe, expect, it } from 'vitest';
import { renderValidation } from '../../../src/render/validation/index.js';
import type { Validation } from '../../../src/rules/model.js';
import { crashedRule, hostileFinding, hostileNames, notNumber, plain, validationOf } from './models.js';

const render = (model: Validation) => renderValidation(model, 'junit', plain);

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** A strict reader of the little XML that is written here: it throws on anything that is not well-formed. */
function parseXml(xml: string): Node {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) throw new Error('a character that XML forbids');
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const token = /<\/([a-z]+)>|<([a-z]+)((?: [a-z]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)(\/?)>|([^<&>]|&#\d+;)+/y;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const [, end, start, attributes = '', empty] = token.exec(body) ?? [];
    if (token.lastIndex <= at) throw new Error(`not well-formed at ${at}: ${body.slice(at, at + 40)}`);
    if (end !== undefined && open.pop()?.name !== end) throw new Error(`</${end}> closes nothing`);
    if (start === undefined) continue;
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value] as const);
    const node: Node = { name: start, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)?.children.push(node);
    if (empty === '') open.push(node);
  }
  if (open.length !== 1) throw new Error('something is left open');
  return root.children[0];
}

describe('JUnit', () => {
  it('has a suite for each file and a case for each rule, also those that passed', () => {
    const model = validationOf([notNumber('a,abc', 'abc'), notNumber('b,abc', 'abc', { line: 18 })], {});
    const suites = parseXml(render({ ...model, rules: [...model.rules, crashedRule] }));
    expect(suites.name).toBe('testsuites');
    const [suite] = suites.children;
    expect(suite.attributes).toMatchObject({ name: 'data.csv', tests: '4', failures: '1', errors: '1', skipped: '1' });
    expect(suite.children.map(({ attributes, children }) => [attributes.name.slice(0, 5), children.map(({ name }) => name)])).toEqual([
      ['SC201', ['failure']],
      ['SC206', []],
      ['SC208', ['skipped']],
      ['SC212', ['error']],
    ]);
    expect(suite.children[0].children[0].attributes.message).toMatch(/ \(\+1\)$/);
  });

  it('is well-formed whatever the names', () => {
    for (const name of hostileNames()) {
      const suites = parseXml(render(validationOf([hostileFinding(name)])));
      expect(suites.children.flatMap(({ children }) => children).every((node) => node.name === 'testcase')).toBe(true);
    }
  });
});
