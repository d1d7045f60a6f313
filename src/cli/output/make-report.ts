import { messages } from '../../locale/index.js';
import { type Format, isChecked, isComplete, render, showsEach } from '../../render/index.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import { inputPaths, namedFiles } from '../data/named-files.js';
import { filesOf, openData, parquetPath, writeParquet } from '../data/open-data.js';
import type { ReportData } from '../data/report-data.js';
import { tableSourceOf } from '../data/table-source.js';
import type { judge, parseConditions } from '../options/conditions.js';
import type { ReportCommandOptions } from '../options/report-options.js';
import { openDocument, type Product } from './document-output.js';

/** Reads or queries the data and writes the report, or its rows, in every format requested. */
export async function makeReport(context: Context, paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  const { cwd } = context.io;
  const source = await tableSourceOf(paths, options, cwd);
  const files = source === null ? await namedFiles(paths, options, cwd) : [];
  const inputs = [...filesOf(source), ...inputPaths(files, options, cwd)];
  if (parquetPath(options) !== null) {
    await writeParquet(context, source, { paths, files }, inputs, options);
    return;
  }
  const document = options.level === 'firm' ? 'firms' : 'report';
  const product = await openDocument(context, options, document, inputs);
  refuseWithoutPlace(product.formats, options);
  const conditions = options.failIf === undefined ? [] : (await import('../options/conditions.js')).parseConditions(options.failIf);
  const data = await openData(context, source, { paths, files }, options);
  try {
    const enterprises = await countEnterprises(data, product, options);
    if (product.formats.includes('xlsx')) await refuseRowsOf(context, enterprises, options);
    const met = await write(context, data, enterprises, product, document, conditions, options);
    if (met.length > 0) await (await import('../options/conditions.js')).announceMet(context, met);
  } finally {
    await data.close();
  }
}

/** The number of enterprises. If the data does not know it, the smallest query is sent, and only if a format depends on it. */
async function countEnterprises(data: ReportData, { formats }: Product, options: ReportCommandOptions): Promise<number> {
  if (data.enterprises !== undefined || !formats.some(isComplete)) return data.enterprises ?? 0;
  const { requestOf } = await import('../../report/build.js');
  const request = requestOf({ by: [], indicators: options.indicators, followUpRound: options.followUpRound ?? data.config.followUpRound });
  const { groups } = await data.aggregate({ ...request, indicators: request.indicators.slice(0, 1) });
  return groups[groups.length - 1].coverage.enrolled;
}

/** A sheet that cannot be written is refused before its rows are made. @throws UserError too-many-rows, unknown-indicator */
async function refuseRowsOf({ lang }: Context, enterprises: number, { indicators }: ReportCommandOptions): Promise<void> {
  const { refuseRows } = await import('../../render/workbook/rows.js');
  const { chooseIndicators } = await import('../../indicators/catalogue.js');
  refuseRows(messages(lang).workbook.sheets.firms, 1 + enterprises * chooseIndicators(indicators).length);
}

async function write(
  context: Context,
  data: ReportData,
  enterprises: number,
  product: Product,
  document: 'firms' | 'report',
  conditions: ReturnType<typeof parseConditions>,
  options: ReportCommandOptions,
): Promise<ReturnType<typeof judge>> {
  const { config } = data;
  const followUpRound = options.followUpRound ?? config.followUpRound;
  const each = document === 'report' && product.formats.some((format) => showsEach(format, enterprises));
  const wantsRows = document === 'firms' || each;
  const firms = wantsRows ? await data.firmRows({ indicators: options.indicators, followUpRound: followUpRound ?? 'last' }) : undefined;
  if (document === 'firms' && firms !== undefined) {
    await product.finish((format, look) => render('firms', firms, format, look));
    return [];
  }
  const { reportOf, requestOf } = await import('../../report/build.js');
  const asking = {
    by: options.by ?? config.by,
    indicators: options.indicators,
    followUpRound,
    confidence: options.confidence === undefined ? undefined : options.confidence / 100,
    excludeOutliers: options.excludeOutliers,
    ledger: options.leftOut || each,
    reported: options.reported,
  };
  const request = requestOf(asking);
  const built = reportOf(await data.aggregate(request), request, asking);
  const citation = options.method || product.formats.some(isComplete) ? await data.citation() : undefined;
  const findings = product.formats.some(isChecked) ? await data.findings() : undefined;
  const whole = { ...built, firms, citation, findings };
  const asked = { ...built, ledger: options.leftOut ? built.ledger : undefined, citation: options.method ? citation : undefined };
  const shown = { stats: options.stat, levels: options.levels, method: options.method };
  const met = conditions.length === 0 ? [] : (await import('../options/conditions.js')).judge(context, conditions, { after: built });
  await product.finish((format, look) => render('report', isComplete(format) ? whole : asked, format, { ...look, ...shown }));
  return met;
}

/** Refuses options that CSV has no place for. @throws UserError conflicting-options */
function refuseWithoutPlace(formats: readonly Format[], { method, leftOut }: ReportCommandOptions): void {
  const first = method ? '--method' : leftOut ? '--left-out' : null;
  if (first === null || formats.some((format) => format !== 'csv')) return;
  throw new UserError('conflicting-options', { first, second: '--format csv', why: 'no-place' }, ExitCode.usage);
}
