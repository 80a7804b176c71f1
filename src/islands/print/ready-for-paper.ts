import { addressOnPaper } from '../../core/passages/text-fragment.ts';

/**
 * What CSS alone cannot do for paper: whole addresses beside links, a chart of the screen's width as wide as the sheet,
 * and everything unfolded but the tables of figures, which are as the reader has left them. Print works without it, with less.
 */
let undo: (() => void)[] = [];

window.addEventListener('beforeprint', () => {
  for (const link of document.links) link.dataset.address = addressOnPaper(link.href);
  const from = document.querySelector('[data-printed-from]');
  if (from) from.textContent = location.href;
  undo = [...shrinkCharts(), ...unfold()];
});
window.addEventListener('afterprint', () => {
  for (const step of undo) step();
});

/** A chart that the script has drawn counts in px of the screen; one that the build has drawn fits any width. */
function shrinkCharts(): (() => void)[] {
  const charts = document.querySelectorAll('event-timeline[data-ready] :is([data-chart], [data-overview])');
  return [...charts].map((chart) => {
    chart.setAttribute('viewBox', `0 0 ${chart.clientWidth} ${chart.getAttribute('height')}`);
    return () => chart.removeAttribute('viewBox');
  });
}

function unfold(): (() => void)[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], [data-stays-folded])')].map(
    (details) => {
      details.open = true;
      return () => {
        details.open = false;
      };
    },
  );
}
