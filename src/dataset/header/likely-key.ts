import { fieldOfHeader } from './aliases.js';
import { normaliseHeader } from './header.js';

/** Words in headers of columns that may be the key; where no column has an id, the name will do. */
const words: Record<'enterprise_id' | 'period', RegExp> = {
  enterprise_id: /(?:^|_)(?:id|kode|code|nama|name|perusahaan|usaha|enterprise|company|firm)(?:_|$)/,
  period: /(?:^|_)(?:period|periode|round|putaran|wave|visit|kunjungan|waktu|time|year|tahun|season|musim)(?:_|$)/,
};

/** The first header that may name a key column that was not found; null when none does. */
export function likelyKey(field: 'enterprise_id' | 'period', header: readonly string[]): string | null {
  const isFree = (name: string) => [null, 'enterprise_name'].includes(fieldOfHeader(name));
  return header.find((name) => isFree(name) && words[field].test(normaliseHeader(name))) ?? null;
}
