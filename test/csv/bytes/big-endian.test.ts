import type * as os from 'node:os';
import { expect, it, vi } from 'vitest';
import { Cutter } from '../../../src/csv/bytes/cutter.js';
import { IdBytes } from '../../../src/csv/bytes/id-bytes.js';
import { parseDataset } from '../../../src/dataset/read/parse.js';

vi.mock('node:os', async (original) => ({ ...(await original<typeof os>()), endianness: () => 'BE' }));

it('a big-endian machine does not cut in WebAssembly, and still reads files correctly with the option fast', () => {
  expect(Cutter.make(2, { delimiter: ',', newline: 'lf' }, 4096)).toBeNull();
  expect(IdBytes.make(10)).toBeNull();
  const bytes = Buffer.from('enterprise_id,period,workers\nF1,baseline,12\nF1,follow-up,13\n');
  const { dataset } = parseDataset([{ source: { name: 'data.csv', bytes } }], { fast: true });
  expect([...(dataset?.measures.get('workers') ?? [])]).toEqual([12, 13]);
});
