import { forTerminal } from '../text/safe-text.js';

/** An element with attributes and either text or child elements, ended by a line break. */
export function element(name: string, attributes: Readonly<Record<string, string>>, inner: string | readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(forTerminal(value))}"`);
  const start = `<${name}${written.join('')}`;
  if (typeof inner === 'string') return `${start}>${inner.split('\n').map(forTerminal).map(escaped).join('\n')}</${name}>\n`;
  return inner.length === 0 ? `${start}/>\n` : `${start}>\n${inner.join('')}</${name}>\n`;
}

/**
 * Escapes text, and replaces the characters that XML 1.0 forbids even as references. A # is written as a reference, because a
 * runner that shows the file would obey `##[`.
 */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'#]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
