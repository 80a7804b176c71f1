import type { Page } from '@playwright/test';

/** A place on the page, px from its upper left corner. */
export type Point = [x: number, y: number];

/** How many steps a finger takes from one place to another. */
const STEPS = 12;

/**
 * Puts fingers on the page, moves them and lifts them, as real touch input.
 * @param paths where each finger begins and ends
 */
export async function touch(page: Page, ...paths: [from: Point, to: Point][]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const pointsAt = (share: number) =>
    paths.map(([[x0, y0], [x1, y1]], id) => ({ id, x: x0 + (x1 - x0) * share, y: y0 + (y1 - y0) * share }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pointsAt(0) });
  for (let step = 1; step <= STEPS; step++) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: pointsAt(step / STEPS) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
