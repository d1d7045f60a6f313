import { dimensionIds, keyIds, measureIds, measures } from '../../src/dataset/fields.js';

/** The statements of SQL that was printed. */
export function statementsOf(printed: string): string[] {
  return printed.split(/;\n/).filter((sql) => /\S/.test(sql.replace(/^\s*--.*$/gm, '')));
}

/** A table "tidy" with every column that a tidy file may have. */
export function everyColumn(text: string, number: string, key = text): string {
  const columns = [
    ...[...keyIds, ...dimensionIds].map((id) => `"${id}" ${id === 'enterprise_id' ? key : text}`),
    `"months" ${number}`,
    ...measureIds.map((id) => `"${id}" ${measures[id].nature === 'answer' ? text : number}`),
  ];
  return `CREATE TABLE "tidy" (${columns.join(', ')})`;
}
