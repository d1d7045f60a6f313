import type { Decimal } from '../../csv/values/digits.js';
import { type MeasureId, measureIds } from '../../dataset/fields.js';
import type { PlannedView } from '../../dataset/header/columns.js';
import type { Mapping } from '../../dataset/header/mapping.js';
import type { Period } from '../../dataset/periods.js';
import { sizeClasses } from '../../dataset/size.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { SqlDialect } from '../sql/dialect.js';
import type { Session } from '../sql/session.js';
import { dimensionColumn, type ObservationSource } from '../sql/source.js';
import type { TableColumn } from './column.js';
import { markColumns, type SettledMarks } from './marks.js';
import { hasTextNumbers, measureSql, nameSql, numberTextSql, readNumberSql, slotOf, textSql, writtenSql } from './slots.js';
import { type FewValued, fewValued, readSurvey, type Survey } from './survey.js';
import type { Table } from './table.js';
import { forms, type TextReading, textFormSql } from './text-numbers.js';

/** Most combinations of period, currency, dates and note; a table with more has other texts in such a column. */
const MOST_COMBINATIONS = 20_000;

/** Columns and properties that all views of a table share. */
export interface Shape extends Pick<ObservationSource, 'unreadable' | 'currency' | 'outputUnit' | 'dimensions' | 'periods'> {
  readonly measures: readonly MeasureId[];
  readonly lasting: boolean;
  readonly marks: Pick<SettledMarks, 'reading' | 'against'>;
}

/** Reading of lengths of periods, which do not depend on the decimal mark of the table. */
const unsettled: TextReading = { decimal: null, given: false };

/** One way of reading the rows of a table; a wide table has one per period. */
export class TableView {
  constructor(
    private readonly dialect: SqlDialect,
    private readonly table: Table,
    private readonly view: PlannedView,
    private readonly mapping: Mapping,
    /** Views among which a row that is blank in all of them belongs to the first. */
    private readonly allViews: readonly PlannedView[],
  ) {}

  has(field: string): boolean {
    return this.#slot(field) !== null;
  }

