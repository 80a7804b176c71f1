import module from '../../styles/embed-module.css?inline';
import event from '../../styles/embed-module-event.css?inline';
import timeline from '../../styles/embed-module-timeline.css?inline';
import kinds from '../../styles/kinds.css?inline';
import picture from '../../styles/timeline-picture.css?inline';
import tokens from '../../styles/tokens.css?inline';

/**
 * The styles of every element of ours on a page. As a sheet of a shadow root they reach nothing outside, and a strict
 * Content-Security-Policy has nothing against them: it speaks of `<style>` and `style=""` only.
 */
export const sheet = new CSSStyleSheet();
sheet.replaceSync([tokens, kinds, picture, module, timeline, event].join('\n'));
