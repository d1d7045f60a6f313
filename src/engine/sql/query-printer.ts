import { reasons } from '../../indicators/reasons.js';
import type { SqlDialect } from './dialect.js';
import { exampleAnswer } from './example.js';
import { strategyOf } from './query-strategy.js';
import type { Session } from './session.js';
import type { ObservationSource } from './source.js';

/** Collects the statements that would be sent, to be printed. */
export class QueryPrinter {
  readonly #statements: string[] = [];

  /** Session that keeps the queries it receives and makes up their results. */
  session(dialect: SqlDialect): Session {
    const asker = {
      one: async (sql: string) => {
        this.keep(sql);
        return exampleAnswer(sql);
      },
      many: async (sql: string, questions: readonly string[]) => {
        this.keep(sql);
        return questions.map(exampleAnswer);
      },
    };
    return { ...strategyOf(dialect.name, asker), cancel: async () => {}, close: async () => {} };
  }

  keep(sql: string): void {
    this.#statements.push(sql);
  }

  /** All statements, in the order in which they would be sent. */
  text(dialect: SqlDialect, periods: ObservationSource['periods']): string {
    const codes = reasons.map((reason, code) => `${code} ${reason}`).join(', ');
    const about = [
      '-- The queries of a report, in order. Later queries contain results of earlier ones; here, two example groups A and B with',
      '-- changes of -10 and 90 per cent take the place of real results, so that each query can be run as it is.',
      ...(periods.length === 0 ? [] : [`-- periods: ${periods.map(({ id }, p) => `${p} ${id}`).join(', ')}`]),
      `-- reasons: ${codes}`,
    ];
    const statements = [...dialect.opening, ...this.#statements, ...dialect.closing].map((sql) => `${indented(dialect, sql)};\n`);
    return `${about.join('\n')}\n\n${statements.join('\n')}`;
  }
}

/** Indents derived tables by their depth; names that contain line breaks stay as they are. */
export function indented({ quoted }: SqlDialect, sql: string): string {
  const namesBreak = quoted('\n').includes('\n');
  let depth = 0;
  let inName = false;
  const lines = sql.split('\n').map((line) => {
    const continued = inName;
    const closed = (continued ? `"${line}` : line).replace(/^--.*|'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '');
    inName = namesBreak && closed.includes('"');
    if (!continued && line.startsWith(')')) depth--;
    const start = continued ? '' : '  '.repeat(depth);
    if (!inName && line.endsWith('(')) depth++;
    const placed = `${start}${line}`;
    return inName ? placed : placed.trimEnd();
  });
  return lines.join('\n');
}
