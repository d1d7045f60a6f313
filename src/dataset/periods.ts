import { compareNatural, compareUnits } from '../natural-order.js';
import { normaliseHeader } from './header/header.js';
import { nearest } from './header/nearest.js';

/** A measuring period: before training, a follow-up round, or a date. */
export interface Period {
  /** `baseline`, `baseline-2`, `follow-up`, `follow-up-2`, … or the date as written. */
  readonly id: string;
  readonly kind: 'baseline' | 'follow-up' | 'dated';
  /** 1 for the first round. For a date, 0: its place depends on the other dates of the enterprise. */
  readonly round: number;
}

const words: Record<'baseline' | 'follow-up', readonly string[]> = {
  baseline: [
    'baseline',
    'base_line',
    'before',
    'pre',
    'pre_training',
    'pre_test',
    'pretest',
    'pretes',
    'data_awal',
    'awal',
    'sebelum',
    'sebelum_pelatihan',
    'kondisi_awal',
    'pengukuran_awal',
  ],
  'follow-up': [
    'follow_up',
    'followup',
    'after',
    'post',
    'post_training',
    'post_test',
    'posttest',
    'postest',
    'postes',
    'endline',
    'progress',
    'progress_assessment',
    'tindak_lanjut',
    'data_akhir',
    'akhir',
    'sesudah',
    'setelah',
    'sesudah_pelatihan',
    'setelah_pelatihan',
    'penilaian_kemajuan',
    'evaluasi_perkembangan',
  ],
};

const kindOfWord = new Map<string, 'baseline' | 'follow-up'>();
for (const kind of ['baseline', 'follow-up'] as const) for (const word of words[kind]) kindOfWord.set(word, kind);

/** Every word that names a period, normalised, for suggestions and for wide headers. */
export const periodWords: readonly string[] = [...kindOfWord.keys()];

/** Words for a measurement between the two: a follow-up, whatever word is nearest in spelling. */
const betweenWords: ReadonlySet<string> = new Set(['midline', 'mid_line', 'midterm', 'mid_term', 'midway', 'interim', 'tengah', 'antara']);

/** The word for a period that was probably meant; '' when none is near. */
export function nearestPeriodWord(text: string): string {
  return betweenWords.has(normaliseHeader(text)) ? 'follow-up' : nearest(text.toLowerCase(), periodWords);
}

const datedPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-?[QqSs][1-4])?$/;

/** How rounds are numbered in Roman numerals, up to the tenth. */
const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/**
 * Reads a period label in English or Indonesian ("Follow-up 2", "tindak lanjut ke-2", "Tindak lanjut II") or a year, a part of one or a
 * day; otherwise null.
 */
export function readPeriod(text: string): Period | null {
  const trimmed = text.trim();
  if (datedPattern.test(trimmed)) return { id: trimmed.toUpperCase().replace(/^(\d{4})-?([QS])/, '$1-$2'), kind: 'dated', round: 0 };
  const [, word, digits, roman] = /^(.*?)(?:_?(?:ke_|round_)?(\d{1,3})|_(?:ke_|round_)?([ivx]{1,4}))?$/.exec(
    normaliseHeader(trimmed),
  ) as RegExpExecArray;
  const kind = kindOfWord.get(word);
  const round = roman === undefined ? Number(digits ?? 1) : romans.indexOf(roman) + 1;
  return kind === undefined || round === 0 ? null : makePeriod(kind, round);
}

/** Whether periods are dates alone: the first date of an enterprise is then its baseline, and later ones are its follow-ups. */
export function areDated(periods: readonly Period[]): boolean {
  return periods.every(({ kind }) => kind === 'dated');
}

export function makePeriod(kind: 'baseline' | 'follow-up', round: number): Period {
  return { id: round === 1 ? kind : `${kind}-${round}`, kind, round };
}

/** Order of time: baselines by round, dates, follow-ups by round. */
export function comparePeriods(a: Period, b: Period): number {
  return compareUnits(rank(a), rank(b)) || a.round - b.round || compareUnits(startOf(a), startOf(b)) || compareNatural(a.id, b.id);
}

function rank(period: Period): string {
  return { baseline: '0', dated: '1', 'follow-up': '2' }[period.kind];
}

/** A date for sorting: quarters and half-years become their first month. */
function startOf({ id }: Period): string {
  const part = /^(\d{4})-([QS])(\d)$/.exec(id);
  if (part === null) return id;
  const [, year, kind, number] = part;
  return `${year}-${String((Number(number) - 1) * (kind === 'Q' ? 3 : 6) + 1).padStart(2, '0')}`;
}
