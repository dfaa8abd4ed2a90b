import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {findEngine} from './engines.js';

/** Chromium, drawing WebGL in software and calling nobody. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findEngine('chromium'),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** One visit of one page, and all that it said and asked for. */
export interface Visit {
  readonly page: Page;
  /** Warnings, errors, uncaught exceptions and refused requests, as the console shows them. */
  readonly said: string[];
  /** Every address asked for. */
  readonly asked: string[];
  /** Directives of the page's policy that were violated. */
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (
      ['warning', 'error'].includes(message.type()) &&
      !/GPU stall|WebGL.*software|swiftshader/iu.test(message.text())
    )
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const list: string[] = [];
    Object.assign(window, {policyViolations: list});
    document.addEventListener('securitypolicyviolation', (event) =>
      list.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(address);
  return {
    page,
    said,
    asked,
    violations: () => page.evaluate(() => (window as unknown as {policyViolations?: string[]}).policyViolations ?? []),
    close: () => context.close(),
  };
}

/** Hosts asked for, other than these origins. */
export function strangers(asked: readonly string[], origins: readonly string[]): string[] {
  return asked.filter(
    (address) => /^https?:/u.test(address) && !origins.some((origin) => address.startsWith(`${origin}/`)),
  );
}
