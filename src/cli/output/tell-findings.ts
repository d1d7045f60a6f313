import type { FollowUpRound } from '../../dataset/pairing.js';
import type { ReadResult } from '../../dataset/read/parse.js';
import type { Finding } from '../../finding.js';
import { forTerminal } from '../../render/text/safe-text.js';
import type { CommonOptions, Context } from '../context.js';
import { wantsColor } from './color.js';
import { countLeftOut } from './unused-summary.js';

const shownFindings = 20;

/**
 * Codes of findings that are shown although they are placed at a cell: those about how whole files were understood, and swapped
 * periods, since they reverse figures that count.
 */
const decisions: readonly string[] = ['SC125', 'SC210', 'SC214', 'SC307', 'SC308', 'SC309', 'SC403'];

/**
 * Reports on stderr what is wrong with whole files, and in one line how much else is left out because of errors and which
 * command lists it; when quiet, only why the data cannot be used.
 */
export async function tellFindings(
  context: Context,
  told: Pick<ReadResult, 'dataset' | 'findings' | 'more'> & { readonly followUpRound: FollowUpRound },
  command: string,
  { quiet, color }: CommonOptions,
): Promise<void> {
  const { io, lang, words } = context;
  const shown = told.findings.filter(quiet ? isFatal : isAboutFile(told.dataset));
  let text = '';
  if (shown.length > 0) {
    const { renderFindings } = await import('../../render/findings.js');
    text = renderFindings(shown, { lang, color: wantsColor(io, io.stderr, color), max: shownFindings });
  }
  if (!quiet && told.dataset !== null && told.findings.length > shown.length) {
    const { rules } = await import('../../rules/catalogue.js');
    const count = countLeftOut({ ...told, dataset: told.dataset }, new Set(shown), rules);
    text += `${words.leftOut(count, forTerminal(command))}\n`;
  }
  await io.stderr.write(text);
}

/** Reports on stderr that implausible values are counted, and names the command that lists them; nothing when quiet. */
export async function tellUnchecked({ io, words }: Context, command: string, { quiet }: CommonOptions): Promise<void> {
  if (quiet) return;
  await io.stderr.write(`${words.unchecked(forTerminal(command))}\n`);
}

function isFatal({ fatal }: Finding): boolean {
  return fatal === true;
}

/** Whether a finding is about a whole file: one without a row, or at the header or above it. */
function isAboutFile(dataset: ReadResult['dataset']): (finding: Finding) => boolean {
  const headers = new Map(dataset?.origin.views.map(({ file, headerRecord }) => [dataset.origin.files[file].name, headerRecord]));
  return (finding) => {
    const { file, record } = finding.at;
    return isFatal(finding) || record === undefined || record <= (headers.get(file) ?? -1) || decisions.includes(finding.code);
  };
}
