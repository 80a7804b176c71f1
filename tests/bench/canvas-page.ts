import type { IslandData } from '../../src/core/layout/island-data.ts';

/**
 * The yardstick: a page with nothing but a canvas that draws a rectangle for every event, whether it is
 * seen or not, each time that a drag or the wheel moves it.
 * @param height px of the canvas, as high as the timeline's chart
 */
export function canvasPage({ items, kinds, focus }: IslandData, height = 500): string {
  const places = items.map(({ start, end, lane, kind }) => [start ?? end, end ?? start, lane, kind]);
  const [from, to] = focus ?? [places[0]?.[0], places.at(-1)?.[1]];
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Canvas</title>
<style>body { margin: 40px } canvas { display: block; width: 100%; height: ${height}px }</style>
<canvas data-chart height="${height}"></canvas>
<script>
const places = ${JSON.stringify(places)};
const colours = ${JSON.stringify(kinds.map((_, i) => `hsl(${(i * 360) / kinds.length} 60% 45%)`))};
const canvas = document.querySelector('canvas');
canvas.width = canvas.clientWidth;
const context = canvas.getContext('2d');
let view = [${from}, ${to}], last = null, scheduled = false;
function draw() {
  scheduled = false;
  const k = canvas.width / (view[1] - view[0]);
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < places.length; i++) {
    const [start, end, lane, kind] = places[i];
    context.fillStyle = colours[kind];
    context.fillRect((start - view[0]) * k, 20 + lane * 110 + (i % 6) * 16, Math.max(8, (end + 1 - start) * k), 10);
  }
}
function schedule() {
  if (!scheduled) requestAnimationFrame(draw);
  scheduled = true;
}
canvas.addEventListener('mousedown', (event) => { last = event.clientX; });
addEventListener('mouseup', () => { last = null; });
addEventListener('mousemove', (event) => {
  if (last === null) return;
  const by = ((event.clientX - last) / canvas.width) * (view[1] - view[0]);
  view = [view[0] - by, view[1] - by];
  last = event.clientX;
  schedule();
});
canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  const factor = 2 ** (event.deltaY * 0.016);
  const at = view[0] + (event.offsetX / canvas.width) * (view[1] - view[0]);
  view = view.map((day) => at + (day - at) * factor);
  schedule();
}, { passive: false });
draw();
</script></html>`;
}
