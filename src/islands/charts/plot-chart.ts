/**
 * `<plot-chart>`: a chart that the build drew, with links over its points. Once it comes into view it fetches the code
 * that shows what a point says, to mouse, finger and keyboard; until then, and without it, the links work as they stand.
 */
class PlotChart extends HTMLElement {
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start();
    });
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  #start(): void {
    this.#observer?.disconnect();
    import('./interaction.ts')
      .then(({ makeInteractive }) => makeInteractive(this))
      .catch((error: unknown) => console.error('A chart could not be made interactive.', error));
  }
}

customElements.define('plot-chart', PlotChart);
