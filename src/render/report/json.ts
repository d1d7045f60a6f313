import type { ReportModel } from '../../report/model.js';
import { listInPieces, listItemJson } from '../json.js';

/** A list of ids as written in a group: the text before the first, between two, and after the last. */
const list = { before: '"flagged": [\n            "', between: '",\n            "', after: '"\n          ]' };

/** Placeholder for a long list; no real list contains numbers. */
const gap = { value: [0], text: '"flagged": [\n            0\n          ]' };

/**
 * The report as `toJson` writes it, but group by group, with long lists of ids as the bytes in which they are stored. For a million
 * enterprises this takes a quarter of the memory of one text and, including the ids, less than half the time.
 */
export function reportJson(model: ReportModel): Iterable<string | Uint8Array> {
  return listInPieces(model, 'groups', model.groups.map(groupJson));
}

type Group = ReportModel['groups'][number];
type Ids = Group['indicators'][number]['flagged'];

function* groupJson(group: Group): Iterable<string | Uint8Array> {
  const long: Required<Ids>[] = [];
  const indicators = group.indicators.map((result) => {
    if (!isLong(result.flagged)) return result;
    long.push(result.flagged);
    return { ...result, flagged: gap.value };
  });
  for (const [i, part] of listItemJson({ ...group, indicators })
    .split(gap.text)
    .entries()) {
    if (i > 0) yield* listJson(long[i - 1]);
    yield part;
  }
}

function isLong(ids: Ids): ids is Required<Ids> {
  return ids.toBytes !== undefined;
}

function* listJson(ids: Required<Ids>): Iterable<string | Uint8Array> {
  yield list.before;
  yield ids.toBytes(Buffer.from(list.between)) ?? Array.from(ids, (id) => JSON.stringify(id).slice(1, -1)).join(list.between);
  yield list.after;
}
