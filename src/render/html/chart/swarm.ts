/** One enterprise in a chart: its index among the enterprises of the page, and its value. */
export interface Mark {
  readonly firm: number;
  readonly value: number;
  readonly outcome: 'improved' | 'unchanged' | 'worse' | null;
}

export interface PlacedMark extends Mark {
  readonly x: number;
}

/** Number of marks of one value that are stacked before another column begins. */
const highest = 20;

/**
 * Places marks on an axis. Those of one value form a block around it instead of a tower: `step` is the width of a mark in
 * units of the axis.
 */
export function placeMarks(marks: readonly Mark[], at: (value: number) => number, step: number): PlacedMark[] {
  const alike = new Map<number, number>();
  for (const { value } of marks) alike.set(value, (alike.get(value) ?? 0) + 1);
  const seen = new Map<number, number>();
  return marks.map((mark) => {
    const nth = seen.get(mark.value) ?? 0;
    seen.set(mark.value, nth + 1);
    const columns = Math.ceil((alike.get(mark.value) ?? 1) / highest);
    return { ...mark, x: at(mark.value) + ((nth % columns) - (columns - 1) / 2) * step };
  });
}

/** The label that identifies a mark. */
export function firmOf({ firm }: Pick<Mark, 'firm'>): string {
  return String(firm);
}
