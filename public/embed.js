// Makes frames that show an embedded timeline as high as what is in them. Add it once to any page that has such frames.
window.addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'sourceline:height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, 20_000)}px`;
  }
});
// One that was there before this script has told its height to nobody.
for (const { contentWindow } of document.querySelectorAll('iframe')) {
  contentWindow.postMessage({ type: 'sourceline:ask-height' }, '*');
}
