import { findIndicator } from '../indicators/catalogue.js';
import type { IndicatorResult, ReportModel } from '../report/model.js';
import { formula } from './catalogue.js';
import { count } from './figures.js';
import { methodText } from './report/head.js';
import { indicatorLabel, type Voice } from './voice.js';

/** How one thing was computed, and by which source. */
export interface MethodEntry {
  readonly title: string;
  readonly text: string;
  /** The ways of measuring an indicator; empty for a statistic. */
  readonly ways: readonly string[];
  /** A citation; empty for common methods and our own. */
  readonly source: string;
}

type Topic = keyof Voice['words']['method']['topics'];

const has = (kind: string) => (model: ReportModel) => results(model).some(({ statistics }) => statistics.some((one) => one.kind === kind));
const always = () => true;

/** Topics of the method text, in order, and the reports to which each applies. */
const topics: readonly { readonly topic: Topic; readonly applies: (model: ReportModel) => boolean; readonly source: string }[] = [
  { topic: 'change', applies: has('pooled'), source: '' },
  { topic: 'per_month', applies: (model) => results(model).some(({ bases }) => bases.some(({ monthly }) => monthly)), source: '' },
  { topic: 'mean', applies: has('mean'), source: 'Student (1908), The probable error of a mean, Biometrika 6(1), 1–25.' },
  {
    topic: 'median',
    applies: has('median'),
    source: 'Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd ed., section 3.2.',
  },
  {
    topic: 'quartiles',
    applies: has('median'),
    source: 'Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365.',
  },
  { topic: 'pooled', applies: has('pooled'), source: '' },
  {
    topic: 'share',
    applies: always,
    source:
      'Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22(158), 209–212.',
  },
  { topic: 'max', applies: has('max'), source: '' },
  {
    topic: 'outliers',
    applies: has('pooled'),
    source: 'Iglewicz, B. and Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC.',
  },
  { topic: 'coverage', applies: always, source: '' },
  { topic: 'left_out', applies: always, source: '' },
  {
    topic: 'numbers',
    applies: always,
    source: 'Neumaier, A. (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51.',
  },
];

/** How every figure of a report was computed: the indicators that have a figure, each with its ways of measuring, then the statistics. */
export function methodEntries(model: ReportModel, voice: Voice): MethodEntry[] {
  const { citation, method } = voice.words;
  const total = model.groups.at(-1)?.indicators ?? [];
  return [
    ...total.filter(({ n }) => n > 0).map((result) => indicatorEntry(result, voice)),
    ...topics
      .filter(({ applies }) => applies(model))
      .map(({ topic, source }) => ({ ...method.topics[topic], ways: [], source: voice.safe(citation(source)) })),
  ];
}

/** Number of digits of a SHA-256 that identify a file; the JSON has the whole hash. */
const shownDigits = 16;

/** One sentence for a footnote; empty if the report does not name its tool and files. */
export function citationText(model: ReportModel, voice: Voice): string {
  if (model.citation === undefined) return '';
  const { method, report } = voice.words;
  const { tool, version, files } = model.citation;
  const names = files.map(({ file, sha256 }) => method.file(voice.safe(file), sha256.slice(0, shownDigits))).join(', ');
  return method.citation({ tool: `${tool} ${version}`, files: names, how: methodText(model, voice), statement: report.statement });
}

function indicatorEntry(result: IndicatorResult, voice: Voice): MethodEntry {
  const { vocabulary, citation, method, report, units } = voice.words;
  const indicator = findIndicator(result.id);
  const ways = result.bases.map(({ id, monthly, n }) => {
    const basis = indicator?.type === 'change' ? indicator.bases.find((one) => one.id === id) : undefined;
    const written = basis === undefined ? '' : ` = ${formula(basis, voice)}`;
    const month = monthly ? `, ${units.perMonth}` : '';
    return method.enterprises(`${vocabulary.bases[id] ?? id}${written}${month}`, count(n, voice), n === 1);
  });
  const answered =
    indicator === undefined || indicator.type === 'change' ? [] : [report.catalogue.answered(vocabulary.measures[indicator.measure])];
  return {
    title: indicatorLabel(result.id, voice),
    text: method.headline(vocabulary.kinds[result.headline]),
    ways: [...ways, ...answered],
    source: voice.safe(citation(indicator?.source ?? '')),
  };
}

function results(model: ReportModel): readonly IndicatorResult[] {
  return model.groups.flatMap(({ indicators }) => indicators);
}
