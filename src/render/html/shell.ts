import { createHash } from 'node:crypto';
import type { Lang } from '../../locale/index.js';
import { Html, html, markupOf, type Part } from './html.js';
import { styles } from './styles.js';

export interface Shell {
  readonly lang: Lang;
  readonly title: string;
  readonly body: Part;
  /** Runs once the page is loaded. */
  readonly script?: string;
}

/**
 * One self-contained file: its policy allows only the styles and the script inside it, by their hashes, and no request of any
 * kind.
 */
export function pageOf({ lang, title, body, script }: Shell): string {
  const scripts = script === undefined ? "'none'" : hashOf(script);
  const policy = `default-src 'none'; style-src ${hashOf(styles)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="score-calc">
<title>${title}</title>
${element('style', styles)}
<body>
${body}
${script === undefined ? null : element('script', script)}
</html>
`;
  return markupOf(page);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** An element of our own code, which is not escaped, so that it matches its hash. */
function element(name: 'style' | 'script', content: string): Html {
  return new Html(`<${name}>${content}</${name}>`);
}
