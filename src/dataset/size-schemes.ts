/** Whose size classes by workers a file may have; `any` where nobody says. */
export const sizeSchemes = ['any', 'bps', 'ilo', 'peru'] as const;
