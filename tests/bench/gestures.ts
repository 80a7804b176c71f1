import type { CDPSession } from '@playwright/test';

/** Ms between two events of a mouse or trackpad. */
const PACE = 8;

export interface Point {
  x: number;
  y: number;
}

/** What one event in a row of events is: how far the gesture has got, from 0 to 1. */
type EventAt = (progress: number) => Record<string, unknown>;

/** Drags to and fro for so many ms, 300 px to either side. */
export async function drag(session: CDPSession, at: Point, duration: number): Promise<void> {
  const mouse = (type: string, x: number, extra = {}) =>
    session.send('Input.dispatchMouseEvent', { type, x, y: at.y, button: 'left', buttons: 1, ...extra } as never);
  await mouse('mousePressed', at.x, { clickCount: 1 });
  await stream(session, duration, (progress) => ({
    type: 'mouseMoved',
    x: at.x + 300 * Math.sin(progress * 4 * Math.PI),
    y: at.y,
    button: 'left',
    buttons: 1,
  }));
  await mouse('mouseReleased', at.x, { buttons: 0, clickCount: 1 });
}

const CTRL = 2;

/** Zooms in and out again with Ctrl and the wheel, in the small steps of a trackpad's pinch: 16 times in a second. */
export function zoom(session: CDPSession, at: Point, duration: number): Promise<void> {
  return stream(session, duration, (progress) => ({
    type: 'mouseWheel',
    ...at,
    modifiers: CTRL,
    deltaX: 0,
    deltaY: Math.floor(progress * 4) % 2 === 0 ? -2 : 2,
  }));
}

/** Sends events at the pace of a device, whether or not the page keeps up with it. */
async function stream(session: CDPSession, duration: number, eventAt: EventAt): Promise<void> {
  const answers: Promise<unknown>[] = [];
  const start = performance.now();
  for (let sent = 0; performance.now() - start < duration; sent++) {
    answers.push(session.send('Input.dispatchMouseEvent', eventAt((performance.now() - start) / duration) as never));
    const wait = start + (sent + 1) * PACE - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, wait)));
  }
  await Promise.all(answers);
}
