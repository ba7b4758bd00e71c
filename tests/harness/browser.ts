import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import type { RunningServer } from './server';

/** The sizes at which every screen must hold: a beamer, a laptop beside a call, a phone. CSS pixels. */
export const SIZES = {
  beamer: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;
const pages = new Set<Page>();

/** One Chromium for a test file; every person has a context of their own in it. */
const browser = (): Promise<Browser> => {
  launched ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  return launched;
};

afterEach(async () => {
  await Promise.all([...pages].map((page) => page.context().close()));
  pages.clear();
});
afterAll(async () => {
  await (await launched)?.close();
});

/** What a page complained about: errors in its console, uncaught ones, and requests to another host. */
const complaints = new WeakMap<Page, string[]>();

export const complaintsOf = (page: Page): readonly string[] => complaints.get(page) ?? [];

/** A browser window of nobody yet; it closes after the test. */
export const newPage = async (
  server: Pick<RunningServer, 'url'>,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await (await browser()).newContext({ viewport: SIZES.laptop, locale: 'nl-NL', ...options });
  const page = await context.newPage();
  pages.add(page);
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:http|ws)s?:$/.test(protocol) && host !== new URL(server.url).host) heard.push(`asked ${host}`);
  });
  return page;
};

/**
 * Somebody of the example meeting at a screen of their own, come in by their personal link and shown the meeting.
 * @param roleOrName the first participant with this role, or the one with this name
 */
export const newPerson = async (
  server: Pick<RunningServer, 'url' | 'links'>,
  roleOrName: string,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const link = server.links.find(({ role, name }) => role === roleOrName || name === roleOrName);
  if (!link) throw new Error(`nobody has the role or name ${roleOrName}`);
  const page = await newPage(server, options);
  await page.goto(server.url + new URL(link.url).pathname);
  await page.waitForURL('**/overleg/**');
  return page;
};

/** A colour that is still on its way to another is not the one people read. */
const colourStands = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished),
    );
  });

/** The rules of axe that look at colours: a scheme changes nothing else. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fails with what axe finds on the page as it stands, in light and in dark, best practices included. */
export const checkAxe = async (page: Page): Promise<void> => {
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await colourStands(page);
  const dark = await axe().withRules(COLOUR_RULES).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  await colourStands(page);
  const light = await axe().analyze();
  const violations = [...light.violations, ...dark.violations];
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
  if (found.length > 0) throw new Error(`axe on ${page.url()}:\n${found.join('\n')}`);
};
