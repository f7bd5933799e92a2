// A chart that follows the theme and the width of the window.
import { charts } from './libraries.js';
import { onTheme } from './theme.js';

/** The value of a colour of explorer.css, for a canvas. */
export const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/**
 * Draws in `element` what `option()` gives, again whenever the theme changes. `clicked` gets ECharts' events. What the tooltip shows
 * must be an element (made by `render` of lit-html), never text with markup. Gives back what ends the chart.
 */
export function chart(element, option, clicked = () => {}) {
  let instance;
  let ended = false;
  let watch;
  const draw = () => instance?.setOption({ animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...option() }, { notMerge: true });
  const stop = onTheme(draw);
  charts().then(echarts => {
    if (ended) return;
    instance = echarts.init(element, null, { renderer: 'canvas' });
    instance.on('click', clicked);
    draw();
    watch = new ResizeObserver(() => instance.resize());
    watch.observe(element);
  });
  return () => {
    ended = true;
    stop();
    watch?.disconnect();
    instance?.dispose();
  };
}
