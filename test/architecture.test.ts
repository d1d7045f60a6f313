import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

describe('the rooms', () => {
  it('import only along the arrows, without cycles', async () => {
    const config = await extractDepcruiseConfig(join(root, '.dependency-cruiser.cjs'));
    const options = { ...config.options, validate: true, ruleSet: config, baseDir: root };
    const { output } = await cruise(['src'], options, config.options?.enhancedResolveOptions, {
      tsConfig: extractTSConfig(join(root, 'tsconfig.json')),
    });
    const { violations, totalCruised } = (output as ICruiseResult).summary;
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(sources.length - 1);
  });

  it('are the ones the arrows name', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const rooms = [
      'cli',
      'csv',
      'dataset',
      'engine',
      'indicators',
      'locale',
      'render',
      'report',
      'rules',
      'simulate',
      'stats',
      'thread',
      'workbook',
    ];
    expect(folders.map((folder) => folder.name).filter((name) => !rooms.includes(name))).toEqual([]);
  });

  it('leave the process to cli/io.ts', () => {
    const touching = sources.filter((file) => {
      const code = readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /\bprocess\s*(\?\.|\.|\[)|['"](node:)?process['"]/.test(code);
    });
    expect(touching).toEqual([join('cli', 'io.ts')]);
  });
});
