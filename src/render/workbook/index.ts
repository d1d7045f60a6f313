import type { FirmCard, FirmRows } from '../../report/firm-model.js';
import type { ReportModel } from '../../report/model.js';
import { dataNoteText } from '../data-note.js';
import type { RenderOptions } from '../options.js';
import { terminalVoice } from '../voice.js';
import { firmSheet } from './firm.js';
import { firmsSheet } from './firms.js';
import { groupsSheet } from './groups.js';
import { leftOutSheet } from './left-out.js';
import { methodSheet } from './method.js';
import { reportedSheet } from './reported.js';
import { summarySheet } from './summary.js';
import { writeWorkbook } from './write.js';

/** The report as a workbook with a sheet per topic. @throws UserError too-many-rows */
export async function reportWorkbook(model: ReportModel, { lang }: RenderOptions): Promise<Uint8Array> {
  const voice = terminalVoice(lang);
  const sheets = [
    summarySheet(model, voice),
    groupsSheet(model, voice),
    ...(model.firms === undefined ? [] : [firmsSheet(model.firms, voice)]),
    ...(model.ledger === undefined ? [] : [leftOutSheet(model, voice)]),
    ...(model.reported === undefined ? [] : [reportedSheet(model.reported, voice)]),
    methodSheet(model, voice),
  ];
  return writeWorkbook(sheets, voice.words.report.title);
}

/** The card of one enterprise as a workbook of one sheet. */
export async function firmWorkbook(card: FirmCard, { lang }: RenderOptions): Promise<Uint8Array> {
  const voice = terminalVoice(lang);
  return writeWorkbook([firmSheet(card, voice)], voice.words.firm.title);
}

/** One row per enterprise and indicator, as a workbook of one sheet. @throws UserError too-many-rows */
export async function firmsWorkbook(model: FirmRows, { lang }: RenderOptions): Promise<Uint8Array> {
  const voice = terminalVoice(lang);
  const { report } = voice.words;
  const notes = [{ lines: [report.statement, ...model.dataNotes.map((note) => dataNoteText(note, voice))] }];
  return writeWorkbook([{ ...firmsSheet(model, voice), notes }], report.title);
}
