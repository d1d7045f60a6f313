import type { Adoption, IndicatorResult, Levels } from '../../report/model.js';
import { count, levelTexts, measuredAs } from '../figures.js';
import { groupLevelName } from '../report/levels.js';
import type { Voice } from '../voice.js';
import { beforeAfterChart, type Way } from './chart/before-after.js';
import { tickText } from './chart/scale.js';
import { figure, type Html, html, type Part } from './html.js';
import { tableOf } from './table.js';

/** Levels before and after as arrows, with their table; null for an indicator without a level before. */
export function beforeAfterFigure(result: IndicatorResult, voice: Voice): Html | null {
  if (result.levels !== null) return levelsFigure(result, result.levels, voice);
  return result.adoption === null ? null : adoptionFigure(result.adoption, voice);
}

function levelsFigure({ id, better }: IndicatorResult, levels: Levels, voice: Voice): Html {
  const { page, report } = voice.words;
  const { baseline, followUp, unit, n } = levels;
  const kinds = (['pooled', 'median'] as const).map((kind) => {
    const [before, after] = [baseline[kind], followUp[kind]];
    const [beforeText, afterText] = levelTexts(before, after, unit, voice);
    const name = kind === 'median' ? report.levels.median : groupLevelName(id, levels, voice);
    return { name, before, after, beforeText, afterText };
  });
  const ways = kinds.flatMap(({ before, after, ...texts }) =>
    before === null || after === null ? [] : [{ ...texts, before, after, outcome: outcomeOf(before, after, better) }],
  );
  const measured = measuredAs(levels.basis, levels, voice);
  return panel(
    ways,
    page.beforeAfter.levels(measured, count(n, voice)),
    kinds.map(({ name, before, after, beforeText, afterText }) => [name, figure(beforeText, before), figure(afterText, after)]),
    tickText(voice.lang, { unit: unit === 'percent' ? ' %' : '' }),
    voice,
  );
}

function adoptionFigure({ n, yesBefore, yesAfter, adopted, abandoned }: Adoption, voice: Voice): Html {
  const words = voice.words.page.beforeAfter;
  const of = (yes: number) => `${count(yes, voice)}/${count(n, voice)}`;
  const way: Way = {
    name: words.yes,
    before: yesBefore,
    after: yesAfter,
    beforeText: of(yesBefore),
    afterText: of(yesAfter),
    outcome: outcomeOf(yesBefore, yesAfter, 'higher'),
  };
  const moved = words.answers(count(n, voice), count(adopted, voice), count(abandoned, voice));
  const row = [words.yes, figure(of(yesBefore), yesBefore), figure(of(yesAfter), yesAfter)];
  return panel([way], moved, [row], tickText(voice.lang), voice, n);
}

function panel(ways: readonly Way[], legend: string, rows: Part[][], ticks: (value: number) => string, voice: Voice, all?: number): Html {
  const { title, before, after } = voice.words.page.beforeAfter;
  return html`<figure><figcaption><h4>${title}</h4></figcaption>
${ways.length === 0 ? null : beforeAfterChart(ways, ticks, title, all)}
<p class="legend">${legend}</p>
${tableOf({ caption: title, columns: [{ header: voice.words.report.figure }, { header: before, number: true }, { header: after, number: true }], rows })}</figure>`;
}

function outcomeOf(before: number, after: number, better: 'higher' | 'lower'): Way['outcome'] {
  if (before === after) return 'unchanged';
  return after > before === (better === 'higher') ? 'improved' : 'worse';
}
