import type { FollowUpRound } from '../../dataset/pairing.js';
import type { Indicator } from '../../indicators/definition.js';
import { firmRowsSql, statedDimensions } from './firm-rows.js';
import { firmsSql } from './firms.js';
import type { Session } from './session.js';
import { withSeveralTexts } from './several-texts.js';
import type { ObservationSource } from './source.js';

/** A SELECT with a row for each enterprise and indicator, with the columns of the CSV of `--level firm`. */
export async function firmTableOf(
  session: Session,
  source: ObservationSource,
  indicators: readonly Indicator[],
  round: FollowUpRound,
  named?: (dimension: string) => string,
): Promise<string> {
  const texts = ['enterprise_name', ...statedDimensions(source)];
  const ordered = await withSeveralTexts(session, source, texts);
  const firms = await session.prepareFirms(firmsSql(session.dialect, ordered, indicators, texts, round));
  return firmRowsSql(session.dialect, source, indicators, firms, named);
}
