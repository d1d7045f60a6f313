import type { IndicatorResult, ReportModel } from '../../report/model.js';
import { confidenceText, count } from '../figures.js';
import { chosenStats, type RenderOptions } from '../options.js';
import { doubtMark, outcomeMarks, viewIndicator } from '../report/indicator-view.js';
import { indicatorLabel, type Voice } from '../voice.js';
import { beforeAfterFigure } from './before-after.js';
import { distributionFigure } from './distribution.js';
import { forestFigure } from './forest.js';
import { type Html, html } from './html.js';
import { type Firm, resultIn, totalOf } from './model.js';

/** One indicator: its headline, the distribution of the enterprises, levels before and after, and the groups, each chart with its table. */
export function indicatorSection(id: string, report: ReportModel, firms: readonly Firm[], options: RenderOptions, voice: Voice): Html {
  const total = resultIn(totalOf(report), id);
  if (total === undefined) return html``;
  const figures = [
    distributionFigure(total, report, firms, options, voice),
    beforeAfterFigure(total, voice),
    forestFigure(id, report, voice),
  ];
  // Tables of one group are narrow enough for three charts beside each other on paper.
  const trio = report.groups.length === 1 && figures.every((figure) => figure !== null);
  return html`<article id="${id}" class="indicator" aria-labelledby="${id}-title">
<header><h3 id="${id}-title">${indicatorLabel(id, voice)}</h3>${headline(total, report, options, voice)}</header>
<div class="charts${trio ? ' trio' : ''}">
${figures[0]}
${figures[1]}
${figures[2]}
</div></article>
`;
}

function headline(result: IndicatorResult, report: ReportModel, options: RenderOptions, voice: Voice): Html {
  const { page, vocabulary, report: words } = voice.words;
  const { headline, n, N } = viewIndicator(result, chosenStats(options), voice);
  const { value, outcome, kind, interval, doubted } = headline;
  const better =
    outcome === null ? null : html` <span class="outcome ${outcome}">${outcomeMarks[outcome]} ${vocabulary.outcomes[outcome]}</span>`;
  const doubt = doubted ? html` <a class="doubt" href="#caveats">${doubtMark} ${page.doubt}</a>` : null;
  const parts = [
    page.kinds[kind],
    page.nOf(count(n, voice), count(N, voice)),
    ...(interval === null ? [] : [page.interval(confidenceText(report.confidence, voice), interval.text)]),
    ...(result.type === 'change' ? [words.catalogue[result.better]] : []),
  ];
  return html`<p><strong>${value}</strong>${better}${doubt} <span class="about">${parts.join(' · ')}</span></p>`;
}
