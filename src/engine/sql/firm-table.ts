import { checkRound, type FollowUpRound } from '../../dataset/pairing.js';
import type { Indicator } from '../../indicators/definition.js';
import { hasSeveralTexts } from './coverage.js';
import { firmRowsSql, statedDimensions } from './firm-rows.js';
import { firmsSql } from './firms.js';
import type { Session } from './session.js';
import { expectingSeveral } from './several-texts.js';
import type { ObservationSource } from './source.js';

/** SELECTs that together give a row per enterprise and indicator, with the columns of the CSV of `--level firm`. @throws UserError no-such-round */
export async function firmTableOf(
  session: Session,
  source: ObservationSource,
  indicators: readonly Indicator[],
  round: FollowUpRound,
  named?: (dimension: string) => string,
): Promise<readonly string[]> {
  checkRound(source, round);
  const texts = ['enterprise_name', ...statedDimensions(source)];
  const selectOf = async (some: readonly Indicator[]) => {
    const prepare = (from: ObservationSource) => session.prepareFirms(firmsSql(session.dialect, from, some, texts, round));
    let firms = await prepare(source);
    const [row] = await session.query(`SELECT SUM("several_texts") AS "several_texts_count" FROM ${firms} AS "enterprises"`);
    if (hasSeveralTexts(row)) firms = await prepare(expectingSeveral(source, texts));
    return firmRowsSql(session.dialect, source, some, firms, named);
  };
  // Here each SELECT contains the query of all firms, so that one over all indicators would be longer than servers accept.
  if (!session.oneByOne) return [await selectOf(indicators)];
  const selects: string[] = [];
  for (const indicator of indicators) selects.push(await selectOf([indicator]));
  return selects;
}
