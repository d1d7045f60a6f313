/**
 * First text of a group in the order of `compareNatural`, as an aggregate of each engine: runs of digits by value, other runs by UTF-16
 * units, and texts that are equal so far by their units. NULLs are ignored.
 *
 * A run of digits is preceded by the number of its digits, and other runs stay as they are; texts then order run by run.
 */

/** Precedes characters beyond the first plane, which UTF-16 orders before U+E000 but bytes after it. No character has this code. */
const BEFORE_SURROGATES = '\ud7ff';

/** Number of digits, zero-padded, so that longer numbers order after shorter ones. */
const counted = (digits: string, text: (x: string) => string) => `SUBSTRING(${text(`1000000 + LENGTH(${digits})`)}, 2)`;

export function firstInDuckDb(x: string): string {
  const units = (t: string) => `regexp_replace(${t}, '([\\x{10000}-\\x{10FFFF}])', '${BEFORE_SURROGATES}\\1', 'g')`;
  const digits = `regexp_replace("run", '^0+([0-9])', '\\1')`;
  const run = `CASE WHEN "run" >= '0' AND "run" < ':' THEN CONCAT(${counted(digits, (n) => `CAST(${n} AS VARCHAR)`)}, ${digits}) ELSE ${units('"run"')} END`;
  const runs = `list_transform(regexp_extract_all("text", '[0-9]+|[^0-9]+'), lambda "run": ${run})`;
  const keyed = `list_transform(LIST(${x}) FILTER (WHERE ${x} IS NOT NULL), lambda "text": {'runs': ${runs}, 'units': ${units('"text"')}, 'text': "text"})`;
  return onlyOneOr(x, `list_sort(${keyed})[1]['text']`);
}

export function firstInPostgres(x: string): string {
  const units = (t: string) => `regexp_replace(${t}, '([\\U00010000-\\U0010FFFF])', '${BEFORE_SURROGATES}\\1', 'g')`;
  const digits = `regexp_replace("run"[1], '^0+([0-9])', '\\1')`;
  const run = `CASE WHEN "run"[1] ~ '^[0-9]' THEN ${counted(digits, (n) => `CAST(${n} AS TEXT)`)} || ${digits} ELSE ${units('"run"[1]')} END`;
  const runs = `SELECT ARRAY_AGG(${run} ORDER BY "place") FROM regexp_matches("text", '[0-9]+|[^0-9]+', 'g') WITH ORDINALITY AS "runs"("run", "place")`;
  return onlyOneOr(
    x,
    `(SELECT "text" FROM unnest(ARRAY_AGG(${x})) AS "texts"("text") WHERE "text" IS NOT NULL ORDER BY (${runs}) COLLATE "C", ${units('"text"')} COLLATE "C" LIMIT 1)`,
  );
}

export function firstInClickHouse(x: string): string {
  // ClickHouse orders by bytes. In UTF-8, characters from U+E000 on begin with these two; none begins with F5.
  const units = (t: string) => `replaceAll(replaceAll(${t}, '\\xEE', '\\xF5\\xEE'), '\\xEF', '\\xF5\\xEF')`;
  const digits = `replaceRegexpOne("run", '^0+([0-9])', '\\\\1')`;
  const run = `if(match("run", '^[0-9]'), concat(${counted(digits, (n) => `toString(${n})`)}, ${digits}), ${units('"run"')})`;
  const runs = `arrayStringConcat(arrayMap("run" -> ${run}, extractAll("text", '[0-9]+|[^0-9]+')), '\\x01')`;
  const first = `arrayElement(arraySort("text" -> concat(${runs}, '\\0', ${units('"text"')}), groupArray(${x})), 1)`;
  return onlyOneOr(x, first);
}

/** Skips the sorting for groups with only one text, which most enterprises have. */
function onlyOneOr(x: string, first: string): string {
  return `CASE WHEN COUNT(${x}) = 0 THEN NULL WHEN MIN(${x}) = MAX(${x}) THEN MIN(${x}) ELSE ${first} END`;
}
