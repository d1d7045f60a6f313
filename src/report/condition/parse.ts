import { nearest } from '../../dataset/header/nearest.js';
import { indicatorNamed, indicators } from '../../indicators/catalogue.js';
import { ExitCode, UserError } from '../../user-error.js';
import { type Condition, type FigureName, kindsOf, type Sign } from './model.js';

interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'group' | '(' | ')' | '.' | 'end';
  readonly text: string;
  /** Index in the text, from 0. */
  readonly at: number;
}

const pattern =
  /\s*(?:(?<number>[-+−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?\s*%?)|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<sign><=|>=|!=|==|[<>=≤≥≠])|\[(?<group>[^\]]*)\]|(?<mark>[().]))/uy;

const signs: Readonly<Record<string, Sign>> = { '==': '=', '≤': '<=', '≥': '>=', '≠': '!=' };

/**
 * Reads a condition; see `model.ts` for the grammar.
 * @throws UserError condition-syntax with the place, unknown-indicator, unknown-kind
 */
export function parseCondition(text: string): Condition {
  const parser = new Parser(text);
  const condition = parser.or();
  parser.expect('end', 'end');
  return condition;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(private readonly text: string) {
    this.#tokens = tokensOf(text);
  }

  or(): Condition {
    return this.#joined('or', () => this.#joined('and', () => this.#one()));
  }

  #joined(word: 'or' | 'and', part: () => Condition): Condition {
    const parts = [part()];
    while (this.#takeWord(word)) parts.push(part());
    return parts.length === 1 ? parts[0] : { type: word, parts };
  }

  #one(): Condition {
    if (this.#take('(') !== null) {
      const inner = this.or();
      this.expect(')', 'bracket');
      return inner;
    }
    const start = this.#peek().at;
    const figure = this.#figure();
    const sign = this.expect('sign', 'sign').text;
    const number = this.expect('number', 'number');
    const text = this.text.slice(start, number.at + number.text.length).trim();
    return { type: 'compare', figure, sign: signs[sign] ?? (sign as Sign), number: numberOf(number.text), text };
  }

  #figure(): FigureName {
    const token = this.#peek();
    const of = token.kind === 'word' && this.#tokens[this.#next + 1].kind === '(' ? ofWord(token.text) : null;
    if (of === null) return { of: 'new', ...this.#name() };
    this.#next += 2;
    const name = this.#name();
    this.expect(')', 'bracket');
    return { of, ...name };
  }

  #name(): Omit<FigureName, 'of'> {
    const name = this.expect('word', 'figure').text.toLowerCase();
    const found = indicatorNamed(name);
    if (found === undefined) {
      const known = indicators.map(({ id }) => id);
      throw new UserError('unknown-indicator', { name, nearest: nearest(name, known), known: known.join(', ') }, ExitCode.usage);
    }
    this.expect('.', 'dot');
    const word = this.expect('word', 'kind').text;
    const kinds = kindsOf(found);
    const kind = kinds.find((one) => one === word) ?? kinds.find((one) => one === word.toLowerCase());
    if (kind === undefined) {
      const args = { name: word, indicator: found.id, nearest: nearest(word, kinds), known: kinds.join(', ') };
      throw new UserError('unknown-kind', args, ExitCode.usage);
    }
    return { indicator: found.id, kind, group: this.#take('group')?.text.trim() ?? null };
  }

  #peek(): Token {
    return this.#tokens[this.#next];
  }

  #take(kind: Token['kind']): Token | null {
    if (this.#peek().kind !== kind) return null;
    return this.#tokens[this.#next++];
  }

  #takeWord(word: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.#next++;
    return true;
  }

  /** Takes the next token, which must be of this kind; `wanted` is the expected part that the error names. */
  expect(kind: Token['kind'], wanted: string): Token {
    const token = this.#take(kind);
    if (token === null) throw syntax(this.text, this.#peek().at, wanted);
    return token;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    if (groups === undefined) throw syntax(text, start, 'known');
    const { number, word, sign, group, mark } = groups;
    const kind = number ? 'number' : word ? 'word' : sign ? 'sign' : group === undefined ? (mark as Token['kind']) : 'group';
    tokens.push({ kind, text: number ?? word ?? sign ?? group ?? mark, at: start });
    at = pattern.lastIndex;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function ofWord(word: string): 'old' | 'change' | null {
  const lower = word.toLowerCase();
  return lower === 'old' || lower === 'change' ? lower : null;
}

function numberOf(text: string): number {
  return Number(text.replace('−', '-').replace(/\s*%$/, ''));
}

/** `rest` is the text found instead of the expected part; empty at the end. */
function syntax(text: string, at: number, wanted: string): UserError {
  return new UserError('condition-syntax', { text, at: at + 1, rest: text.slice(at).trim(), wanted }, ExitCode.usage);
}
