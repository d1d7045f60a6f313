/**
 * Breaks fixtures at random and checks the laws that hold for every input. With `--fast`, makes up tables, breaks some of them, and
 * checks that the readers of bytes agree with csv-parse and the plain readers. Seeded: a failing case prints its number, and
 * `--seed S --case N` runs it alone.
 *
 *   npm run fuzz -- --cases 20000 --seed 1      a number of cases
 *   npm run fuzz -- --seconds 60                all cases that fit into a minute
 *   npm run fuzz -- --fast --cases 100000       compare both ways of reading
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { makeRandom, type Random } from '../src/simulate/random.js';
import { byBytes, differencesOf, makeFastCase } from './fuzz/fast.js';
import { faultsOf } from './fuzz/laws.js';
import { mutate } from './fuzz/mutations.js';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    case: { type: 'string' },
    fast: { type: 'boolean', default: false },
  },
});

const folders = ['fixtures', 'fixtures/broken', 'fixtures/layouts'];
const seeds = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes))
    // Large fixtures are slower and break in the same ways.
    .map((bytes) => bytes.subarray(0, 6000)),
);

const seed = countOf('seed') ?? 1;
const only = countOf('case');
const seconds = countOf('seconds');
const cases = countOf('cases') ?? 20_000;
const first = only ?? 0;
const last = only === undefined ? (seconds === undefined ? cases : Number.POSITIVE_INFINITY) : only + 1;
const started = Date.now();
const until = seconds === undefined ? Number.POSITIVE_INFINITY : started + seconds * 1000;
const outcomes = new Map<string, number>();
let failures = 0;
let run = 0;

for (let number = first; number < last && Date.now() < until; number++, run++) {
  const random = makeRandom((Math.imul(seed, 0x9e3779b1) ^ number) >>> 0);
  const { files, faults, outcome } = values.fast ? tryFast(random) : tryBroken(random, number);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (faults.length > 0) keep(number, files, faults);
  if (run % 10_000 === 9_999) console.log(`${run + 1} cases, ${failures} failed, ${Math.round((Date.now() - started) / 1000)} s`);
}

console.log(`seed ${seed}: ${run} cases, ${failures} failed`);
for (const [outcome, count] of [...outcomes].sort(([, a], [, b]) => b - a)) console.log(`${String(count).padStart(8)} ${outcome}`);
// Without WebAssembly every case goes to csv-parse, and nothing is compared.
const compared = !values.fast || run < 100 || outcomes.has(byBytes);
if (!compared) console.log('nothing was read by its bytes: npm run build');
process.exitCode = failures === 0 && compared ? 0 : 1;

/** A typing slip must not lead to a run without cases, which would look like a pass. */
function countOf(option: 'cases' | 'seconds' | 'seed' | 'case'): number | undefined {
  const text = values[option];
  if (text === undefined || /^\d+$/.test(text)) return text === undefined ? undefined : Number(text);
  console.error(`"${text}" is not a value for --${option}. Use a whole number.`);
  return process.exit(2);
}

interface Tried {
  readonly files: readonly Uint8Array[];
  readonly faults: readonly string[];
  readonly outcome: string;
}

function tryBroken(random: Random, number: number): Tried {
  const bytes = makeCase(random);
  return { files: [bytes], ...faultsOf(bytes, number) };
}

function tryFast(random: Random): Tried {
  const made = makeFastCase(random);
  return { files: made.files.map(({ bytes }) => bytes), ...differencesOf(made) };
}

function makeCase(random: Random): Uint8Array {
  let bytes: Uint8Array = random.pick(seeds);
  for (let step = random.int(1, 4); step > 0; step--) bytes = mutate(bytes, random);
  return bytes;
}

function keep(number: number, files: readonly Uint8Array[], faults: readonly string[]): void {
  failures++;
  const folder = join(tmpdir(), 'score-calc-fuzz');
  mkdirSync(folder, { recursive: true });
  const paths = files.map((bytes, i) => {
    const path = join(folder, `seed-${seed}-case-${number}${i === 0 ? '' : `-${i}`}.csv`);
    writeFileSync(path, bytes);
    return path;
  });
  console.log(`case ${number} (${paths.join(' ')}): ${faults.slice(0, 3).join('; ')}`);
}
