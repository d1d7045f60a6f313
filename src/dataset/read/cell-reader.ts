import { likelyCurrency } from '../../csv/values/currency.js';
import { isCurrencyCode } from '../../csv/values/iso-4217.js';
import { isMissing } from '../../csv/values/missing.js';
import { type Decimal, type NumberReading, readNumber } from '../../csv/values/number.js';
import { likelyAnswer, readYesNo } from '../../csv/values/yes-no.js';
import type { Finding, Severity } from '../../finding.js';
import { getOrInsert } from '../columns/get-or-insert.js';
import type { GrowingTexts } from '../columns/growing.js';
import { dateFault, monthsBetween, readIsoDate } from '../dates.js';
import { definitions, type MeasureId } from '../fields.js';
import { contradicts, readMonths } from '../period-length.js';
import type { DatasetBuilder } from './builder.js';
import { type CellAt, DecimalEvidence } from './decimals.js';
import { notANumberFinding } from './not-a-number-finding.js';
import { isPlausible } from './plausible-range.js';
import type { FileProblems } from './problems.js';
import type { WaitingCell } from './waiting-cells.js';

interface At {
  readonly observation: number;
  readonly record: number;
}

/**
 * Reads the cells of one file. A cell that cannot be read is missing, marked unreadable, and reported. A constant of the
 * mapping has column −1.
 */
export class CellReader {
  readonly #decimals: DecimalEvidence;
  /** Currencies named in cells ("Rp 500"), by observation, where the row has none of its own. */
  readonly #currencyOfCells = new Map<number, string>();
  #firstCurrency: CellAt | null = null;
  /** Set by the first row whose currency is read: currencies named in cells then apply to their own row only. */
  hasCurrencyColumn = false;
  readonly #knownCurrencies = new Map<string, string>();
  #currencies: GrowingTexts | null = null;
  /** Dates and spans as written, since they repeat from row to row. */
  readonly #knownDates = new Map<string, string | null>();
  readonly #knownSpans = new Map<string, Map<string, { readonly start: string; readonly end: string; readonly months: number }>>();
  readonly #knownAnswers = new Map<string, ReturnType<typeof readYesNo>>();
  readonly #percents = new Map<MeasureId, { percent: number; bare: number; firstBare: CellAt | null }>();
  /** Constants of the mapping already reported, since a fault in one is not a fault of every row. */
  readonly #toldConstants = new Set<string>();

  constructor(
    private readonly builder: DatasetBuilder,
    private readonly problems: FileProblems,
    /** The decimal mark the user gave. */
    readonly decimal: Decimal | null,
  ) {
    this.#decimals = new DecimalEvidence(decimal);
  }

