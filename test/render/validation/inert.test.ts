import { describe, expect, it } from 'vitest';
import { jsonWithoutCommands } from '../../../src/render/validation/inert.js';

/** Characters that command a terminal, or turn the direction of what follows; the joiners stay, for the scripts that need them. */
const commanding = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/u;

describe('JSON without commands', () => {
  it('escapes every character that commands a terminal, leaves all others as they are, and means the same', () => {
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const json = JSON.stringify(`a${String.fromCodePoint(point)}b`);
      const written = jsonWithoutCommands(json);
      const kept = written === json;
      if (kept === commanding.test(json) || commanding.test(written) || JSON.parse(written) !== JSON.parse(json))
        wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each(['##[error]x', '##vso[task.complete]', 'a ##teamcity[x]', '###[x]'])('breaks the command in %s', (text) => {
    const written = jsonWithoutCommands(JSON.stringify(text));
    expect(written).not.toMatch(/##\w*\[/);
    expect(JSON.parse(written)).toBe(text);
  });
});
