import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs. */
  ts: number;
  dur?: number;
  /** Of processor time: what other programs take is not in it. */
  tdur?: number;
  args?: { name?: string };
}

/** What a page's main thread did while something went on. */
export interface FrameTimes {
  /** Ms from one frame to the next. */
  frames: number[];
  /** Ms of work from the beginning of one frame to the beginning of the next. */
  busy: number[];
}

/** Traces the page while `act` runs. */
export async function traced(session: CDPSession, act: () => Promise<void>): Promise<FrameTimes> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return readTrace(events);
}

/** Frames begin where the page's animation callbacks are called: both pages do all their drawing in them. */
function readTrace(events: TraceEvent[]): FrameTimes {
  const isOnMain = mainThread(events);
  const own = events.filter(isOnMain).sort((a, b) => a.ts - b.ts);
  const starts = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const begins = starts.filter((ts, i) => i === 0 || ts - (starts[i - 1] as number) > 1000);
  const frames = begins.slice(1).map((ts, i) => (ts - (begins[i] as number)) / 1000);
  const busy = new Array<number>(frames.length).fill(0);
  let at = 0;
  for (const { name, ts, dur = 0, tdur = dur } of own) {
    if (name !== 'RunTask') continue;
    while (at < frames.length && (begins[at + 1] as number) <= ts + dur / 2) at++;
    if (at < frames.length && ts >= (begins[0] as number)) busy[at] = (busy[at] ?? 0) + tdur / 1000;
  }
  return { frames, busy };
}

/** The thread that fires animation frames most often: others belong to the browser's own pages. */
function mainThread(events: TraceEvent[]): (event: TraceEvent) => boolean {
  const counts = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name === 'FireAnimationFrame') counts.set(`${pid} ${tid}`, (counts.get(`${pid} ${tid}`) ?? 0) + 1);
  }
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return ({ pid, tid }) => `${pid} ${tid}` === main;
}
