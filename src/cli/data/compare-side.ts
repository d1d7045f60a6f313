import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { messages } from '../../locale/index.js';
import { forTerminal } from '../../render/text/safe-text.js';
import { printedIn } from '../../render/voice.js';
import { buildReport } from '../../report/build.js';
import type { ComparedReport } from '../../report/comparison/compare.js';
import { reportOfGroup } from '../../report/comparison/group-side.js';
import { buildFirmRows } from '../../report/firm-rows.js';
import type { ReportModel } from '../../report/model.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Context } from '../context.js';
import type { FigureOptions } from '../options/common-options.js';
import { readInput } from './inputs.js';

/** How each side is read, and which indicators are computed. */
export interface SideOptions extends FigureOptions {
  readonly indicators?: readonly string[];
}

/** Up to this many enterprises, those that moved a figure are named: each needs one row per indicator in memory. */
const MOST_NAMED = 200_000;

/**
 * One side of a comparison: a report that was written as JSON, or the report of a data file.
 * @throws UserError those of `readInput`, and file-not-found, report-not-json, report-invalid
 */
export async function loadSide(context: Context, path: string, options: SideOptions): Promise<ComparedReport> {
  const name = { file: path === '-' ? '<stdin>' : basename(path), group: null };
  if (/\.json$/i.test(path)) return { name, report: await loadReport(context, path, options) };
  const { dataset, config } = await readInput(context, { paths: [path], files: [{ path }] }, options);
  const shared = {
    by: options.by ?? config.by,
    indicators: options.indicators,
    followUpRound: options.followUpRound ?? config.followUpRound,
  };
  return context.io.compute(() => {
    const firms = dataset.ids.length > MOST_NAMED ? undefined : buildFirmRows(dataset, shared);
    return { name, report: buildReport(dataset, shared), firms };
  });
}

/** One group of a side, without its enterprises, since those of another group are different ones. @throws UserError unknown-group */
export function ofGroup({ lang }: Context, side: ComparedReport, group: string | undefined): ComparedReport {
  if (group === undefined) return side;
  const report = reportOfGroup(side.report, group, printedIn(lang));
  return { name: { ...side.name, group: report.groups[0].key }, report };
}

async function loadReport({ io, lang }: Context, path: string, { quiet, indicators }: SideOptions): Promise<ReportModel> {
  const { checkReport } = await import('../../report/check-report.js');
  const checked = checkReport(parseJson(path, readText(resolve(io.cwd, path), path)));
  if ('reason' in checked) throw new UserError('report-invalid', { path, where: checked.where, reason: checked.reason }, ExitCode.io);
  const { report } = checked;
  if (!quiet) await io.stderr.write(`${messages(lang).comparison.read(forTerminal(path), report.groups.length)}\n`);
  if (indicators === undefined) return report;
  const { chooseIndicators } = await import('../../indicators/catalogue.js');
  const ids = chooseIndicators(indicators).map(({ id }) => id);
  const groups = report.groups.map((group) => ({ ...group, indicators: group.indicators.filter(({ id }) => ids.includes(id)) }));
  return { ...report, groups };
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('file-not-found', { path: shown }, ExitCode.io);
    throw new UserError('not-readable', { path: shown, reason: message }, ExitCode.io);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('report-not-json', { path }, ExitCode.io);
  }
}