  /** Surveys the rows in one query. @param given decimal mark of texts, if the user gave it */
  async survey(session: Session, given: Decimal | null): Promise<Survey> {
    const text = (field: string, sql = textSql) => {
      const slot = this.#slot(field);
      return slot === null ? this.dialect.noText : sql(this.dialect, slot);
    };
    const measures = measureIds.filter((measure) => this.has(measure));
    const texts = given === null ? measures.filter((measure) => this.#hasTexts(measure)) : [];
    const columns = [
      ...fewValued.map((field) => `${text(field, field === 'period' ? writtenSql : textSql)} AS "${field}"`),
      `CASE WHEN ${text('enterprise_id', nameSql)} IS NULL THEN 0 ELSE 1 END AS "identified"`,
      ...measures.map((measure) => `CASE WHEN ${this.#measure(measure).unusable} THEN 1 ELSE 0 END AS "${measure}_bad"`),
      ...(this.has('months') ? [`CASE WHEN ${this.#badMonths()} THEN 1 ELSE 0 END AS "months_bad"`] : []),
      ...texts.flatMap((measure) => this.#formColumns(measure)),
    ];
    const group = [...fewValued, 'identified'].map((field) => `"${field}"`).join(', ');
    const counted = [...measures, ...(this.has('months') ? ['months'] : [])];
    const counts = [...counted.map((measure) => `SUM("${measure}_bad") AS "${measure}_unusable"`), ...texts.flatMap(markColumns)];
    // Whether an ambiguous number can be used does not depend on the mark.
    const reading = { decimal: given ?? 'point', given: given !== null } as const;
    const rows = await session.query(`SELECT ${[group, 'COUNT(*) AS "n"', ...counts].join(', ')}
FROM (
  SELECT ${columns.join(',\n    ')}
  FROM ${this.#read(reading, texts)}
) AS "surveyed"
GROUP BY ${group}
LIMIT ${MOST_COMBINATIONS + 1}`);
    if (rows.length > MOST_COMBINATIONS) throw new UserError('table-too-varied', { table: this.table.name }, ExitCode.usage);
    return readSurvey(this.table.name, rows, measures, { fixed: this.view.period, values: this.#slot('period')?.values });
  }

  /** Rows with the columns that `ObservationSource` names. */
  observations(survey: Survey, shape: Shape): string {
    const { dialect } = this;
    const text = (field: string) => {
      const slot = this.#slot(field);
      return slot === null ? dialect.noText : dialect.byBytes(nameSql(dialect, slot));
    };
    const derivedSize = shape.dimensions.get('size')?.derived === true;
    const columns = [
      `${text('enterprise_id')} AS "enterprise_id"`,
      `${this.#period(survey, shape.periods)} AS "period"`,
      `${this.#months(survey)} AS "months"`,
      ...(shape.unreadable.has('months') ? [`${this.#monthsUnreadable(survey)} AS "months_unreadable"`] : []),
      ...(shape.currency ? [`${dialect.byBytes(this.#currency(survey))} AS "currency"`] : []),
      ...(shape.outputUnit ? [`${text('output_unit')} AS "output_unit"`] : []),
      `${text('enterprise_name')} AS "d_enterprise_name"`,
      ...[...shape.dimensions].flatMap(([name, { derived }]) => (derived ? [] : [`${text(name)} AS "${dimensionColumn(name)}"`])),
      ...shape.measures.flatMap((measure) => this.#measureColumns(measure, shape.unreadable.has(measure))),
      ...(shape.lasting ? [`${this.#unforeseen(survey, shape)} AS "unforeseen"`] : []),
    ];
    // A view of firms is created on every shard, over the rows of that shard.
    const relation = shape.lasting ? this.table.distributed?.relation : undefined;
    const { reading, against } = shape.marks;
    const watched = shape.lasting && against.length > 0 ? shape.measures.filter((measure) => this.#hasTexts(measure)) : [];
    const mapped = `SELECT ${columns.join(',\n    ')}\n  FROM ${this.#read(reading, watched, relation)}`;
    return derivedSize ? `SELECT *, ${sizeSql(dialect)} AS "d_size"\nFROM (\n${mapped}\n) AS "mapped"` : mapped;
  }

  /** 1 where a row has a period, currency, date or note that did not exist when the SQL was made, or another decimal mark. */
  #unforeseen(survey: Survey, { marks, measures, periods }: Shape): string {
    const { dialect } = this;
    const { seen, datesSeen } = survey;
    const text = (field: FewValued) => {
      const slot = this.#slot(field);
      if (slot === null) return dialect.noText;
      return field === 'period' ? writtenSql(dialect, slot) : textSql(dialect, slot);
    };
    const among = (texts: readonly string[]) => ['', ...texts].map(dialect.text).join(', ');
    const news = (['period', 'currency', 'data_note'] as const).map(
      (field) => `COALESCE(${text(field)}, '') NOT IN (${among(seen.get(field) ?? [])})`,
    );
    const dates = `CONCAT(COALESCE(${text('period_start')}, ''), ' ', COALESCE(${text('period_end')}, ''))`;
    const against = measures
      .filter((measure) => marks.against.length > 0 && this.#hasTexts(measure))
      .map((measure) => `COALESCE("form_${measure}", 0) IN (${marks.against.join(', ')})`);
    const contradicted = against.length === 0 ? [] : [`(${this.#period(survey, periods)} IS NOT NULL AND (${against.join(' OR ')}))`];
    return `CASE WHEN ${[...news, `${dates} NOT IN (${among(datesSeen)})`, ...contradicted].join(' OR ')} THEN 1 ELSE 0 END`;
  }

  #measureColumns(measure: MeasureId, marked: boolean): string[] {
    if (!this.has(measure)) return [`${this.dialect.noDouble} AS "${measure}"`, ...(marked ? [`0 AS "${measure}_unreadable"`] : [])];
    const { value, unusable } = this.#measure(measure);
    return [`${value} AS "${measure}"`, ...(marked ? [`CASE WHEN ${unusable} THEN 1 ELSE 0 END AS "${measure}_unreadable"`] : [])];
  }

  #measure(measure: MeasureId | 'months') {
    const slot = this.#slot(measure);
    if (slot === null) throw new Error(`no column of ${measure}`);
    return measureSql(this.dialect, slot);
  }

  #hasTexts(field: string): boolean {
    const slot = this.#slot(field);
    return slot !== null && hasTextNumbers(slot);
  }

  /** Form of a text, the text itself where it is ambiguous, and whether it is a number that needs more than a cast. */
  #formColumns(measure: MeasureId): string[] {
    const { byBytes, noText, textAsDouble } = this.dialect;
    const slot = this.#slot(measure);
    const text = slot === null ? noText : numberTextSql(this.dialect, slot);
    const form = `"form_${measure}"`;
    return [
      `${form} AS "${measure}_form"`,
      `CASE WHEN ${form} = ${forms.ambiguous} THEN ${byBytes(text)} END AS "${measure}_text"`,
      `CASE WHEN ${text} IS NOT NULL AND "read_${measure}" IS NOT NULL AND ${textAsDouble(text)} IS NULL THEN 1 ELSE 0 END AS "${measure}_odd"`,
    ];
  }

  #period(survey: Survey, periods: readonly Period[]): string {
    const index = (wanted: Period) => periods.findIndex(({ id }) => id === wanted.id);
    if (this.view.period !== null) return String(index(this.view.period));
    const slot = this.#slot('period');
    if (slot === null || survey.periodOf.size === 0) return this.dialect.noDouble;
    const text = writtenSql(this.dialect, slot);
    return `CASE ${[...survey.periodOf].map(([written, period]) => `WHEN ${text} = ${this.dialect.text(written)} THEN ${index(period)}`).join(' ')} END`;
  }

  #currency({ currencyOf }: Survey): string {
    const slot = this.#slot('currency');
    if (slot === null || currencyOf.size === 0) return this.dialect.noText;
    const text = textSql(this.dialect, slot);
    return `CASE ${[...currencyOf].map(([written, code]) => `WHEN ${text} = ${this.dialect.text(written)} THEN ${this.dialect.text(code)}`).join(' ')} END`;
  }

