/** Tells the page around the frame how high this one is, now and whenever that changes. */
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // Whoever embeds the timeline may know how high it is: the message holds nothing else.
  window.parent.postMessage({ type: 'sourceline:height', height }, '*');
};
if (window.parent !== window) new ResizeObserver(tell).observe(document.documentElement);
