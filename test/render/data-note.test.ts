import { expect, it } from 'vitest';
import { render } from '../../src/render/index.js';
import { firmCard } from './firm-models.js';
import { reportModel } from './models.js';

const note = `${'x'.repeat(499)}😀${'y'.repeat(4_999_499)}`;
const shown = `Data note: ${'x'.repeat(499)}… (5,000,000 characters)`;
const look = { lang: 'en', width: 100_000, color: false } as const;

it.each(['table', 'markdown', 'html'] as const)('a note of megabytes is shown as its beginning and its length: %s', async (format) => {
  expect(String(await render('report', { ...reportModel, dataNotes: [note] }, format, look))).toContain(shown);
  expect(String(await render('firm', { ...firmCard, dataNotes: [note] }, format, look))).toContain(shown);
});

it('a note of megabytes is complete in JSON', async () => {
  const parts = (await render('report', { ...reportModel, dataNotes: [note] }, 'json', look)) as Iterable<string>;
  expect([...parts].join('').includes(note)).toBe(true);
});
