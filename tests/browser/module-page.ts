import type { Locator, Page } from '@playwright/test';
import { element, type HostPage, MODULE } from './host-page.ts';
import { timeline, widelyTold } from './page-kinds.ts';

/** Pages of somebody else with the timeline, and with an event of it open. */
export const plain: HostPage = { head: MODULE, body: element() };
export const withEvent: HostPage = { head: MODULE, body: element(`event="${widelyTold.id}"`) };

export const marks = (page: Page) =>
  page.locator('event-timeline').locator('a[data-event]:visible, a[data-cluster]:visible');
export const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
export const range = (page: Page) => page.getByLabel('Days shown').textContent();
export const styleOf = (locator: Locator, name: string) =>
  locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

/** The mark of an event that stands alone, with the event's title. */
export async function someMark(page: Page): Promise<{ mark: Locator; title: string }> {
  const mark = page.locator('event-timeline a.mark:visible').nth(5);
  const id = await mark.getAttribute('data-event');
  const title = timeline.events.find((event) => event.id === id)?.title ?? '';
  return { mark: page.locator(`event-timeline .marks a[data-event="${id}"]`), title };
}
