import { expect } from 'vitest';
import { measureIds } from '../../src/dataset/fields.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import type { Unused } from '../../src/finding.js';
import { indicators } from '../../src/indicators/catalogue.js';
import { factsOf } from '../../src/rules/facts.js';
import type { ListedFinding } from '../../src/rules/model.js';
import { validateText } from './run-rules.js';

/** Checks of what a finding leaves out of a file, by what its rule says. */
export const expectUnused: Readonly<Record<Unused, (text: string, finding: ListedFinding) => void>> = {
  file: (text) => expect(validateText(text).unusable).toBe(true),
  row: (text, { at }) => {
    if (accountOf(text).rows === 1) return;
    // A row that could have been used, but is not compared.
    expect(comparedIn(text)).toHaveLength(1);
    expect(comparedIn(text)).toEqual(comparedIn(withoutLine(text, at.line as number)));
  },
  column: (text, { at }) => {
    const [header] = text.split('\n');
    const column = header.slice(0, (at.column as number) - 1).split(',').length - 1;
    expect(figuresOf(text)).toEqual(figuresOf(withoutColumn(text, column)));
  },
  cell: (text, { at }) => {
    expect(accountOf(text)).toEqual({ rows: 0, cells: 1 });
    expect(figuresOf(text)).toEqual(figuresOf(text.slice(0, at.start) + text.slice(at.end)));
  },
  ambiguous: (text) => {
    const [header] = text.split('\n');
    const cells = header.split(',').slice(2);
    expect(accountOf(`${text}SYN-9,baseline,${cells.map(() => '2.471').join(',')}\n`)).toEqual({ rows: 0, cells: cells.length });
  },
  'stated-rate': (text, { at }) => {
    expect(changesIn(text).flat()).toContainEqual(expect.any(Number));
    expect(changesIn(text)).toEqual(changesIn(text.slice(0, at.start) + text.slice(at.end)));
  },
  enterprise: (text, { subject }) => expect(comparedIn(text).map(({ enterprise }) => enterprise)).not.toContain(subject?.enterprise),
  changes: (text, { subject }) => expect(comparedIn(text).map(({ enterprise }) => enterprise)).not.toContain(subject?.enterprise),
  'per-month': (text) => {
    const reasons = validateText(text).indicators.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason));
    expect(reasons).toContain('period_length_unknown');
  },
  'no-value': (_, { subject }) => expect(measureIds).not.toContain(subject?.field),
  nothing: (text) => {
    expect(accountOf(text)).toEqual({ rows: 0, cells: 0 });
    expect(figuresOf(text)).not.toEqual([]);
  },
};

function accountOf(text: string): { rows: number; cells: number } {
  const [{ rows, cells }] = validateText(text).files;
  return { rows: rows.reported, cells: cells.reported };
}

function factsIn(text: string) {
  const { dataset, files } = parseDataset([{ source: { name: 'data.csv', bytes: Buffer.from(text) } }], {});
  if (dataset === null) throw new Error('The example is unusable.');
  return factsOf(dataset, files);
}

/** The measures and lengths of the observations that are compared. */
function comparedIn(text: string) {
  const { compared, dataset, pairs } = factsIn(text);
  const { ids, measures, months } = dataset;
  return Array.from(compared, (e) => {
    const observations = [pairs.baseline[e], pairs.followUp[e]];
    return { enterprise: ids.at(e), values: observations.map((i) => [months[i], ...[...measures].map(([id, values]) => [id, values[i]])]) };
  });
}

/** The values of every observation that figures can be made of. */
function figuresOf(text: string) {
  const { dataset } = factsIn(text);
  const { size, measures, months, currency } = dataset;
  const values = [...measures].filter(([, column]) => column.some((value) => !Number.isNaN(value)));
  return Array.from({ length: size }, (_, i) => [
    months[i],
    ...values.map(([id, column]) => [id, column[i]]),
    currency?.values[currency.codes[i]] || null,
  ]);
}

function changesIn(text: string) {
  const facts = factsIn(text);
  return indicators.flatMap((indicator) => (indicator.type === 'change' ? [Array.from(facts.changesOf(indicator).relative)] : []));
}

function withoutLine(text: string, line: number): string {
  return text
    .split('\n')
    .filter((_, i) => i !== line - 1)
    .join('\n');
}

function withoutColumn(text: string, column: number): string {
  return text
    .split('\n')
    .map((row) =>
      row
        .split(',')
        .filter((_, i) => i !== column)
        .join(','),
    )
    .join('\n');
}
