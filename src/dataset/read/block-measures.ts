import { CellKind } from '../../csv/bytes/block.js';
import type { Blocks } from '../../csv/bytes/blocks.js';
import { readYesNo } from '../../csv/values/yes-no.js';
import type { GrowingNumbers } from '../columns/growing.js';
import { scratchFloats } from '../columns/scratch.js';
import { definitions } from '../fields.js';
import type { BlockColumn } from './block-column.js';
import { BlockTexts } from './block-texts.js';
import type { DatasetBuilder } from './builder.js';
import type { MeasureSlot } from './slots.js';

const nothing = () => {};

/** The column of a measure in blocks of records. */
export function measureColumn(blocks: Blocks, slot: MeasureSlot, builder: DatasetBuilder): BlockColumn {
  const { nature, percent } = definitions[slot.measure];
  if (nature === 'answer') return answers(blocks, slot, builder);
  if (slot.target === null) return mapped(blocks, slot);
  // A percentage may be written as a share, which only `CellReader` detects.
  blocks.setColumn(slot.column, percent === true ? CellKind.whole : CellKind.decimal);
  return numbers(blocks, slot, slot.target);
}

function numbers(blocks: Blocks, { column, factor }: MeasureSlot, target: GrowingNumbers): BlockColumn {
  return {
    markRefused: nothing,
    store: (from, to, observation) => {
      const values = blocks.current.numbers(column).subarray(from, to);
      if (factor === 1) return target.setRun(observation, values);
      const scaled = new Float64Array(values);
      for (let i = 0; i < scaled.length; i++) scaled[i] *= factor;
      target.setRun(observation, scaled);
    },
  };
}

/** Numbers with mapped values: only blank cells are not left to `RowReader`. */
function mapped(blocks: Blocks, slot: MeasureSlot): BlockColumn {
  const texts = new BlockTexts(blocks, slot, { refuses: (text) => text !== '', valueOf: () => Number.NaN });
  return { markRefused: () => texts.markRefused(), store: nothing };
}

function answers(blocks: Blocks, slot: MeasureSlot, builder: DatasetBuilder): BlockColumn {
  const texts = new BlockTexts(blocks, slot, {
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
      // The column is created only when it has a value.
      if (values.some((value) => !Number.isNaN(value))) builder.measureColumn(slot.measure).setRun(observation, values);
    },
  };
}
