import { type Html, html, type Part } from './html.js';

export interface TableColumn {
  readonly header: Part;
  /** Right-aligned. */
  readonly number?: boolean;
}

export interface PageTable {
  /** Describes the table to readers who cannot see the text around it. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Part[])[];
  /** Makes the caption visible. */
  readonly titled?: boolean;
  /** May be wider than a phone, so it scrolls on its own, also by keyboard. */
  readonly wide?: boolean;
}

export function tableOf({ caption, columns, rows, titled = false, wide = false }: PageTable): Html {
  const classOf = (column: number) => (columns[column].number ? html` class="num"` : null);
  const table = html`<table><caption${titled ? null : html` class="unseen"`}>${caption}</caption>
<thead><tr>${columns.map(({ header }, i) => html`<th scope="col"${classOf(i)}>${header}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${classOf(i)}>${cell}</td>`))}</tr>\n`)}</tbody></table>`;
  return wide ? html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0">${table}</div>` : table;
}

export function section(id: string, title: string, ...content: readonly Part[]): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}
</section>
`;
}
