/** Tells the page around the frame how high this one is: now, whenever that changes, and when it is asked. */
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // Whoever embeds the timeline may know how high it is: the message holds nothing else.
  window.parent.postMessage({ type: 'sourceline:height', height }, '*');
};
if (window.parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  window.addEventListener('message', ({ data }) => {
    if (data?.type === 'sourceline:ask-height') tell();
  });
}
