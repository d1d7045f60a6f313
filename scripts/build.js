/**
 * Builds dist/: the library as plain ESM with types (dist/lib), and the command line as bundles (dist/cli).
 * `--cli` builds the command line alone.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import asc from 'assemblyscript/asc';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/cli');
const cutter = join(root, 'src/csv/bytes/cut.wasm');

/** Modules with heavy packages that only some runs need: each is a separate bundle, read on first import. */
const lazyEntries = {
  config: 'src/dataset/config.ts',
  html: 'src/render/html/index.ts',
  engines: 'src/engine/sql-engines.ts',
  'figures-thread': 'src/engine/figures-thread.ts',
  'rules-thread': 'src/rules/rules-thread.ts',
  'schema-text': 'src/cli/commands/schema-text.ts',
  tinyglobby: 'tinyglobby',
  'check-report': 'src/report/check-report.ts',
  'read-xlsx': 'src/workbook/read-xlsx.ts',
  'write-xlsx': 'src/render/workbook/write-xlsx.ts',
};

const lazyBundles = {
  name: 'lazy-bundles',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'asked') return undefined;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: 'asked' });
      const meant = [path, relative(root, found.path)];
      const bundle = Object.keys(lazyEntries).find((name) => meant.includes(lazyEntries[name]));
      return bundle === undefined ? undefined : { path: `./${bundle}.cjs`, external: true };
    });
  },
};

/** Whether to colour is decided in src/cli, so the variant of chalk is used that does not inspect the terminal at start. */
const withoutTerminalGuess = {
  name: 'without-terminal-guess',
  setup({ onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({ path: join(resolveDir, 'vendor/supports-color/browser.js') }));
  },
};

/** Commander loads node:child_process at start, for subcommands that are separate programs; there are none here. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Tables are laid out by the width of text that src/render measures, so that one function decides what fits. */
const ownTextWidth = {
  name: 'own-text-width',
  setup({ onLoad }) {
    const contents = "module.exports = require('./src/render/text/text-width.ts').textWidth;";
    onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, () => ({ contents, resolveDir: root }));
  },
};

/** Every cell of cli-table3 computes the fifteen border characters of its table; with this patch they are computed once per table. */
const bordersOnceATable = {
  name: 'borders-once-a-table',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const eachCell = /let chars = \(this\.chars = \{\}\);\s+CHAR_NAMES\.forEach\(function \(name\) \{\s+setOption\([^;]+;\s+\}\);/;
      const once = (found) => `if (this.options.chars === undefined && tableOptions.charsOfCells) this.chars = tableOptions.charsOfCells;
        else { ${found} if (this.options.chars === undefined) tableOptions.charsOfCells = chars; }`;
      if (!eachCell.test(code)) throw new Error('a cell of cli-table3 is made otherwise');
      return { contents: code.replace(eachCell, once) };
    });
  },
};

/** Only the two jStat distributions we use, and their dependencies: setting up the rest takes longer than all quantiles of a small run. */
const distributionsOfJstat = {
  name: 'distributions-of-jstat',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]jstat[\\/]dist[\\/]jstat\.js$/ }, ({ path }) => {
      const whole = readFileSync(path, 'utf8');
      const parts = ['core', 'special', 'distribution'].map((name) => readFileSync(join(dirname(path), `../src/${name}.js`), 'utf8'));
      const [core, special, distributions] = parts;
      const [all, ...each] = distributions.split(/^(?=\/\/ extend )/m);
      const two = all.replace(/'beta centralF [^)]+ arcsine'/, "'normal studentt'");
      const used = each.filter((one) => /^jStat\.extend\(jStat\.(normal|studentt), /m.test(one));
      if (!parts.every((part) => whole.includes(part.trim())) || two === all || used.length !== 2)
        throw new Error('jStat is made otherwise');
      return { contents: [core, special, two, ...used, '}(jStat, Math));', 'export default jStat;'].join('\n') };
    });
  },
};

await buildCutter();
if (!process.argv.includes('--cli')) buildLibrary();
await buildCommandLine();
keepCompiledCode();

/** Compiles src/csv/assembly to WebAssembly, beside each module that reads it: the source, the library and the bundle. */
async function buildCutter() {
  const source = join(root, 'src/csv/assembly/cut.ts');
  const shared = ['--enable', 'threads', '--importMemory', '--sharedMemory', '--initialMemory', '16', '--maximumMemory', '32768'];
  const options = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'minimal', ...shared];
  const { error, stderr } = await asc.main([source, ...options, '-o', cutter]);
  if (error !== null) throw new Error(`${error.message}\n${stderr}`);
}

function buildLibrary() {
  rmSync(join(root, 'dist/lib'), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  copyFileSync(cutter, join(root, 'dist/lib/csv/bytes/cut.wasm'));
}

/** CommonJS, which Node starts in about half the time of ESM: it reads synchronously and leaves functions unread until called. */
async function buildCommandLine() {
  rmSync(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', start: 'src/start.ts', ...lazyEntries },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Engines are installed separately.
    external: ['@duckdb/node-api', 'pg', '@clickhouse/client'],
    minify: true,
    // Some packages need their own URL to require() others; the path of the bundle is enough.
    define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
    // import() becomes a require() in a resolved promise.
    supported: { 'dynamic-import': false },
    plugins: [lazyBundles, withoutTerminalGuess, withoutChildProcesses, ownTextWidth, bordersOnceATable, distributionsOfJstat],
    logLevel: 'warning',
  });
  copyFileSync(cutter, join(folder, 'cut.wasm'));
  makeFunction(join(folder, 'main.cjs'));
}

/**
 * Wraps a bundle in a function for src/start.ts, as Node does with a module, and escapes the characters beyond ASCII that are left in
 * regular expressions: a one-byte string is read in half the time and takes half the space.
 */
function makeFunction(file) {
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const code = readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped);
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${code}\n})`);
}

/**
 * Runs the main job once and stores the code that V8 compiled for it beside the bundle. V8 accepts it only in the same version and
 * with the same flags, so the run that makes it sets none.
 */
function keepCompiledCode() {
  const start = "const { script } = require('./dist/cli/start.cjs');";
  const keep = `require('node:v8').setFlagsFromString = () => {};
    ${start}
    process.on('exit', () => require('node:fs').writeFileSync('dist/cli/main.cjs.cache', script.createCachedData()));`;
  runNode(keep, 'report', 'fixtures/phase-1.csv');
  runNode(`${start} if (script.cachedDataRejected !== false) throw new Error('V8 does not take its own compiled code');`, '--version');
}

function runNode(code, ...args) {
  execFileSync(process.execPath, ['-e', code, '--', 'score-calc', ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
}
