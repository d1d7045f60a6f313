import { writeCsv } from '../csv/writer.js';
import type { Basis, Indicator } from '../indicators/definition.js';
import { formatNumber } from '../locale/index.js';
import { unitText } from './figures.js';
import type { RenderOptions } from './options.js';
import { markdownDocument } from './text/markdown-table.js';
import { paintFor } from './text/paint.js';
import { indented, wrap } from './text/wrap.js';
import { fieldName, markdownVoice, terminalVoice, type Voice } from './voice.js';

/** The catalogue of indicators for a terminal: what is measured, how, and by which source. */
export function catalogueTable(indicators: readonly Indicator[], { lang, width, color }: RenderOptions): string {
  const voice = terminalVoice(lang);
  const paint = paintFor(color);
  const blocks = indicators.map((indicator) => [
    ...wrap(`${paint.strong(indicator.label[lang])} · ${indicator.id}`, width),
    ...indented(wrap(summary(indicator, voice), width - 2), '  '),
    ...indented(wrap(indicator.description[lang], width - 2), '  '),
    ...ways(indicator, voice).flatMap((way, i) => indented(wrap(`${i + 1}. ${way}`, width - 4, '   '), '    ')),
    ...indented(wrap(sourceText(indicator, voice), width - 2), '  ').map(paint.faint),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export function catalogueMarkdown(indicators: readonly Indicator[], { lang }: RenderOptions): string {
  const voice = markdownVoice(lang);
  const { catalogue } = voice.words.report;
  const sections = indicators.flatMap((indicator) => [
    [`## ${indicator.label[lang]} (\`${indicator.id}\`)`],
    [`${summary(indicator, voice)}.`],
    [indicator.description[lang]],
    [`${catalogue.measuredAs}:`],
    ways(indicator, voice).map((way, i) => `${i + 1}. ${way}`),
    [sourceText(indicator, voice)],
  ]);
  return markdownDocument([[`# ${catalogue.title}`], ...sections]);
}

/** One row per way of measuring an indicator, with English ids; label and source are written unchanged. */
export function catalogueCsv(indicators: readonly Indicator[], { lang, excel }: RenderOptions): string {
  const header = [
    'indicator',
    'label',
    'type',
    'better',
    'headline',
    'order',
    'basis',
    'numerator',
    'denominator',
    'factor',
    'unit',
    'source',
  ];
  const rows = indicators.flatMap((indicator) => {
    const { id, label, type, better, headline, source } = indicator;
    return basesOf(indicator).map((basis, i) => [
      ...[id, label[lang], type, better, headline, i + 1, basis.id],
      ...[basis.numerator, basis.denominator ?? null, basis.factor ?? null, basis.unit, source],
    ]);
  });
  return writeCsv([header, ...rows], { excel });
}

function sourceText({ source }: Indicator, { words, safe }: Voice): string {
  return words.report.catalogue.source(safe(words.citation(source)));
}

function summary({ better, headline }: Indicator, { words }: Voice): string {
  const { catalogue } = words.report;
  return `${catalogue[better]} · ${catalogue.headline(words.vocabulary.kinds[headline])}`;
}

function basesOf(indicator: Indicator): readonly Basis[] {
  if (indicator.type === 'change') return indicator.bases;
  const unit = indicator.type === 'amount' ? indicator.unit : 'yes';
  return [{ id: indicator.id, numerator: indicator.measure, unit }];
}

/** "value added per worker = value_added ÷ workers, money per worker". */
function ways(indicator: Indicator, voice: Voice): string[] {
  const { vocabulary, report } = voice.words;
  return basesOf(indicator).map((basis) => {
    const name = indicator.type === 'change' ? vocabulary.bases[basis.id] : report.catalogue.answered(vocabulary.measures[basis.numerator]);
    const unit = unitText({ unit: basis.unit, monthly: false, currency: null, outputUnit: null }, voice);
    return `${name} = ${formula(basis, voice)}, ${unit}`;
  });
}

/** "value_added ÷ workers × 100", in Indonesian "nilai_tambah ÷ tenaga_kerja × 100". */
export function formula({ numerator, denominator, factor }: Basis, voice: Voice): string {
  const divided = [numerator, ...(denominator === undefined ? [] : [denominator])].map((field) => fieldName(field, voice)).join(' ÷ ');
  return factor === undefined ? divided : `${divided} × ${formatNumber(factor, { lang: voice.lang })}`;
}
