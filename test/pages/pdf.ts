import type { Page } from 'playwright-core';

/** The sheets a page prints to, with their sizes in points. */
export async function pagesIn(page: Page): Promise<{ readonly width: number; readonly height: number }[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const boxes = bytes.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
}
