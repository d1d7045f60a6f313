import { count } from './figures.js';
import type { Voice } from './voice.js';

/** UTF-16 units of a note that are shown; a cell of data may contain megabytes. */
const longestNote = 500;

/** "Data note: synthetic"; a long note is cut to its beginning, followed by its length. */
export function dataNoteText(note: string, voice: Voice): string {
  const { report } = voice.words;
  if (note.length <= longestNote) return report.dataNote(voice.safe(note));
  const start = note.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '');
  return report.dataNote(report.beginning(voice.safe(start), count(note.length, voice)));
}
