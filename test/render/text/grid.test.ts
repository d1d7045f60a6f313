import { describe, expect, it } from 'vitest';
import { grid } from '../../../src/render/text/grid.js';

describe('a grid', () => {
  it('fills a taller row from the bottom, each column aligned as asked', () => {
    const rows = [
      ['Group', 'n of\nthe group', '漢字'],
      ['a', '12', 'b'],
    ];
    expect(grid(rows, ['left', 'right', 'right'], 80)).toEqual(['            n of', 'Group  the group  漢字', 'a             12     b']);
  });

  it('keeps the columns around an empty one apart', () => {
    expect(grid([['a', '', 'b'], ['cc']], ['left', 'left', 'left'], 80)).toEqual(['a      b', 'cc']);
  });

  it('is null if it would be wider than the available width', () => {
    const rows = [['abc', 'def']];
    expect(grid(rows, ['left', 'left'], 8)).toEqual(['abc  def']);
    expect(grid(rows, ['left', 'left'], 7)).toBeNull();
    const empty = [['', 'abc']];
    expect(grid(empty, ['left', 'left'], 6)).toEqual(['   abc']);
    expect(grid(empty, ['left', 'left'], 5)).toBeNull();
  });
});
