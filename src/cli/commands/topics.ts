import { nearest } from '../../dataset/header/nearest.js';
import { indicatorNamed, indicators } from '../../indicators/catalogue.js';
import type { Topics } from '../../render/explain/index.js';
import { findRule, rules } from '../../rules/catalogue.js';
import { ExitCode, UserError } from '../../user-error.js';

/** Rules and indicators by code, id or name, in the order given; an overview of every rule if none is given. @throws UserError unknown-topic */
export function findTopics(names: readonly string[]): Topics {
  if (names.length === 0) return { overview: rules };
  return {
    entries: names.map((name) => {
      const found = findRule(name.toUpperCase()) ?? indicatorNamed(name);
      if (found !== undefined) return found;
      const known = [...indicators.map(({ id }) => id), ...rules.map(({ code }) => code)];
      throw new UserError('unknown-topic', { name, nearest: nearest(name, known) }, ExitCode.usage);
    }),
  };
}
