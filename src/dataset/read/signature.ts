import { daysMeant } from '../../csv/values/written-date.js';

/**
 * Whether the only text of a row belongs to a signature: "Surabaya, 31 Desember 2023", "Mengetahui,". The slow Unicode patterns are
 * inside the function because most files never need them.
 */
export function isSignature(text: string): boolean {
  const [, date] = /^\p{L}[\p{L}. -]{1,40}, *(\S.{4,30})$/u.exec(text) ?? [];
  if (date !== undefined && daysMeant(date.trim()).length > 0) return true;
  return /^(?:mengetahui|menyetujui|(?:dibuat|disusun|disetujui|diperiksa) oleh|(?:prepared|approved|checked|signed) by|ttd|nip)(?![\p{L}\p{N}_-])/iu.test(
    text,
  );
}
