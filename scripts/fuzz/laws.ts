import { decodeText } from '../../src/csv/input/encoding.js';
import { parseDataset, type ReadResult } from '../../src/dataset/read/parse.js';
import { byPlace } from '../../src/finding.js';
import { renderReport } from '../../src/render/text-forms.js';
import { renderValidation, validationFormats } from '../../src/render/validation/index.js';
import { buildReport } from '../../src/report/build.js';
import type { ListedFinding, Validation } from '../../src/rules/model.js';
import { validate } from '../../src/rules/validate.js';

/** Interval, in cases, of the slow checks: each format in each language, the report, and all of it twice. */
const EVERY = 20;

/** The laws that a file breaks, and its outcome in short. */
export function faultsOf(bytes: Uint8Array, number: number): { faults: string[]; outcome: string } {
  try {
    const read = readOne(bytes);
    const model = validate(read);
    const faults = [...ruleFaults(model), ...accountFaults(model), ...placeFaults(model, bytes), ...valueFaults(read)];
    if (number % EVERY === 0) faults.push(...outputFaults(bytes, read, model));
    return { faults, outcome: outcomeOf(model) };
  } catch (error) {
    return { faults: [`threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}`], outcome: 'threw' };
  }
}

function readOne(bytes: Uint8Array): ReadResult {
  return parseDataset([{ source: { name: 'data.csv', bytes } }], {});
}

function outcomeOf({ unusable, counts }: Validation): string {
  if (unusable) return 'unusable';
  return counts.error > 0 ? 'errors' : counts.warning > 0 ? 'warnings' : counts.note > 0 ? 'notes' : 'nothing found';
}

function ruleFaults({ rules, unusable, findings }: Validation): string[] {
  const crashed = rules.filter(({ status }) => status === 'crashed').map(({ code, reason }) => `${code} crashed: ${reason}`);
  const silent = unusable && !findings.some(({ fatal }) => fatal) ? ['unusable without a fatal finding'] : [];
  return [...crashed, ...silent];
}

function accountFaults({ files }: Validation): string[] {
  return files.flatMap(({ rows, cells }) => {
    const whole = rows.used + rows.reported === rows.total && cells.used + cells.missing + cells.reported === cells.total;
    const counts = [...Object.values(rows), ...Object.values(cells)];
    return whole && counts.every((count) => Number.isInteger(count) && count >= 0) ? [] : [`accounts: ${JSON.stringify({ rows, cells })}`];
  });
}

function placeFaults({ findings }: Validation, bytes: Uint8Array): string[] {
  const { text } = decodeText(bytes);
  const sorted = findings.every((finding, i) => i === 0 || byPlace(findings[i - 1], finding) <= 0);
  return [...(sorted ? [] : ['findings out of order']), ...findings.flatMap((finding) => placeFault(finding, text))];
}

function placeFault({ code, at, context }: ListedFinding, text: string): string[] {
  const { start, end, line, column, endLine, endColumn } = at;
  if (start === undefined || end === undefined) return [];
  const before = text.slice(0, start).split(/\r\n|\n|\r(?!\n)/);
  const place = `${before.length}:${before[before.length - 1].length + 1}`;
  const faults =
    start <= end && end <= text.length && (endLine ?? 0) >= (line ?? 0) && (endColumn ?? 0) >= 1 ? [] : [`${code} ends at ${end}`];
  // No line begins inside a CRLF.
  if (place !== `${line}:${column}` && text[start - 1] !== '\r') faults.push(`${code} at ${line}:${column}, not ${place}`);
  const shown = context === undefined ? '' : context.line.slice(context.from, context.to);
  if (!text.startsWith(shown, start)) faults.push(`${code} shows another cell`);
  return faults;
}

function valueFaults({ dataset }: ReadResult): string[] {
  const columns = dataset === null ? [] : [...dataset.measures];
  return columns.flatMap(([measure, values]) =>
    values.every((value) => Number.isNaN(value) || (Number.isFinite(value) && value >= 0)) ? [] : [`${measure} has a value that cannot be`],
  );
}

function outputFaults(bytes: Uint8Array, read: ReadResult, model: Validation): string[] {
  const write = (validation: Validation, result: ReadResult): string[] =>
    (['en', 'id'] as const).flatMap((lang) => [
      ...validationFormats.map((format) =>
        renderValidation(validation, format, { lang, width: 80, color: false, all: true, version: '1' }),
      ),
      ...(result.dataset === null
        ? []
        : [renderReport(buildReport(result.dataset, { ledger: true }), 'json', { lang, width: 80, color: false })]),
    ]);
  const [first, again] = [write(model, read), write(validate(readOne(bytes)), readOne(bytes))];
  const faults = first.some((text, i) => text !== again[i]) ? ['another output at the second run'] : [];
  // Words in the data may also appear in the messages about it.
  const own = decodeText(bytes).text;
  for (const word of ['undefined', 'NaN', 'Infinity', '[object']) {
    if (!own.includes(word) && first.some((text) => text.includes(word))) faults.push(`${word} in an output`);
  }
  return faults;
}
