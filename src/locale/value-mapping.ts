import type { Args } from './message.js';

/** The entry of a config file that gives a period its meaning, to be copied; a text that ends in 2 or more is rather a follow-up. */
export function valueMapping({ header = 'period', text = '' }: Args): string {
  const period = Number(/\d+$/.exec(String(text))?.[0] ?? 1) < 2 ? 'baseline' : 'follow-up';
  const [column, value] = [header, text].map((word) => JSON.stringify(String(word)));
  return `"values": { ${column}: { ${value}: "${period}" } }`;
}
