/**
 * Builds dist/: the library as plain ESM with types (dist/lib), and the command line as one bundle in lazily loaded
 * pieces (dist/cli), so that a command only reads what it runs. `--cli` builds the command line alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');
const cliOnly = process.argv.includes('--cli');

/** Commander loads it at start for subcommands that are programs of their own; there are none here. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

if (!cliOnly) buildLibrary();
await buildCommandLine();

function buildLibrary() {
  rmSync(join(root, 'dist/lib'), { recursive: true, force: true });
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

/**
 * Splits as ESM, which is where the bundler can, then turns every piece into CommonJS, which Node starts in about half
 * the time: it reads synchronously and leaves functions unread until they are called.
 */
async function buildCommandLine() {
  const folder = join(root, 'dist/cli');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    plugins: [withoutChildProcesses],
    logLevel: 'warning',
  });
  const pieces = await Promise.all(outputFiles.map(async ({ path, text }) => [path, await toCommonJs(text)]));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, code] of pieces) writeFileSync(path, code);
}

async function toCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    // A package that asks where it is, to require() others, is content with the path.
    define: { 'import.meta.url': '__filename' },
    // import() of a piece becomes a require() that waits its turn.
    supported: { 'dynamic-import': false },
  });
  return code;
}
