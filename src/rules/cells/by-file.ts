import type { Dataset } from '../../dataset/dataset.js';

/** The observations of each file, which are adjacent: `from` up to, but not including, `to`. */
export function* observationsByFile({
  size,
  origin,
}: Dataset): Iterable<{ readonly file: number; readonly from: number; readonly to: number }> {
  const { files, views } = origin;
  let from = 0;
  for (let file = 0; file < files.length; file++) {
    let to = file === files.length - 1 ? size : from;
    while (to < size && views[origin.view[to]].file === file) to++;
    yield { file, from, to };
    from = to;
  }
}
