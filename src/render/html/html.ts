/** Markup that is inserted into a page unchanged. Anything else inserted is text and is escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

export type Part = Html | string | number | null | readonly Part[];

/** html`<td>${name}</td>`: the template is markup; inserted values are escaped unless they are `Html`, and null inserts nothing. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(markup.reduce((made, text, i) => made + markupOf(parts[i - 1]) + text));
}

export function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return withoutBreaks(escaped(String(part)));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]);
}

/** Prevents a line break between a number and its per cent sign. */
function withoutBreaks(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00a0%');
}

/** A text with its blanks unchanged, for names, which are copied and searched for verbatim, and figures that styles keep on one line. */
export function exact(text: string): Html {
  return new Html(escaped(text));
}

/** A value as JSON in a script element, which no text in it can close. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
}

/** A figure in its printed form, with the full precision for programs. */
export function figure(text: string, value: number | null): Html {
  return value === null ? html`${text}` : html`<data value="${value}">${exact(text)}</data>`;
}
