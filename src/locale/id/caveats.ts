import type { Args } from '../message.js';
import type { Messages } from '../messages.js';
import { changesApart, formatChange, formatCount, formatNumber } from '../number.js';
import { vocabulary } from './vocabulary.js';

const change = (value: string | number) => formatChange(Number(value), 'id');
const nOf = (a: Args) => `n ${formatCount(a.n, 'id')}`;
const firms = (a: Args) => `${formatCount(a.count, 'id')} perusahaan`;
const whichFirms = (a: Args) => firms(a) + (a.enterprises ? `: ${a.enterprises}` : '');
const monthsOf = (value: string | number) => formatNumber(Number(value), { lang: 'id', trim: true });
const none = () => '';

export const caveats: Messages['caveats'] = {
  signs_disagree: {
    sentence: () => 'Perubahan rerata, median dan gabungan tidak searah; kutip lebih dari satu.',
    detail: (a) =>
      [`rerata ${change(a.mean)}`, `median ${change(a.median)}`, ...(a.pooled === undefined ? [] : [`gabungan ${change(a.pooled)}`])].join(
        ', ',
      ),
  },
  one_firm_moves_mean: {
    sentence: () => 'Satu perusahaan menggeser rerata lebih dari seperlima; periksa datanya dan kutip juga mediannya.',
    detail: (a) => {
      const [without, mean] = changesApart(Number(a.meanWithout), Number(a.mean), 'id');
      return `tanpa ${a.enterprise} reratanya ${without}, bukan ${mean}`;
    },
  },
  small_n: {
    sentence: (a) =>
      `Sedikitnya satu angka berasal dari kurang dari ${a.threshold ?? 5} perusahaan (n terkecil ditampilkan), terlalu sedikit untuk disimpulkan secara umum.`,
    detail: nOf,
  },
  few_paired: {
    sentence: (a) =>
      `Kurang dari ${Number(a.threshold ?? 50) === 50 ? 'separuh' : `${a.threshold} %`} perusahaan ikut dihitung; yang lain mungkin lebih baik atau lebih buruk.`,
    detail: (a) => `${nOf(a)} dari ${formatCount(a.N, 'id')}`,
  },
  outliers_flagged: {
    sentence: () =>
      'Ada perubahan yang luar biasa besar (z termodifikasi di atas 3,5) dan tetap disertakan; periksa, dan bandingkan dengan angka tanpa pencilan.',
    detail: whichFirms,
  },
  outliers_excluded: {
    sentence: () => 'Perubahan yang luar biasa besar (z termodifikasi di atas 3,5) dikeluarkan atas permintaan.',
    detail: whichFirms,
  },
  zero_baselines: {
    sentence: () =>
      'Dari data awal nol, perubahan dalam persen tidak dapat dihitung: perusahaannya tidak ikut dalam rerata, median dan "hingga", tetapi tetap dihitung membaik atau tidak, dan dalam angka gabungan.',
    detail: firms,
  },
  pooled_zero_baseline: {
    sentence: () => 'Tidak ada angka gabungan bila data awal berjumlah nol: dari nol, perubahan dalam persen tidak dapat dihitung.',
    detail: firms,
  },
  pooled_part: {
    sentence: () => 'Angka gabungan hanya mencakup sebagian perusahaan: yang diukur dengan cara yang sama.',
    detail: (a) => `${formatCount(a.n, 'id')} dari ${formatCount(a.of, 'id')}, menurut ${vocabulary.bases[a.basis] ?? a.basis}`,
  },
  pooled_ready_rates: {
    sentence: () =>
      'Angka gabungan memakai tingkat yang dihitung perusahaan sendiri, sehingga bobot setiap perusahaan sama, besar atau kecil.',
    detail: none,
  },
  units_assumed_alike: {
    sentence: () => 'Data tidak menyebut satuan produk; angka gabungan menganggapnya sama. Kolom output_unit akan memastikannya.',
    detail: none,
  },
  currency_not_stated: {
    sentence: () => 'Data tidak menyebut mata uang; semua nilai dianggap dalam satu mata uang. Kolom currency akan memastikannya.',
    detail: none,
  },
  prices_not_deflated: {
    sentence: () => 'Nilai uang seperti yang dilaporkan, tidak dikoreksi inflasi.',
    detail: none,
  },
  period_length_not_stated: {
    sentence: () =>
      'Sebagian baris tidak menyebut lama periodenya; periode itu dianggap sama lama. Kolom period_start dan period_end, atau months, akan memastikannya.',
    detail: none,
  },
  period_lengths_differ: {
    sentence: (a) =>
      `Nilainya seperti yang dilaporkan untuk periode yang lamanya berbeda lebih dari ${Number(a.threshold ?? 25) === 25 ? 'seperempat' : `${a.threshold} %`}; jumlah, rerata dan median memakainya apa adanya, bukan per bulan.`,
    detail: (a) => `${monthsOf(a.shortest)} sampai ${monthsOf(a.longest)} bulan`,
  },
};
