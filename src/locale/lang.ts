/** The languages score-calc speaks: English and Indonesian. */
export type Lang = 'en' | 'id';
export const langs: readonly Lang[] = ['en', 'id'];
