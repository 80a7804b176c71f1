import type { Plugin } from 'vite';

/**
 * Leaves D3's colours out of what a browser loads. Its zoom and brush bring them, with the 148 names of CSS, to fade
 * one into another: a tenth of all scripts. Over time only numbers change here, and colours are in the styles; Plot's
 * charts, which do mix colours, are drawn by the build.
 */
export function withoutColours(): Plugin {
  return {
    name: 'sourceline-without-colours',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      filter: { id: /\/d3-color\// },
      // No text is a colour, to those who ask.
      handler: () => `export const color = () => null;
        export { ${['rgb', 'hsl', 'lab', 'hcl', 'cubehelix'].map((space) => `color as ${space}`)} };`,
    },
  };
}
