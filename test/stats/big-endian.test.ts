import type * as os from 'node:os';
import { expect, it, vi } from 'vitest';
import { orderStatistics } from '../../src/stats/order-statistics.js';

vi.mock('node:os', async (original) => ({ ...(await original<typeof os>()), endianness: () => 'BE' }));

it('a big-endian machine sorts all values, since counting relies on little-endian bits', () => {
  const values = Float64Array.from({ length: 9000 }, (_, i) => (i * 7919) % 9000);
  expect(Array.from(orderStatistics(values, [4500]))).toEqual(Array.from({ length: 9000 }, (_, i) => i));
});
