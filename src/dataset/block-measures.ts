import { type Cutter, Kind } from '../csv/bytes/cutter.js';
import { readYesNo } from '../csv/yes-no.js';
import type { BlockColumn } from './block-column.js';
import { BlockTexts } from './block-texts.js';
import type { DatasetBuilder } from './builder.js';
import { type MeasureDefinition, measures } from './fields.js';
import type { GrowingNumbers } from './growing.js';
import type { MeasureSlot } from './rows.js';
import { scratchFloats } from './scratch.js';

const nothing = () => {};

/** A column of a measure in blocks of records. */
export function measureColumn(cutter: Cutter, slot: MeasureSlot, builder: DatasetBuilder): BlockColumn {
  const { nature, percent }: MeasureDefinition = measures[slot.measure];
  if (nature === 'answer') return answers(cutter, slot, builder);
  if (slot.whole === null) return mapped(cutter, slot);
  // A per cent may be written as a share, which only the reader of cells tells.
  cutter.setColumn(slot.column, percent === true ? Kind.whole : Kind.decimal);
  return numbers(cutter, slot, slot.whole);
}

function numbers(cutter: Cutter, { column, factor }: MeasureSlot, target: GrowingNumbers): BlockColumn {
  return {
    markRefused: nothing,
    store: (from, to, observation) => {
      const values = cutter.numbers(column).subarray(from, to);
      if (factor !== 1) for (let i = 0; i < values.length; i++) values[i] *= factor;
      target.setRun(observation, values);
    },
  };
}

/** Numbers that a mapping has other words for: only where nothing stands is it certain what that means. */
function mapped(cutter: Cutter, slot: MeasureSlot): BlockColumn {
  const texts = new BlockTexts(cutter, slot, { refuses: (text) => text !== '', valueOf: () => Number.NaN });
  return { markRefused: () => texts.markRefused(), store: nothing };
}

function answers(cutter: Cutter, slot: MeasureSlot, builder: DatasetBuilder): BlockColumn {
  const texts = new BlockTexts(cutter, slot, {
    refuses: (text) => readYesNo(text) === null,
    valueOf: (text) => {
      const answer = readYesNo(text);
      return answer === 'missing' ? Number.NaN : Number(answer);
    },
  });
  const scratch = scratchFloats();
  return {
    markRefused: () => texts.markRefused(),
    store: (from, to, observation) => {
      const values = texts.values(from, to, scratch.take(to - from));
      // The column is made when it first has a value.
      if (values.some((value) => !Number.isNaN(value))) builder.measureColumn(slot.measure).setRun(observation, values);
    },
  };
}
