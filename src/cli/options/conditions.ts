import { formatNumber, messages } from '../../locale/index.js';
import { printedIn } from '../../render/voice.js';
import { type ConditionScope, type Met, meets } from '../../report/condition/evaluate.js';
import type { Condition } from '../../report/condition/model.js';
import { parseCondition } from '../../report/condition/parse.js';
import { ExitCode } from '../../user-error.js';
import type { Context } from '../context.js';

/** The conditions of `--fail-if`. @throws UserError condition-syntax, unknown-indicator, unknown-kind */
export function parseConditions(texts: readonly string[] = []): Condition[] {
  return texts.map(parseCondition);
}

/** The conditions that the figures meet. @throws UserError unknown-group, indicator-not-shown, condition-needs-two */
export function judge({ lang }: Context, conditions: readonly Condition[], judged: Omit<ConditionScope, 'printed'>): Met[] {
  const printed = printedIn(lang);
  return conditions.flatMap((condition) => meets(condition, { ...judged, printed }) ?? []);
}

/** Reports on stderr which conditions hold, even when quiet, and sets exit code 1 if any does. */
export async function announceMet({ io, lang, endWith }: Context, met: readonly Met[]): Promise<void> {
  if (met.length === 0) return;
  const { comparison } = messages(lang);
  const lines = met.map(({ text, value, otherCurrency }) =>
    value === null
      ? comparison.undecided(text, otherCurrency === true)
      : comparison.met(text, formatNumber(value, { lang, significant: 6, trim: true })),
  );
  await io.stderr.write(lines.map((line) => `${line}\n`).join(''));
  endWith(ExitCode.findings);
}
