import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

const bundle = join(__dirname, 'main.cjs');
const cache = `${bundle}.cache`;

/**
 * The command line as one script. Most of the time of a small run goes into compiling, so the build keeps the compiled
 * code; another version of V8 ignores it and compiles as usual. The build wraps the bundle in a function and leaves only ASCII in it, so
 * that it is compiled as it is read, without a copy.
 */
export const script = new Script(readFileSync(bundle, 'latin1'), {
  filename: bundle,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
});

const program = { exports: {} };
script.runInThisContext()(program.exports, require, program, bundle, __dirname);
