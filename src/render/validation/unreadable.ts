import { errorText, type Lang, messages } from '../../locale/index.js';
import type { Validation } from '../../rules/model.js';
import { forTerminal } from '../text/safe-text.js';
import { fingerprinter } from './fingerprints.js';
import type { WordedFinding } from './worded.js';

/**
 * The files that could not be read, each in the form of a finding of severity error about the whole file, with the code of a user error
 * instead of a rule: a program that reads only findings must not take such a file for a sound one.
 */
export function wordedUnreadable({ unreadable = [] }: Validation, lang: Lang): WordedFinding[] {
  const fingerprintOf = fingerprinter();
  const { unreadableFile: title } = messages(lang).validation;
  return unreadable.map(({ file, code, args }) => {
    const finding = { code, severity: 'error', args, at: { file }, indicators: [] } as const;
    const { sentence, hint } = errorText(code, args, lang);
    return { finding, title, message: forTerminal(sentence), hint: forTerminal(hint), fingerprint: fingerprintOf(finding) };
  });
}
