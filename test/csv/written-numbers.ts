import fc from 'fast-check';

/** Parts of numbers, so that most texts are numbers or nearly so. */
const parts = fc.constantFrom('0', '1', '12', '123', '000', '4567', '.', ',', ',00', '.500', ',500', ' ', '\u00a0', '\u202f', "'", '’');

/** Numbers as people group and cut them, right and wrong, with nothing beside them. */
export const writtenNumbers = fc
  .tuple(fc.constantFrom('', '', '-', '+'), fc.array(parts, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '', 'e3', 'E+06', 'e-2'))
  .map((each) => each.flat().join(''))
  .filter((text) => text === text.trim() && /[0-9]/.test(text) && !/^[+-]\s/.test(text));
