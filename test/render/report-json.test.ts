import { expect, it } from 'vitest';
import { toJson } from '../../src/render/json.js';
import { reportJson } from '../../src/render/report-json.js';
import { buildReport } from '../../src/report/build.js';
import { input, read } from '../laws/programme.js';

const rows = ['A,I', 'B,"II ""groups"": [\n    0"', 'C,\\n  “groups”: ['].flatMap((firm, i) => [
  `${firm},baseline,${i + 2},100,"  ""groups"": [0"`,
  `${firm},follow-up,${i + 3},90,\\"groups\\": [`,
]);
const dataset = read([input(`enterprise_id,phase,period,workers,days_absent,data_note\n${rows.join('\n')}\n`)]);

it.each([
  ['several groups whose names look like JSON', {}],
  ['a total alone', { by: [] }],
  ['a ledger and published figures', { ledger: true, reported: true }],
])('a report as JSON is the same in pieces and at once: %s', (_, options) => {
  const model = buildReport(dataset, options);
  expect(model.groups.length).toBe('by' in options ? 1 : 4);
  expect([...reportJson(model)].join('')).toBe(toJson(model));
});
