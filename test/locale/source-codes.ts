import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every finding code and error code that the sources emit. */
export function sourceCodes(): { findings: string[]; errors: string[] } {
  const root = join(import.meta.dirname, '../../src');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('locale'))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const found = (pattern: RegExp) => [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code)))].sort();
  return { findings: found(/'(SC\d{3})'/g), errors: found(/(?:new UserError|usage)\(\s*'([a-z-]+)'/g) };
}
