import type { FirmIndicator } from '../../report/firm-model.js';
import { fieldName, indicatorLabel, type Voice } from '../voice.js';

/** What an enterprise lacks for an indicator, and what to collect; null if nothing is missing. */
export function missingText({ id, reason, collect }: FirmIndicator, voice: Voice): string | null {
  const { firm, vocabulary } = voice.words;
  const wanted = wantedTexts(collect, voice);
  const parts = [
    ...(reason === null || reason === 'zero_baseline' ? [] : [vocabulary.reasons[reason]]),
    ...(wanted.length === 0 ? [] : [firm.collect(wanted.join('; '))]),
  ];
  return parts.length === 0 ? null : `${indicatorLabel(id, voice)}: ${parts.join('; ')}`;
}

/** What to collect, by period; fields that both periods lack are named once. */
function wantedTexts(collect: FirmIndicator['collect'], voice: Voice): string[] {
  const { collectAt } = voice.words.firm;
  const [first, second] = collect.map(({ measures }) => measuresText(measures, voice));
  if (first !== undefined && first === second) return [collectAt.both(first)];
  return collect.map(({ period, measures }) => collectAt[period](measuresText(measures, voice)));
}

/** "energy in kWh (energy_kwh)": the measure in words, and its column. */
function measuresText(measures: readonly string[], voice: Voice): string {
  const names: Readonly<Record<string, string>> = voice.words.vocabulary.measures;
  return measures.map((measure) => `${names[measure] ?? measure} (${fieldName(measure, voice)})`).join(', ');
}
