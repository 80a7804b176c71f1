import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can be another thing in the dark, where nothing but colours is. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe has against a page as it stands, in the light and in the dark: a line each, with the rule, what is wrong
 * and with which elements. The page is left in the light.
 * @param without selector of what another test looks at: a long list takes its time
 */
export async function accessibilityProblems(page: Page, without?: string): Promise<string[]> {
  await layOut(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await inWords(axe(page, without).withRules(COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...(await problemsAsItStands(page, without)), ...dark.map((line) => `in the dark: ${line}`)];
}

/** The same for the colours that the page is seen in. */
export async function problemsAsItStands(page: Page, without?: string): Promise<string[]> {
  await layOut(page);
  return inWords(axe(page, without).withTags(TAGS));
}

function axe(page: Page, without: string | undefined): AxeBuilder {
  // All frames are of one origin: axe need not open a page of its own to put its findings together.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  // It need not say where each of the thousands of elements stands that it has nothing against.
  builder.options({ resultTypes: ['violations'] });
  return without ? builder.exclude(without) : builder;
}

async function inWords(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
    return `${id}: ${help} (${nodes.length})\n${places.join('\n')}`;
  });
}

/**
 * Lays out what `content-visibility` leaves for later: axe measures boxes off the screen, too. Of a long table only the
 * first rows are looked at: they are alike, and hundreds take longer than all else.
 */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { content-visibility: visible !important; }
      tbody > tr:nth-child(n + 16) { display: none !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
}
