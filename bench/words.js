/** Formats of numbers in the results. */

/** A ratio with at most three digits. */
export function ratio(value) {
  return value >= 99.5 ? value.toFixed(0) : value >= 9.95 ? value.toFixed(1) : value.toFixed(2);
}

export function time(seconds) {
  return seconds < 0.9995 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(seconds < 9.995 ? 2 : 1)} s`;
}

export function memory(mebibytes) {
  return Number.isFinite(mebibytes) ? `${mebibytes.toFixed(0)} MiB` : '–';
}

export function fileSize(bytes) {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

export function enterprisesOf(count) {
  return `${count.toLocaleString('en')} enterprises`;
}

export function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
