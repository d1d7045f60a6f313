import { describe, expect, it } from 'vitest';
import { findEnterprise } from '../../src/report/find-enterprise.js';
import { input, read } from '../laws/programme.js';

const rows = Array.from({ length: 30_000 }, (_, i) => `FIRM-${100_000 + i},baseline,${i}`);
const dataset = read([input(`enterprise_id,period,workers\n${rows.join('\n')}\n`)]);

describe('an enterprise among very many', () => {
  it('is found by its id, case apart', () => {
    expect(dataset.ids.at(findEnterprise(dataset, 'firm-123456'))).toBe('FIRM-123456');
  });

  it('is not found at once, and the nearest is named', () => {
    expect(() => findEnterprise(dataset, 'FIRM-12345')).toThrowError(
      expect.objectContaining({ code: 'unknown-enterprise', args: { id: 'FIRM-12345', nearest: 'FIRM-102345' } }),
    );
    expect(() => findEnterprise(dataset, 'S1')).toThrowError(expect.objectContaining({ args: { id: 'S1', nearest: '' } }));
  });
});
