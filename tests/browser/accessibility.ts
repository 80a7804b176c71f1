import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe has against a page as it stands: a line each, with the rule, what is wrong and with which elements.
 * @param without selector of what another test looks at: a long list takes its time
 */
export async function accessibilityProblems(page: Page, without?: string): Promise<string[]> {
  await layOut(page);
  const axe = new AxeBuilder({ page }).withTags(RULES);
  const { violations } = await (without ? axe.exclude(without) : axe).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
    return `${id}: ${help} (${nodes.length})\n${places.join('\n')}`;
  });
}

/** Lays out what `content-visibility` leaves for later: axe measures boxes off the screen, too. */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
}
