import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const places = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((path) => path !== '' && existsSync(path));

/** Pages are tested in a real browser if one is installed. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser)
  console.warn('SKIPPED: there is no Chromium (CHROMIUM=path names one), so no page was opened, printed or checked with axe.');

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] });
}

export interface Opened {
  readonly page: Page;
  /** Messages of the console, exceptions and network requests. */
  readonly complaints: string[];
}

export interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
}

export async function open(browser: Browser, file: string, { width = 1280, dark = false, script = true }: Look = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    // Keeps the policy of the page in force; axe is evaluated by the debugger, which the policy does not bind.
    bypassCSP: false,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}
