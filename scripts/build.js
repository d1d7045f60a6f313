/**
 * Builds dist/: the library as plain ESM with types (dist/lib), and the command line as bundles (dist/cli).
 * CommonJS in one file starts faster than ESM in many: Node resolves, reads and links each ESM file on its own.
 * `--cli` builds the command line alone.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const cliOnly = process.argv.includes('--cli');

/** What only some runs need and what brings a heavy package: a bundle of its own, read when it is first imported. */
const lazy = {
  'src/dataset/config.ts': 'config',
  'src/cli/schema-text.ts': 'schema-text',
  tinyglobby: 'tinyglobby',
};

/** Of a package its CommonJS form: the ESM form of one asks where its file is, which a bundle cannot tell. */
const entryOf = (path) => (path.startsWith('src/') ? path : createRequire(import.meta.url).resolve(path));

const lazyBundles = {
  name: 'lazy-bundles',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /config\.js$|schema-text\.js$|^tinyglobby$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'resolving') return undefined;
      const { path: found } = await resolve(path, { importer, resolveDir, kind, pluginData: 'resolving' });
      const bundle = lazy[path] ?? lazy[relative(root, found)];
      return bundle === undefined ? undefined : { path: `./${bundle}.cjs`, external: true };
    });
  },
};

rmSync(join(root, cliOnly ? 'dist/cli' : 'dist'), { recursive: true, force: true });

if (!cliOnly) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', ...Object.fromEntries(Object.entries(lazy).map(([path, bundle]) => [bundle, entryOf(path)])) },
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  plugins: [lazyBundles],
  logLevel: 'warning',
});
