import type { ReportedFigure } from './figure.js';

const thesis = 'Widiasta (2023), UPN Veteran Jakarta, ch. V, citing ILO (2019)';
const iloJakarta = 'ILO Jakarta, SCORE Phase III project page';

/** Published figures of the programme in Indonesia: enterprises, people trained, workforce reached, cost recovery. */
export const programme: readonly ReportedFigure[] = [
  { ...count('enterprises_2017', 261, 'enterprises', '2017-09'), source: `${iloJakarta} (Phases I and II)`, trap: 'at-least' },
  { ...count('workers_2017', 30_300, 'workers', '2017-09'), source: `${iloJakarta} (Phases I and II)`, trap: 'at-least' },
  { ...count('enterprises_2019', 491, 'enterprises', '2019'), source: thesis, trap: 'not-phase-one' },
  { ...count('trained_2019', 2471, 'people', '2019'), source: thesis, trap: 'not-phase-one' },
  { ...count('workers_2019', 34_353, 'workers', '2019'), source: thesis, trap: 'not-phase-one' },
  { ...costRecovery('cost_recovery_phase_1', 11, '2013-06'), cumulative: false, source: iloJakarta },
  {
    ...costRecovery('cost_recovery_phase_2', 37, '2017-12'),
    kind: 'mean',
    kindStated: true,
    cumulative: false,
    source: `${iloJakarta} (average of Phase II)`,
  },
  { ...costRecovery('cost_recovery_2017', 62, '2017'), cumulative: false, source: `${iloJakarta} (the year 2017 alone)` },
  { ...costRecovery('cost_recovery_2019', 90, '2019-12'), cumulative: null, source: thesis },
];

function count(id: string, value: number, unit: 'enterprises' | 'workers' | 'people', asOf: string) {
  return { id, indicator: null, value, unit, kind: 'count', kindStated: true, asOf, cumulative: true } as const;
}

/** Share of the training cost that was not paid by the ILO, in cash and in kind. */
function costRecovery(id: string, value: number, asOf: string) {
  return { id, indicator: null, value, unit: 'percent', kind: 'pooled', kindStated: false, asOf, trap: 'not-one-trend' } as const;
}
