import type { Dataset } from '../dataset/dataset.js';
import { findHeader, findPlaces, type Origin, placeOf, type WantedCell } from '../dataset/origin.js';
import type { Finding, Place, Severity } from '../finding.js';
import { named } from './named-places.js';
import type { Problem } from './rule.js';

/** A problem and the rule that found it. */
export interface Objection {
  readonly code: string;
  readonly severity: Severity;
  readonly problem: Problem;
}

/** At most this many places of one problem are named, since a firm may be entered a million times. */
const MOST_NAMED = 20;

/** Turns objections into findings with place and subject, locating all of them in one pass per file. */
export function findingsOf(objections: readonly Objection[], { origin, enterprise, ids, period, periods }: Dataset): Finding[] {
  const wanted: WantedCell[] = [];
  for (const { problem } of objections) {
    const { observations, field = 'enterprise_id' } = problem;
    for (let i = 0; i < observations.length && i < MOST_NAMED; i++) wanted.push({ observation: observations[i], field });
  }
  const places = findPlaces(origin, wanted);
  let next = 0;
  return objections.map(({ code, severity, problem: { observations, field, args } }) => {
    const [observation] = observations;
    const own = places.slice(next, next + Math.min(observations.length, MOST_NAMED));
    next += own.length;
    if (observation === undefined)
      return { code, severity, args, at: atHeader(origin, field), subject: field === undefined ? {} : { field } };
    const subject = { enterprise: ids.at(enterprise[observation]), period: periods[period[observation]].id, field };
    return { code, severity, args: own.length > 1 ? { ...args, places: named(own, observations.length) } : args, at: own[0], subject };
  });
}

/** The header of a field in the first file that has it; the first file as a whole if none has it. */
function atHeader(origin: Origin, field: string | undefined): Place {
  const header = field === undefined ? null : findHeader(origin, field);
  return header === null ? { file: origin.files[0].name } : placeOf(header);
}
