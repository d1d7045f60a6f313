/** Schemes of size classes by workers; `any` if none is given. */
export const sizeSchemes = ['any', 'bps', 'ilo', 'peru'] as const;
