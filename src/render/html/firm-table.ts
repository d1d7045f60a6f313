import { type Reason, reasons } from '../../indicators/reasons.js';
import type { FirmRow } from '../../report/firm-model.js';
import type { ReportModel } from '../../report/model.js';
import { count, levelText, measuredAs, none, percent, statisticText } from '../figures.js';
import { beforeAfterText } from '../firm/view.js';
import { headlineOf } from '../report/indicator-view.js';
import { dimensionName, indicatorLabel, type Voice } from '../voice.js';
import { exact, type Html, html, json } from './html.js';
import { areTooMany, type Firm, resultIn, totalOf } from './model.js';

/** Class of a cell by the outcome of its change: the styles show a sign for each, and its word to screen readers. */
const outcomeClass = { improved: 'b', worse: 'w', unchanged: 's' } as const;
/** The same for a change that is flagged in a group of the report. */
const flaggedClass = { improved: 'bc', worse: 'wc', unchanged: 'sc' } as const;

/**
 * One row per enterprise with its changes. The script builds the card from the same row, so the row has the levels, too. Cells
 * give by number how they were measured, or why they are empty. Optional end tags are omitted, since there would be thousands.
 */
export function firmTable(report: ReportModel, firms: readonly Firm[], voice: Voice): Html {
  const dimensions = report.firms?.dimensions ?? [];
  const { page, firm: words, vocabulary } = voice.words;
  if (areTooMany(report)) return html`<p>${page.firms.tooMany(count(totalOf(report).coverage.enrolled, voice))}</p>`;
  const [first] = firms;
  const indicators = first?.rows.map(({ indicator }) => indicator) ?? [];
  const ways = new Map<string, number>();
  const flagged = flaggedIn(report);
  const rows = firms.map((firm, i) => firmRow(firm, i, { ways, flagged }, voice));
  const total = totalOf(report);
  const card = {
    ways: [...ways.keys()],
    reasons: reasons.map((reason) => vocabulary.reasons[reason]),
    outcomes: Object.fromEntries(
      (['improved', 'worse', 'unchanged'] as const).flatMap((outcome) => [
        [outcomeClass[outcome], vocabulary.outcomes[outcome]],
        [flaggedClass[outcome], page.firms.check(vocabulary.outcomes[outcome])],
      ]),
    ),
    dimensions: dimensions.length,
    overall: indicators.map((id) => overallText(total, id, voice)),
    columns: [words.columns.indicator, words.columns.beforeAfter, words.columns.change, words.columns.outcome, page.firms.all],
    search: page.firms.search,
    placeholder: page.firms.placeholder,
    close: page.firms.close,
    shown: page.firms.shown('{shown}', '{all}'),
    indicators,
    lang: voice.lang,
  };
  const header = (text: string, isNumber: boolean) => html`<th scope="col"${isNumber ? html` class="num"` : null}>${text}`;
  return html`<p>${page.firms.about} <span class="screen">${page.firms.choose}</span>${flagged.size === 0 ? null : ` ${page.firms.checkLegend}`}</p>
<div class="scroll firms" role="group" aria-label="${page.headings.firms}" tabindex="0"><table id="firms"><caption class="unseen">${page.headings.firms}</caption>
<thead><tr>${header(words.enterprise, false)}${dimensions.map((name) => header(dimensionName(name, voice), false))}${indicators.map((id) => header(indicatorLabel(id, voice), true))}</thead>
<tbody>
${rows}</tbody></table></div>
<script type="application/json" id="page-data">${json(card)}</script>`;
}

/** By indicator, the enterprises whose change is flagged in one of the groups. */
function flaggedIn({ groups }: ReportModel): Map<string, Set<string>> {
  const flagged = new Map<string, Set<string>>();
  for (const result of groups.flatMap(({ indicators }) => indicators)) {
    const ids = [...result.flagged];
    if (ids.length > 0) flagged.set(result.id, new Set([...(flagged.get(result.id) ?? []), ...ids]));
  }
  return flagged;
}

/** Lookups for cells: the numbers of the ways of measuring, and the flagged enterprises. */
interface About {
  readonly ways: Map<string, number>;
  readonly flagged: ReadonlyMap<string, ReadonlySet<string>>;
}

function firmRow({ id, name, dimensions, rows }: Firm, number: number, about: About, voice: Voice): Html {
  const { safe, words } = voice;
  const named = name === null ? null : exact(` ${safe(name)}`);
  const groups = dimensions.map((value) => html`<td>${value === null ? words.vocabulary.notStated : exact(safe(value))}`);
  return html`<tr id=f${number}><th scope=row><a href=#f${number}>${exact(safe(id))}</a>${named}${groups}${rows.map((row) => cell(row, about, voice))}
`;
}

function cell(row: FirmRow, { ways, flagged }: About, voice: Voice): Html {
  const type =
    row.relativeChange !== null || row.pointChange !== null
      ? 'change'
      : row.unit === 'yes'
        ? 'practice'
        : row.unit === 'currency'
          ? 'amount'
          : 'change';
  if (row.followUp === null || row.unit === null) return html`<td data-r=${reasons.indexOf(row.reason as Reason)}>${none}`;
  const way = measuredAs(row.basis, { ...row, unit: row.unit }, voice);
  if (!ways.has(way)) ways.set(way, ways.size);
  const [text, levels] =
    type === 'change'
      ? [percent(row.relativeChange, voice, true), beforeAfterText(row, 'change', voice)]
      : type === 'amount'
        ? [levelText(row.followUp, row.unit, voice), '']
        : [words(row, voice), row.baseline === null ? '' : beforeAfterText(row, 'practice', voice)];
  const classes = flagged.get(row.indicator)?.has(row.enterpriseId) ? flaggedClass : outcomeClass;
  const outcome = row.outcome === null ? null : html` class=${classes[row.outcome]}`;
  return html`<td${outcome} data-b=${ways.get(way) ?? 0}>${exact(text)}${levels === '' ? null : html`<i>${exact(levels)}</i>`}`;
}

function words({ followUp }: FirmRow, voice: Voice): string {
  const { yes, no } = voice.words.vocabulary;
  return followUp === 1 ? yes : no;
}

/** "median +12.0 %" of the enterprises with a figure; "79.8 % saying yes" for an answer. */
function overallText(total: ReturnType<typeof totalOf>, id: string, voice: Voice): string {
  const result = resultIn(total, id);
  if (result === undefined) return none;
  const median = result.statistics.find(({ kind, of }) => kind === 'median' && of !== 'point_change');
  const shown = median ?? headlineOf(result);
  if (shown === undefined || shown.value === null) return none;
  const { shortKinds } = voice.words.vocabulary;
  const text = statisticText(shown, voice);
  return median === undefined ? `${text} ${shortKinds[shown.kind]}` : `${shortKinds.median} ${text}`;
}
