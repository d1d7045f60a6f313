import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

const bundle = join(__dirname, 'main.cjs');
const cache = `${bundle}.cache`;

/**
 * The command line as one script. Most of the time of a small run goes into compiling, so the build keeps the compiled
 * code; V8 ignores it when it was made by another version, and compiles as usual. The build leaves only ASCII in it.
 */
export const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, 'latin1')}\n})`, {
  filename: bundle,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
});

const program = { exports: {} };
script.runInThisContext()(program.exports, require, program, bundle, __dirname);
