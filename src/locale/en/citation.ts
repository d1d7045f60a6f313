/** A source in this language: the words of others stay as published, and so do titles. Definitions give sources in English. */
export const citation = (english: string): string => english;
