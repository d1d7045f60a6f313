import type { Numbers } from '../../dataset/columns/growing.js';
import type { MeasureFacts, MeasureRule, UnwordedProblem } from '../rule.js';

/** SC504: days lost to accidents where no accident is counted. */
export const daysLostWithoutAccidents: MeasureRule = {
  code: 'SC504',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  applies: ({ dataset }) => dataset.measures.has('accidents') && dataset.measures.has('days_lost'),
  find: lostDays,
  example: {
    bad: 'enterprise_id,period,accidents,days_lost\nBALI-01,baseline,2,7\nBALI-01,follow-up,0,4\n',
    good: 'enterprise_id,period,accidents,days_lost\nBALI-01,baseline,2,7\nBALI-01,follow-up,1,4\n',
  },
};

/** Also reports an empty count, since the accident is not counted anywhere. An unreadable count is reported already. */
function* lostDays({ dataset }: MeasureFacts): Iterable<UnwordedProblem> {
  const accidents = dataset.measures.get('accidents') as Numbers;
  const lost = dataset.measures.get('days_lost') as Numbers;
  const unreadable = dataset.unreadable.get('accidents');
  for (const i of rowsWithout(accidents, lost)) {
    if (unreadable?.[i] === 1) continue;
    const stated = () => (Number.isNaN(accidents[i]) ? 'empty' : 'zero');
    yield { observations: [i], field: 'days_lost', args: () => ({ value: lost[i], accidents: stated() }) };
  }
}

function rowsWithout(accidents: Numbers, lost: Numbers): number[] {
  const rows: number[] = [];
  for (let i = 0; i < lost.length; i++) if (lost[i] > 0 && !(accidents[i] > 0)) rows.push(i);
  return rows;
}
