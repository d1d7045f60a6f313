import type { Dataset } from '../dataset/dataset.js';
import { groupsOf, nameOf } from '../dataset/enterprise.js';
import { checkRound, pairObservations } from '../dataset/pairing.js';
import { chooseIndicators } from '../indicators/catalogue.js';
import type { ReportOptions } from './build.js';
import type { FirmFigures, FirmRow, FirmRows } from './firm-model.js';
import { evaluate } from './firm-results.js';

/**
 * One row per enterprise and indicator, enterprises in natural order of their ids.
 * @throws UserError unknown-indicator, no-such-round
 */
export function buildFirmRows(dataset: Dataset, options: Pick<ReportOptions, 'indicators' | 'followUpRound'> = {}): FirmRows {
  const followUpRound = options.followUpRound ?? 'last';
  checkRound(dataset, followUpRound);
  const pairs = pairObservations(dataset, followUpRound);
  const dimensions = [...dataset.dimensions.values()].filter((dimension) => !dimension.derived);
  const evaluated = chooseIndicators(options.indicators).map((indicator) => evaluate(dataset, pairs, indicator));
  const rows = dataset.enterprises.flatMap((enterpriseId, e): FirmRow[] => {
    const about = {
      enterpriseId,
      enterpriseName: nameOf(dataset, e),
      dimensions: dimensions.map((dimension) => groupsOf(dataset, dimension, e, pairs).join(';') || null),
    };
    return evaluated.map(({ indicator, resultOf }) => firmRow(about, indicator.id, resultOf(e)));
  });
  return {
    schemaVersion: 1,
    document: 'firms',
    dataNotes: dataset.dataNotes,
    followUpRound,
    dimensions: dimensions.map((dimension) => dimension.name),
    rows,
  };
}

/** Copies field by field: spreading two objects into one takes V8 forty times as long and three times the memory. */
function firmRow(
  { enterpriseId, enterpriseName, dimensions }: Pick<FirmRow, 'enterpriseId' | 'enterpriseName' | 'dimensions'>,
  indicator: string,
  figures: FirmFigures,
): FirmRow {
  return {
    enterpriseId,
    enterpriseName,
    dimensions,
    indicator,
    basis: figures.basis,
    unit: figures.unit,
    monthly: figures.monthly,
    currency: figures.currency,
    outputUnit: figures.outputUnit,
    baseline: figures.baseline,
    followUp: figures.followUp,
    relativeChange: figures.relativeChange,
    pointChange: figures.pointChange,
    outcome: figures.outcome,
    reason: figures.reason,
  };
}
