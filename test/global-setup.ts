import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Tests run the real binary, which is built here if it is missing or older than its sources. */
export default function setup(): void {
  const built = join(root, 'dist/cli/main.cjs');
  const parts = [
    ...filesIn(join(root, 'src')).filter((file) => !file.endsWith('.wasm')),
    join(root, 'package.json'),
    join(root, 'scripts/build.js'),
  ];
  const newest = Math.max(...parts.map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  execFileSync(process.execPath, [join(root, 'scripts/build.js'), '--cli'], { stdio: 'inherit' });
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
