import type { Caveat, CaveatCode, ReportModel } from '../../report/model.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';
import { enterprisesText } from './head.js';

/** One caveat with every figure, or every number, it applies to. */
export interface CaveatLine {
  readonly sentence: string;
  /** "Productivity: Phase I (n 3), Phase II (n 4)". */
  readonly cases: readonly string[];
}

/** Up to this many groups are named, more are only counted; the JSON output has them all. */
const groupsNamed = 4;

/** The caveats of a report, each once: first that on rounds, which applies to every figure, then the others in the order of their catalogue. */
export function caveatLines(model: ReportModel, voice: Voice): CaveatLine[] {
  return [...roundLines(model, voice), ...figureLines(model, voice)];
}

/** How many enterprises have a follow-up of each round; nothing where all are of the same. */
function roundLines({ groups }: ReportModel, voice: Voice): CaveatLine[] {
  const rounds = groups.at(-1)?.coverage.rounds ?? [];
  if (rounds.length < 2) return [];
  const { report } = voice.words;
  return [{ sentence: report.mixedRounds, cases: rounds.map(({ round, n }) => `${report.round(round)}: ${enterprisesText(n, voice)}`) }];
}

function figureLines(model: ReportModel, voice: Voice): CaveatLine[] {
  const codes = Object.keys(voice.words.caveats) as CaveatCode[];
  return codes.flatMap((code) => {
    const found = casesOf(model, code);
    if (found.length === 0) return [];
    const indicators = [...new Set(found.map(({ indicator }) => indicator))];
    const cases = indicators.map((id) => {
      const places = found
        .filter(({ indicator }) => indicator === id)
        .map((one) => place(one, model, voice))
        .filter((text) => text !== '');
      const more = places.length > groupsNamed ? [voice.words.report.moreGroups(places.length - groupsNamed)] : [];
      const listed = [...places.slice(0, groupsNamed), ...more].join('; ');
      return listed === '' ? indicatorLabel(id, voice) : `${indicatorLabel(id, voice)}: ${listed}`;
    });
    return [{ sentence: voice.words.caveats[code].sentence(found[0].caveat.args), cases }];
  });
}

interface Case {
  readonly indicator: string;
  readonly caveat: Caveat;
  readonly group: ReportModel['groups'][number];
  /** Whether the caveat applies to this indicator in every group. */
  readonly everywhere: boolean;
}

function casesOf(model: ReportModel, code: CaveatCode): Case[] {
  const found = model.groups.flatMap((group) =>
    group.indicators.flatMap(({ id, caveats }) =>
      caveats.filter((caveat) => caveat.code === code).map((caveat) => ({ indicator: id, caveat, group })),
    ),
  );
  const withData = (id: string) => model.groups.filter(({ indicators }) => indicators.some((result) => result.id === id && result.n > 0));
  return found.map((one) => ({
    ...one,
    everywhere: found.filter(({ indicator }) => indicator === one.indicator).length === withData(one.indicator).length,
  }));
}

/** The group and its numbers; empty if the indicator alone suffices. */
function place({ caveat, group, everywhere }: Case, model: ReportModel, voice: Voice): string {
  const detail = voice.words.caveats[caveat.code].detail(safeArgs(caveat.args, voice));
  if (model.groups.length === 1) return detail;
  if (detail === '') return everywhere ? '' : groupName(group, model.by, voice);
  return `${groupName(group, model.by, voice)} (${detail})`;
}

/** Names of enterprises come from the data, so they are made harmless. */
function safeArgs(args: Caveat['args'], { safe }: Voice): Caveat['args'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, name.startsWith('enterprise') ? safe(String(value)) : value]),
  );
}
