/**
 * The optional script of the page: searches and sorts the enterprises, names the mark under the pointer, shows an enterprise as a
 * card and marks it in every chart. Its data is read from the table of enterprises, and texts are only ever inserted as text.
 */
export const pageScript = `(() => {
'use strict';
const table = document.getElementById('firms');
if (!table) return;
const page = JSON.parse(document.getElementById('page-data').textContent);
const body = table.tBodies[0];
const rows = [...body.rows];
const heads = [...table.tHead.rows[0].cells];
const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
};
const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
const own = (cell) => cell.firstChild?.textContent ?? '';
document.documentElement.classList.add('js');

// Search
const label = make('label', page.search, 'search');
const input = make('input');
input.type = 'search';
input.placeholder = page.placeholder;
const status = make('p', undefined, 'legend');
status.setAttribute('role', 'status');
label.append(input);
table.parentNode.before(label, status);
const texts = rows.map((row) => fold([...row.cells].slice(0, 1 + page.dimensions).map((cell) => cell.textContent).join(' ')));
const search = () => {
  const wanted = fold(input.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, i) => {
    row.hidden = !wanted.every((word) => texts[i].includes(word));
    if (!row.hidden) shown++;
  });
  status.textContent = page.shown.replace('{shown}', shown.toLocaleString(page.lang)).replace('{all}', rows.length.toLocaleString(page.lang));
};
input.addEventListener('input', search);
search();

// Sort: numbers by value, empty cells last, equal ones in the order of the page
const number = (text) => {
  const plain = text.replace(page.lang === 'id' ? /\\./g : /,/g, '').replace(',', '.').replace('\\u2212', '-');
  const found = /[-+]?\\d+(\\.\\d+)?/.exec(plain);
  return found ? Number(found[0]) : null;
};
const collator = new Intl.Collator(page.lang, { numeric: true });
heads.forEach((head, column) => {
  const button = make('button', head.textContent);
  button.type = 'button';
  head.replaceChildren(button);
  button.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    heads.forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const keyOf = (row) => {
      const text = column === 0 ? row.cells[0].textContent : own(row.cells[column]);
      if (text === '\\u2013') return null;
      return column > page.dimensions ? (number(text) ?? text) : text;
    };
    const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(a, b));
    const keyed = rows.map((row) => [keyOf(row), row]);
    keyed.sort(([a], [b]) => (a === null || b === null ? (a === null) - (b === null) : down ? compare(b, a) : compare(a, b)));
    body.append(...keyed.map(([, row]) => row));
  });
});

// Marks
const groups = [...document.querySelectorAll('g[data-firms]')].map((group) => ({ group, firms: group.dataset.firms.split(' ').map(Number) }));
const marksOf = (firm) => groups.flatMap(({ group, firms }) => firms.flatMap((one, i) => (one === firm ? [group.children[i]] : [])));
const firmAt = (target) => {
  const found = groups.find(({ group }) => group === target.parentNode);
  return found === undefined ? -1 : found.firms[[...found.group.children].indexOf(target)];
};
const tip = make('div', undefined, 'tip');
tip.hidden = true;
document.body.append(tip);
for (const svg of new Set(groups.map(({ group }) => group.ownerSVGElement))) {
  svg.addEventListener('pointermove', (event) => {
    const firm = firmAt(event.target);
    tip.hidden = firm < 0;
    if (firm < 0) return;
    const column = heads.length - page.overall.length + page.indicators.indexOf(svg.closest('article').id);
    tip.textContent = rows[firm].cells[0].textContent + ': ' + own(rows[firm].cells[column]);
    tip.style.left = Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 8) + 'px';
    tip.style.top = event.clientY + 16 + 'px';
  });
  svg.addEventListener('pointerleave', () => { tip.hidden = true; });
  svg.addEventListener('click', (event) => {
    const firm = firmAt(event.target);
    if (firm >= 0) open(firm);
  });
}

// Card
const dialog = make('dialog');
dialog.setAttribute('aria-labelledby', 'card-title');
document.body.append(dialog);
let chosen = [];
const choose = (firm) => {
  chosen.forEach((mark) => mark.classList.remove('chosen'));
  chosen = firm < 0 ? [] : marksOf(firm);
  chosen.forEach((mark) => mark.classList.add('chosen'));
};
const line = (tag, texts) => {
  const row = make('tr');
  texts.forEach((text, i) => {
    const cell = make(tag === 'th' || i === 0 ? 'th' : 'td');
    if (tag === 'th') cell.scope = 'col';
    else if (i === 0) cell.scope = 'row';
    cell.append(...[text].flat());
    if (i === page.columns.length - 1) cell.dataset.label = page.columns[i];
    row.append(cell);
  });
  return row;
};
const cardRow = (row, i) => {
  const column = heads.length - page.overall.length + i;
  const cell = row.cells[column];
  const name = heads[column].textContent;
  if (cell.dataset.r !== undefined) return line('td', [name, page.reasons[cell.dataset.r] ?? '', '', '', '']);
  const levels = cell.querySelector('i')?.textContent ?? own(cell);
  const change = cell.querySelector('i') && /\\d.*%$/.test(own(cell)) ? own(cell) : '';
  const outcome = page.outcomes[cell.className] ?? '';
  const way = page.ways[cell.dataset.b];
  const line2 = line('td', [[name, make('small', way)], levels, change, outcome, page.overall[i]]);
  line2.className = cell.className;
  return line2;
};
function open(firm) {
  const row = rows[firm];
  const close = make('button', page.close);
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const title = make('h2', row.cells[0].textContent);
  title.id = 'card-title';
  const groups = [...row.cells].slice(1, 1 + page.dimensions).map((cell, i) => heads[1 + i].textContent + ': ' + cell.textContent);
  const card = make('table');
  const top = make('thead');
  top.append(line('th', page.columns));
  const lines = make('tbody');
  lines.append(...page.overall.map((_, i) => cardRow(row, i)));
  card.append(top, lines);
  dialog.replaceChildren(close, title, make('p', groups.join(' \\u00b7 '), 'legend'), card);
  choose(firm);
  tip.hidden = true;
  if (!dialog.open) dialog.showModal();
}
dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
body.addEventListener('click', (event) => {
  const row = event.target.closest('tr');
  if (!row || String(getSelection())) return;
  event.preventDefault();
  open(rows.indexOf(row));
});
const asked = /^#f(\\d+)$/.exec(location.hash);
if (asked && rows[asked[1]]) open(Number(asked[1]));
})();
`;
