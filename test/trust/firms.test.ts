import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IndicatorResult, Kind, Of, ReportModel } from '../../src/report/model.js';
import { runCli } from '../cli/run-cli.js';

/** Published answers of real data: ../shared/trust/README.md; the files themselves stay outside the repository. */
const folder = new URL('../../../shared/trust/firms/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn('SKIPPED: the published firm data is not at ../shared/trust/firms, so its answers were not checked.');

async function report(name: string, ...options: string[]): Promise<ReportModel> {
  const file = new URL(`${name}.csv`, folder).pathname;
  const { stdout, stderr, code } = await runCli([
    'report',
    file,
    '--config',
    `fixtures/mappings/${name}.json`,
    '--format',
    'json',
    ...options,
  ]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as ReportModel;
}

function indicator(model: ReportModel, id: string, key?: string): IndicatorResult {
  const group = model.groups.find((candidate) => (key === undefined ? candidate.total : candidate.key[0] === key));
  return group?.indicators.find((candidate) => candidate.id === id) as IndicatorResult;
}

function value(result: IndicatorResult, kind: Kind, of: Of = 'relative_change'): number {
  return result.statistics.find((statistic) => statistic.kind === kind && statistic.of === of)?.value as number;
}

/** Equal to the digits the source prints, at most 1e-9 relative. */
function expectFigure(actual: number, published: string): void {
  const decimals = published.split('.')[1]?.length ?? 0;
  const tolerance = Math.max(Math.abs(Number(published)) * 1e-9, 0.5000001 * 10 ** -decimals);
  expect(Math.abs(actual - Number(published)), `${actual} against ${published}`).toBeLessThanOrEqual(tolerance);
}

describe.skipIf(!present)('rice farms, season 1 to season 6 (R 4.2)', () => {
  it('gives the published figures of all 171 farms', async () => {
    const result = indicator(await report('rice-farms'), 'productivity');
    expect([result.n, result.N]).toEqual([171, 171]);
    expectFigure(value(result, 'mean'), '29.1974003903616');
    expectFigure(value(result, 'median'), '13.0308493589744');
    expectFigure(value(result, 'pooled'), '25.2034802307131');
    expectFigure(value(result, 'max'), '359.2');
    const { sd, q1, q3, min, max } = result.distribution as NonNullable<IndicatorResult['distribution']>;
    expectFigure(sd as number, '79.1101477973456');
    expectFigure(q1, '-28.6495308037536');
    expectFigure(q3, '61.0288262462175');
    expectFigure(min, '-73.4123222748815');
    expectFigure(max, '359.2');
    expect(result.direction).toEqual({ improved: 97, unchanged: 0, worse: 74 });
    const interval = result.statistics.find((statistic) => statistic.kind === 'mean')?.interval;
    expectFigure(interval?.low as number, '17.2551832144');
    expectFigure(interval?.high as number, '41.1396175663');
  });

  // The published digits of the villages are cut at four decimals, two of them one unit off; these are exact, in rationals.
  it.each([
    ['ciwangi', '20.78231141565603', '8.02641369047619', '31.210399643075334', 36],
    ['gunungwangi', '-6.9625268594364735', '-23.604710701484894', '-6.885038168305424', 37],
    ['langan', '32.196120094813054', '26.750453985190205', '44.52922827663598', 24],
    ['malausma', '-15.182878488175529', '-26.826522571203423', '-18.998594837581027', 33],
    ['sukaambit', '70.34764172574683', '36.69078564147371', '47.66036674757654', 22],
    ['wargabinangun', '141.2045126029064', '146.51162790697674', '96.48137261038579', 19],
  ])('gives the published figures of %s', async (village, mean, median, pooled, n) => {
    const result = indicator(await report('rice-farms', '--by', 'region'), 'productivity', village);
    expect(result.n).toBe(n);
    expectFigure(value(result, 'mean'), mean);
    expectFigure(value(result, 'median'), median);
    expectFigure(value(result, 'pooled'), pooled);
  });
});

describe.skipIf(!present)('Michigan manufacturers (Holzer and others 1993)', () => {
  it('gives the published changes of scrap rates, 1987 to 1989', async () => {
    const result = indicator(await report('jtrain'), 'defects');
    expect([result.n, result.N]).toEqual([54, 157]);
    expectFigure(value(result, 'mean', 'point_change'), '-1.480185');
    expectFigure(value(result, 'median', 'point_change'), '-0.28');
    expectFigure(value(result, 'mean'), '9.3137');
    expectFigure(value(result, 'median'), '-25.4889');
    expectFigure(value(result, 'pooled'), '-32.0965');
    expect(result.direction).toEqual({ improved: 39, unchanged: 5, worse: 10 });
    expect(result.caveats.map((caveat) => caveat.code)).toContain('signs_disagree');
  });

  it('gives the published productivity, 1987 to 1989', async () => {
    const result = indicator(await report('jtrain'), 'productivity');
    expect(result.n).toBe(115);
    expectFigure(value(result, 'mean'), '15.6657');
    expectFigure(value(result, 'median'), '9.8217');
    expectFigure(value(result, 'pooled'), '11.2857');
  });

  it.each([
    ['none', 35, '-0.563714', 21],
    ['grant', 19, '-1.303158', 13],
  ])('gives the published changes of firms with training grant "%s" in 1988', async (grant, n, mean, improved) => {
    const result = indicator(await report('jtrain', '--by', 'grant', '--follow-up-round', 'first'), 'defects', grant);
    expect(result.n).toBe(n);
    expectFigure(value(result, 'mean', 'point_change'), mean);
    expect(result.direction?.improved).toBe(improved);
  });
});
