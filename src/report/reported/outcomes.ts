import type { ReportedFigure } from './figure.js';

const thesis = 'Widiasta (2023), UPN Veteran Jakarta, ch. V, citing ILO (2019)';

/** Published changes in the enterprises: the percentages listed in the thesis, with the ILO's own words where known. */
export const outcomes: readonly ReportedFigure[] = [
  {
    id: 'productivity',
    indicator: 'productivity',
    value: 50,
    unit: 'percent',
    kind: 'max',
    kindStated: true,
    asOf: '2017-12-05',
    cumulative: null,
    source: 'ILO press release, 5 December 2017, and ILO SCORE home page, c. 2023: "up to 50 %"',
    trap: 'up-to',
  },
  {
    id: 'cooperation',
    indicator: 'cooperation',
    value: 90,
    unit: 'percent',
    kind: 'share_yes',
    kindStated: false,
    asOf: '2019',
    cumulative: null,
    source: thesis,
    trap: 'satisfaction-look-alike',
  },
  {
    id: 'cost_savings',
    indicator: 'cost_savings',
    value: 73,
    unit: 'percent',
    kind: 'share_reporting',
    kindStated: false,
    asOf: '2019',
    cumulative: null,
    source: thesis,
    trap: 'reads-as-share',
  },
  fall('absenteeism', -15, 'mean'),
  fall('defects', -39, 'mean'),
  fall('energy', -23, 'mean'),
  fall('accidents', -14, 'pooled'),
];

/** A fall that the thesis gives without saying what was averaged, or whether it is a fall by or to that percentage. */
function fall(indicator: string, value: number, kind: 'mean' | 'pooled'): ReportedFigure {
  return {
    id: indicator,
    indicator,
    value,
    unit: 'percent',
    kind,
    kindStated: false,
    asOf: '2019',
    cumulative: null,
    source: thesis,
    trap: 'ambiguous-kind',
  };
}
