/** Px of the `rem` that the site's styles are measured in. */
const REM = 16;

/**
 * The site's CSS as a shadow root on a page of others can use it. There `:root` is that page's, and so is what a `rem`
 * is: rules for the one are for the element around everything, `.root`, and lengths in the other become px. Conditions
 * of `@media` stay as they are: `rem` is the reader's there, whatever the page says.
 */
export function shadowCss(css: string): string {
  return css
    .replaceAll(/:root(?![\w-])/g, '.root')
    .split(/(@media[^{]*\{)/)
    .map((part) =>
      part.startsWith('@media') ? part : part.replaceAll(/(\d*\.?\d+)rem\b/g, (_, n) => `${Number(n) * REM}px`),
    )
    .join('');
}
