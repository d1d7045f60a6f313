import { formatCount } from '../../number.js';
import type { Messages } from '../messages.js';

type FirmCode = Extract<keyof Messages['findings'], `SC3${string}`>;

/** SC3xx: perusahaan dan periodenya. */
export const firmFindings: Pick<Messages['findings'], FirmCode> = {
  SC301: {
    sentence: () => 'Baris ini tidak mempunyai id perusahaan dan tidak dipakai.',
    hint: () => 'Isi enterprise_id; perusahaan yang sama memakai id yang sama di setiap periode.',
  },
  SC302: {
    sentence: (a) => `"${a.enterprise}" tercatat lebih dari sekali untuk ${a.period} (${a.places}); perusahaan ini tidak ikut dihitung.`,
    hint: () => 'Pertahankan baris yang benar dan hapus yang lain.',
  },
  SC303: {
    sentence: (a) => `Nilai ${a.dimension} untuk "${a.enterprise}" berubah antarperiode (${a.values}).`,
    hint: (a) => `Pakai satu nilai ${a.dimension} di semua baris perusahaan itu.`,
  },
  SC304: {
    sentence: (a) => `Id "${a.enterprise}" mempunyai beberapa nama (${a.names}).`,
    hint: () => 'Periksa apakah satu id dipakai untuk dua perusahaan.',
  },
  SC305: {
    sentence: (a) => `Baris "${a.enterprise}" tidak mempunyai periode dan tidak dipakai.`,
    hint: () => 'Isi period: baseline, follow-up, follow-up-2 … atau tanggal ISO.',
  },
  SC306: {
    sentence: (a) =>
      `Baris "${a.enterprise}" menyebut ${a.period}, padahal berkas diberikan sebagai ${a.expected}; baris ini tidak dipakai.`,
    hint: () => 'Periksa apakah --baseline dan --follow-up menunjuk berkas yang benar.',
  },
  SC307: {
    sentence: (a) => `Periode "${a.text}" tidak ada dalam pemetaan nilai; ${formatCount(a.rows, 'id')} baris disisihkan.`,
    hint: () => 'Tambahkan ke pemetaan di berkas konfigurasi bila baris ini harus dihitung.',
  },
  SC308: {
    sentence: (a) => `Periodenya berupa tanggal (${a.periods}); yang paling awal dari setiap perusahaan dianggap data awal.`,
    hint: () => 'Bila salah, tulis baseline dan follow-up di kolom periode.',
  },
  SC309: {
    sentence: (a) =>
      `${formatCount(a.rows, 'id')} baris memakai tanggal seperti ${a.example} sebagai periode, di samping baris baseline atau follow-up; baris bertanggal tidak dibandingkan.`,
    hint: () => 'Pakai satu jenis periode di semua berkas: kata, atau tanggal.',
  },
};
