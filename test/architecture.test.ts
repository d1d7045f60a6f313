import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const config = await extractDepcruiseConfig(join(root, '.dependency-cruiser.cjs'));

describe('the rooms', () => {
  it('import only along the arrows, without cycles', async () => {
    const options = { ...config.options, validate: true, ruleSet: config, baseDir: root };
    const { output } = await cruise(['src'], options, config.options?.enhancedResolveOptions, {
      tsConfig: extractTSConfig(join(root, 'tsconfig.json')),
    });
    const { violations, totalCruised } = (output as ICruiseResult).summary;
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(sources.length - 1);
  });

  it('are exactly those named by the arrows, plus the command line, which may import all of them', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const named = (config.forbidden ?? []).flatMap(({ name }) => /^(\w+)-knows-only-its-left$/.exec(name ?? '')?.[1] ?? []);
    expect(folders.map((folder) => folder.name).sort()).toEqual(['cli', ...named].sort());
  });

  it('touch the process only in cli/io.ts', () => {
    const touching = sources.filter((file) => {
      const code = readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /\bprocess\s*(\?\.|\.|\[)|['"](node:)?process['"]/.test(code);
    });
    expect(touching).toEqual([join('cli', 'io.ts')]);
  });
});