  /** Months as given, otherwise those between the dates. */
  #months({ lengths }: Survey): string {
    const { dialect } = this;
    const [given, start, end] = ['months', 'period_start', 'period_end'].map((field) => this.#slot(field));
    const months = given === null ? null : measureSql(dialect, given).value;
    const positive = months === null ? null : `NULLIF(${months}, 0)`;
    if (start === null || end === null || lengths.length === 0) return positive ?? dialect.noDouble;
    const [from, to] = [textSql(dialect, start), textSql(dialect, end)];
    const branches = lengths.map(
      (length) =>
        `WHEN ${from} = ${dialect.text(length.start)} AND ${to} = ${dialect.text(length.end)} THEN ${dialect.double(length.months)}`,
    );
    const between = `CASE ${branches.join(' ')} END`;
    return positive === null ? between : `COALESCE(${positive}, ${between})`;
  }

  /** 1 where months, or first and last day, are there and give no length. */
  #monthsUnreadable({ unreadableLengths: { dates } }: Survey): string {
    const { dialect } = this;
    const text = (field: string) => {
      const slot = this.#slot(field);
      return slot === null ? "''" : `COALESCE(${textSql(dialect, slot)}, '')`;
    };
    const among = dates.map(
      ({ start, end }) => `(${text('period_start')} = ${dialect.text(start)} AND ${text('period_end')} = ${dialect.text(end)})`,
    );
    const conditions = [...(this.has('months') ? [this.#badMonths()] : []), ...(this.#hasBothDates() ? among : [])];
    return conditions.length === 0 ? '0' : `CASE WHEN ${conditions.join(' OR ')} THEN 1 ELSE 0 END`;
  }

  /** The months of a row are no number, or none that a period can have. */
  #badMonths(): string {
    const { value, unusable } = this.#measure('months');
    return `${unusable} OR ${value} = 0`;
  }

  #hasBothDates(): boolean {
    return this.has('period_start') && this.has('period_end');
  }

  /** Rows with the numbers read from their texts ("read_workers") and the forms of the requested texts ("form_workers"). */
  #read(reading: TextReading, formsOf: readonly MeasureId[], relation?: string): string {
    const { dialect } = this;
    const raw = this.#raw(relation);
    const columns = ['months', ...measureIds].flatMap((field) => {
      const slot = this.#slot(field);
      if (slot === null || !hasTextNumbers(slot)) return [];
      const number = `${readNumberSql(dialect, slot, field === 'months' ? unsettled : reading)} AS "read_${field}"`;
      const hasForm = formsOf.some((measure) => measure === field);
      return hasForm ? [number, `${textFormSql(dialect, numberTextSql(dialect, slot))} AS "form_${field}"`] : [number];
    });
    return columns.length === 0 ? raw : `(\nSELECT *, ${columns.join(',\n    ')}\n  FROM ${raw}${dialect.fence}\n) AS "read"`;
  }

  #slot(field: string) {
    return slotOf(this.dialect, this.view, this.table.columns, this.mapping, field);
  }

  /** Columns in use under short names, so that none is mistaken for one of ours; texts are trimmed, and NULL when blank. */
  #raw(relation = this.table.relation): string {
    const used = [...new Set([...this.view.columns.values(), ...this.allViews.flatMap((view) => view.own)])].sort((a, b) => a - b);
    const { byBytes, fence, quoted, trim } = this.dialect;
    const value = ({ name, kind }: TableColumn) => {
      if (kind === 'text') return `NULLIF(${trim(byBytes(quoted(name)))}, '')`;
      return kind === 'other' ? byBytes(quoted(name)) : quoted(name);
    };
    const columns = used.map((column) => `${value(this.table.columns[column])} AS "c${column}"`);
    const blank = ({ own }: PlannedView) => `(${own.map((column) => `"c${column}" IS NULL`).join(' AND ')})`;
    const filled = `NOT ${blank(this.view)}`;
    const nowhere = this.allViews.length > 1 ? ` OR (${this.allViews.map(blank).join(' AND ')})` : '';
    const where = this.view.own.length === 0 ? '' : ` WHERE ${filled}${nowhere}`;
    const raw = `(\nSELECT ${columns.join(', ')} FROM ${relation}${fence}\n)`;
    return where === '' ? `${raw} AS "rows"` : `(\nSELECT * FROM ${raw} AS "raw"${where}\n) AS "rows"`;
  }
}

function sizeSql(dialect: SqlDialect): string {
  return `CASE ${sizeClasses.map(({ from, label }) => `WHEN "workers" >= ${from} THEN ${dialect.text(label)}`).join(' ')} END`;
}