  currency(at: At, text: string, column: number): string | null {
    this.hasCurrencyColumn = true;
    const currency = getOrInsert(this.#knownCurrencies, text, readCurrency);
    if (currency === '' && !isMissing(text))
      this.#tell('SC208', 'error', { field: 'currency', text, nearest: likelyCurrency(text) }, at, column);
    this.#currencies ??= this.builder.textColumn('currency');
    this.#currencies.set(at.observation, currency);
    return currency === '' ? null : currency;
  }

  months(at: At, text: string, column: number): void {
    const months = readMonths(text);
    if (months === 'missing') return;
    if (months !== null) {
      this.builder.setMonths(at.observation, months);
      return;
    }
    this.builder.markLengthUnreadable(at.observation);
    this.#tell('SC207', 'error', { field: 'months', text }, at, column);
  }

  dates(at: At, startText: string, endText: string, startColumn: number, endColumn: number): void {
    const known = this.#knownSpans.get(startText)?.get(endText);
    if (known !== undefined && Number.isNaN(this.builder.monthsOf(at.observation))) {
      this.builder.setDates(at.observation, known.start, known.end, known.months);
      return;
    }
    const start = this.#date(startText);
    const end = this.#date(endText);
    if (start === null || end === null) {
      const isUnread = { start: start === null && !isMissing(startText), end: end === null && !isMissing(endText) };
      // A spreadsheet that writes dates in another form writes both of a row in it.
      const form: Finding['args'] = isUnread.start && isUnread.end ? { form: 'spreadsheet' } : {};
      if (isUnread.start) this.#unreadDate(at, 'period_start', startText, startColumn, form);
      if (isUnread.end) this.#unreadDate(at, 'period_end', endText, endColumn, form);
      return;
    }
    if (end < start) {
      this.builder.markLengthUnreadable(at.observation);
      this.#tell('SC212', 'error', { field: 'period_end', start, end }, at, endColumn < 0 ? startColumn : endColumn);
    } else {
      const measured = monthsBetween(start, end);
      getOrInsert(this.#knownSpans, startText, () => new Map()).set(endText, { start, end, months: measured });
      const months = this.builder.monthsOf(at.observation);
      if (contradicts(months, measured)) {
        const args = { field: 'period_end', months, start, end, measured };
        this.#tell('SC124', 'warning', args, at, endColumn < 0 ? startColumn : endColumn);
      }
      this.builder.setDates(at.observation, start, end, measured);
    }
  }

  /** Reports a spreadsheet error in place of a name or a group. */
  spreadsheetError(record: number, field: string, text: string, error: string, column: number): void {
    this.#tell('SC220', 'error', { field, text, error }, { record }, column);
  }

  measure(at: At, measure: MeasureId, text: string, column: number, factor: number, currency: string | null): void {
    if (text === '') return;
    const definition = definitions[measure];
    if (definition.percent && factor === 1) this.#countPercent(at, measure, text, column);
    if (definition.nature === 'answer') {
      const answer = getOrInsert(this.#knownAnswers, text, readYesNo);
      if (answer === null) this.#unreadable(at, measure, column, 'SC205', { field: measure, text, likely: likelyAnswer(text) });
      else if (answer !== 'missing') this.builder.setMeasure(at.observation, measure, answer ? 1 : 0);
      return;
    }
    const reading = readNumber(text);
    if (reading.kind === 'missing') return;
    if (reading.kind === 'invalid') {
      const { code, args } = notANumberFinding(measure, text);
      this.#unreadable(at, measure, column, code, { field: measure, text, ...args });
    } else if (reading.currency !== null && !definition.money) {
      this.#unreadable(at, measure, column, 'SC225', { field: measure, text, currency: reading.currency });
    } else if (factor !== 1 && (reading.percent || reading.scaled)) {
      this.#unreadable(at, measure, column, 'SC123', { field: measure, text });
    } else if (reading.percent && !definition.percent) {
      this.#unreadable(at, measure, column, 'SC211', { field: measure, text });
    } else if (!this.#sameCurrency(at, reading, currency, column)) {
      const args = { field: measure, text, currency: currency ?? this.#currencyOfCells.get(at.observation) ?? '' };
      this.#unreadable(at, measure, column, 'SC209', args);
    } else if (reading.kind === 'ambiguous') {
      this.#decimals.wait(waitingCell(at, measure, column, text, factor));
    } else if (reading.evidence !== null && !this.#decimals.count(reading.evidence, at.record, column)) {
      this.#unreadable(at, measure, column, 'SC213', { field: measure, text, decimal: this.decimal as Decimal });
    } else {
      this.#store(waitingCell(at, measure, column, text, factor), reading.value);
    }
  }

  /** The decimal mark proved by cells and not contradicted by the user. */
  get proven(): Decimal | null {
    return this.#decimals.proven;
  }

  /** Counts cells with the proven mark, given by record. */
  countProven(decimal: Decimal, cells: Uint8Array): void {
    let count = 0;
    for (let i = 0; i < cells.length; i++) count += cells[i];
    this.#decimals.countProven(decimal, count);
  }

  /** Settles ambiguous numbers and currencies now that the whole file has been seen. */
  finish() {
    const summary = this.#decimals.settle((cell, value, reading) => {
      if (value !== null) return this.#store(cell, value);
      const { thousands, decimal } = reading;
      this.#unreadable(cell, cell.measure, cell.column, 'SC202', { field: cell.measure, text: cell.text, thousands, decimal });
    });
    for (const [field, { percent, bare, firstBare }] of this.#percents) {
      if (percent === 0) continue;
      this.builder.stateUnit(field);
      if (firstBare !== null) this.#tell('SC125', 'warning', { field, percent, bare }, firstBare, firstBare.column);
    }
    const { comma, point, odd } = summary;
    if (summary.decimalHow === 'mixed' && odd !== null) this.#tell('SC210', 'warning', { comma, point }, odd, odd.column);
    this.#settleCurrencies();
    return { decimal: summary.decimal, decimalHow: summary.decimalHow, decimalCells: summary.decimalCells };
  }

  /** In one column, `5 %` and `0.05` may mean the same. */
  #countPercent({ record }: At, measure: MeasureId, text: string, column: number): void {
    const reading = readNumber(text);
    if (reading.kind !== 'number' || reading.value === 0) return;
    const counts = getOrInsert(this.#percents, measure, () => ({ percent: 0, bare: 0, firstBare: null as CellAt | null }));
    if (reading.percent) counts.percent++;
    else if (reading.value <= 1) {
      counts.bare++;
      counts.firstBare ??= { record, column };
    }
  }

  /** Keeps the currency named in a cell; false when it contradicts that of the row or of another cell of it. */
  #sameCurrency(at: At, reading: Extract<NumberReading, { currency: string | null }>, currency: string | null, column: number): boolean {
    if (reading.currency === null) return true;
    this.#firstCurrency ??= { record: at.record, column };
    const known = currency ?? this.#currencyOfCells.get(at.observation);
    if (known === undefined) this.#currencyOfCells.set(at.observation, reading.currency);
    return known === undefined || known === reading.currency;
  }

  /** A single currency named in cells of a file without a currency column applies to the whole file, and is reported. */
  #settleCurrencies(): void {
    const named = new Set(this.#currencyOfCells.values());
    const [only] = named;
    const first = this.#firstCurrency;
    if (named.size === 1 && !this.hasCurrencyColumn && first !== null) {
      this.#tell('SC214', 'note', { currency: only, rows: this.#currencyOfCells.size }, first, first.column);
      this.builder.setTextOfFile('currency', only);
      return;
    }
    for (const [observation, code] of this.#currencyOfCells) this.builder.setText(observation, 'currency', code);
  }

  #store(cell: WaitingCell, value: number): void {
    const args = { field: cell.measure, text: cell.text };
    if (value < 0) this.#unreadable(cell, cell.measure, cell.column, 'SC203', args);
    else if (!isPlausible(value))
      this.#unreadable(cell, cell.measure, cell.column, 'SC224', { ...args, beyond: value > 1 ? 'most' : 'least' });
    else this.builder.setMeasure(cell.observation, cell.measure, cell.factor === 1 ? value : value * cell.factor);
  }

  #date(text: string): string | null {
    return text === '' ? null : getOrInsert(this.#knownDates, text, readIsoDate);
  }

  #unreadDate(at: At, field: string, text: string, column: number, form: Finding['args']): void {
    this.builder.markLengthUnreadable(at.observation);
    this.#tell('SC206', 'error', { field, text, ...dateFault(text, field), ...form }, at, column);
  }

  #unreadable(at: At, measure: MeasureId, column: number, code: string, args: Record<string, string | number>): void {
    this.builder.setUnreadable(at.observation, measure);
    this.#tell(code, 'error', args, at, column);
  }

  #tell(code: string, severity: Severity, args: Finding['args'], { record }: { readonly record: number }, column: number): void {
    if (column >= 0) {
      this.problems.cell(code, severity, args, record, column);
      return;
    }
    const constant = `${code} ${args.field ?? ''}`;
    if (!this.#toldConstants.has(constant)) this.problems.add(code, severity, args);
    this.#toldConstants.add(constant);
  }
}

/** Copies field by field: a spread takes longer than all the rest of reading a number, and twice the memory. */
function waitingCell({ observation, record }: At, measure: MeasureId, column: number, text: string, factor: number): WaitingCell {
  return { observation, record, measure, column, text, factor };
}

/** The currency code in a cell of a currency column; '' when it is none. */
export function readCurrency(text: string): string {
  const code = text.toUpperCase();
  return isCurrencyCode(code) ? code : '';
}
