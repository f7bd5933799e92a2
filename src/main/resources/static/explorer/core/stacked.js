// What stays in view while a page scrolls stands below what stays in view above it, however many lines that takes.

/** Keeps --below-header and, where the page has a bar of its own, --below-bar at their heights. Gives back what ends it. */
export function stacked(root) {
  const header = document.getElementById('header');
  const bar = root.querySelector('.review-bar');
  const set = (name, pixels) => document.documentElement.style.setProperty(name, `${pixels}px`);
  const measure = () => {
    set('--below-header', header.offsetHeight);
    if (bar) set('--below-bar', header.offsetHeight + bar.offsetHeight);
  };
  const watch = new ResizeObserver(measure);
  watch.observe(header);
  if (bar) watch.observe(bar);
  return () => watch.disconnect();
}
