import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildReport } from '../../src/report/build.js';
import { compareReports } from '../../src/report/comparison/compare.js';
import { comparisonSchema } from '../../src/report/comparison/schema.js';
import { buildFirmCard } from '../../src/report/firm-card.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { firmRowsSchema, firmSchema, reportSchema } from '../../src/report/schema.js';
import { readDataset } from '../../src/rules/read-dataset.js';

const { dataset } = await readDataset(['fixtures/programme.csv']);
if (dataset === null) throw new Error('fixtures/programme.csv cannot be read');
const side = (followUpRound: 'first' | 'last') => ({
  name: { file: 'programme.csv', group: null },
  report: buildReport(dataset, { followUpRound }),
  firms: buildFirmRows(dataset, { followUpRound }),
});
const documents = [
  [
    'report that cites its data',
    reportSchema,
    { ...buildReport(dataset), citation: { tool: 'score-calc', version: '1.0.0', files: [{ file: 'a.csv', sha256: 'ab' }] } },
  ],
  ['report', reportSchema, buildReport(dataset, { ledger: true, reported: true, by: ['phase', 'province'], excludeOutliers: true })],
  ['firm', firmSchema, buildFirmCard(dataset, dataset.enterprises[0], { trace: true })],
  ['comparison', comparisonSchema, compareReports(side('last'), side('first'))],
  ['firms', firmRowsSchema, buildFirmRows(dataset)],
] as const;

describe.each(documents)('the schema of a %s', (_, schema, document) => {
  const json = JSON.parse(JSON.stringify(document));

  it('accepts real output, and nothing in it is unknown to the schema', () => {
    expect(schema.safeParse(json).error?.issues ?? []).toEqual([]);
  });

  it('as JSON Schema accepts real output and refuses a changed one', () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(z.toJSONSchema(schema));
    expect(validate(json), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...json, schemaVersion: 2 })).toBe(false);
    expect(validate({ ...json, extra: true })).toBe(false);
  });
});
