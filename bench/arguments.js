/** The command line of the benchmark. */
import { parseArgs } from 'node:util';

const defaults = { sizes: '1k,10k,100k,1M', rounds: '5', seconds: '60' };

/**
 * @param peers the tools that can be compared
 * @throws Error with a sentence for the user
 */
export function readArguments(args, peers) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: defaults.sizes },
      peers: { type: 'string', default: peers.map(({ id }) => id).join(',') },
      rounds: { type: 'string', default: defaults.rounds },
      seconds: { type: 'string', default: defaults.seconds },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.sizes.split(',').map(sizeOf),
    peers: values.peers.split(',').map((id) => peers.find((peer) => peer.id === id) ?? refuse('--peers', id, 'the id of a tool')),
    rounds: countOf('--rounds', values.rounds),
    seconds: countOf('--seconds', values.seconds),
    write: values.write,
  };
}

/**
 * A sentence on what a run lacks to replace the published results; null if it lacks nothing.
 *
 * @param peers all tools that can be compared
 * @param ran ids of the tools that were measured
 */
export function whatIsMissing({ sizes, rounds, seconds }, peers, ran) {
  if (defaults.sizes.split(',').some((text) => !sizes.includes(sizeOf(text)))) return `not every size of ${defaults.sizes} was asked for`;
  if (rounds < Number(defaults.rounds)) return `fewer than ${defaults.rounds} rounds were asked for`;
  // Slow tools would be run less often than for the other results.
  if (seconds < Number(defaults.seconds)) return `less than ${defaults.seconds} seconds for each tool were asked for`;
  const missing = peers.filter(({ id }) => !ran.includes(id)).map(({ id }) => id);
  return missing.length === 0 ? null : `these tools are not measured: ${missing.join(', ')}`;
}

function sizeOf(text) {
  const [, number, unit] = /^(\d+)([kM]?)$/.exec(text) ?? refuse('--sizes', text, 'a number, such as 500, 10k or 1M');
  return Number(number) * { '': 1, k: 1000, M: 1_000_000 }[unit];
}

function countOf(option, text) {
  return /^[1-9]\d*$/.test(text) ? Number(text) : refuse(option, text, 'a whole number of 1 or more');
}

function refuse(option, text, allowed) {
  throw new Error(`"${text}" is not a value for ${option}. Use ${allowed}.`);
}
