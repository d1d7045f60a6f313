import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import type { Config } from '../../dataset/config.js';
import { type Lang, langs } from '../../locale/index.js';
import { ExitCode, UserError } from '../../user-error.js';

const configName = 'score-calc.config.json';

/** The path of the config in use: the one that was named, otherwise the nearest one in the working folder or above; null if there is none. */
export function configPath(cwd: string, named: string | undefined): string | null {
  return named ?? findUpward(cwd);
}

/**
 * Reads the config in use, if there is one.
 * @throws UserError config-not-found, config-is-folder, config-not-json, config-invalid, not-readable, and as `ruleSettings`
 */
export async function loadConfig(cwd: string, named: string | undefined): Promise<{ path: string; config: Config } | null> {
  const path = configPath(cwd, named);
  if (path === null) return null;
  const value = parseJson(path, readText(resolve(cwd, path), path));
  const { checkConfig } = await import('../../dataset/config.js');
  const checked = checkConfig(value);
  if ('reason' in checked) throw new UserError('config-invalid', { path, ...checked }, ExitCode.usage);
  const { config } = checked;
  // Checked for every command: a slip should not wait for `validate` to be noticed.
  if (config.rules !== undefined || config.only !== undefined || config.require !== undefined) {
    (await import('./rule-settings.js')).ruleSettings({}, config);
  }
  return { path, config };
}

/** The language that a config sets. Faults in the file are reported by the commands that use it. */
export function configLang(cwd: string, named: string | undefined): Lang | undefined {
  const path = configPath(cwd, named);
  if (path === null) return undefined;
  try {
    const value = parseJson(path, readText(resolve(cwd, path), path)) as { lang?: unknown } | null;
    return langs.find((lang) => lang === value?.lang);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function findUpward(folder: string): string | null {
  const path = join(folder, configName);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? null : findUpward(parent);
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, errno, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('config-not-found', { path: shown }, ExitCode.usage);
    if (code === 'EISDIR') throw new UserError('config-is-folder', { path: shown, name: configName }, ExitCode.usage);
    const reason = getSystemErrorMap().get(errno ?? 0)?.[1] ?? message;
    throw new UserError('not-readable', { path: shown, reason }, ExitCode.io);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError('config-not-json', { path, reason: (error as Error).message }, ExitCode.usage);
  }
}
