import type { Column } from './table.js';

/** A table as GitHub renders it. Text from the data is already escaped. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const headers = columns.map(({ header }) => header.replaceAll('\n', ' '));
  return markdownRows([headers, columns.map(({ align }) => (align === 'right' ? '---:' : '---')), ...rows]);
}

export function markdownRows(rows: readonly (readonly string[])[]): string[] {
  return rows.map((cells) => `| ${cells.join(' | ')} |`);
}

/** Joins sections with a blank line between them; empty ones are left out. */
export function markdownDocument(sections: readonly (readonly string[])[]): string {
  const written = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}
