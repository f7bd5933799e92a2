// Draws the panels at the width that they have, and shows a card at the point that is looked at.
import { echarts, html, nothing, render } from '../../core/libraries.js';
import { card } from './card.js';
import { cardPlace } from './card-place.js';
import { heightOf, panelChart } from './chart.js';
import { yearRange } from './model.js';
import { say } from './words.js';

/** Gives back what ends it. */
export function drawPanels(element, panels, data, highlighted) {
  const hosts = [...element.querySelectorAll('.plot')];
  const box = element.querySelector('.point-card');
  const years = yearRange(data.history.points);
  let finger = false;
  const pressed = event => { finger = event.pointerType === 'touch'; };
  const hide = () => { box.hidden = true; };
  const show = (point, target, stays = false) => {
    render(card(point, data), box);
    box.hidden = false;
    box.classList.toggle('stays', stays);
    // What goes when the point is left is no place for the keyboard to go to.
    box.inert = !stays;
    const frame = element.getBoundingClientRect();
    const spot = target.querySelector('.reach').getBoundingClientRect();
    const others = [...element.querySelectorAll('.chart-panel text, .reach')].filter(it => !target.contains(it)).map(it => it.getBoundingClientRect());
    const place = cardPlace(spot, { width: box.offsetWidth, height: box.offsetHeight }, frame, others);
    box.style.left = `${place.left - frame.left}px`;
    box.style.top = `${place.top - frame.top}px`;
  };
  const on = { show, hide, touched: () => finger };
  let library = null;
  let width = 0;
  const draw = () => {
    if (!library || !hosts[0].isConnected || !hosts[0].clientWidth || hosts[0].clientWidth === width) return;
    width = hosts[0].clientWidth;
    hide();
    panels.forEach((panel, index) => {
      const { template, leftOut } = panelChart(library, panel, data.history, { width, years, day: data.asOf, highlighted, on, index });
      hosts[index].style.minHeight = '';
      render(html`${template}${leftOut ? html`<p class="note">${say('labelsLeftOut', { count: leftOut })}</p>` : nothing}`, hosts[index]);
    });
  };
  const leave = event => {
    if (event.key === 'Escape' || (event.type === 'pointerdown' && !event.target.closest('.point, .point-card'))) hide();
  };
  // What stands below stays where it is when the picture comes.
  hosts.forEach((host, index) => { host.style.minHeight = `${heightOf(panels[index], index, host.clientWidth)}px`; });
  echarts().then(found => { library = found; draw(); }, error => {
    console.error(error);
    hosts.forEach(host => { host.style.minHeight = ''; render(html`<p class="fault" role="status">${say('noChart')}</p>`, host); });
  });
  // In the next frame: what is drawn may change the width again, by a scroll bar.
  const watch = new ResizeObserver(() => requestAnimationFrame(draw));
  watch.observe(hosts[0]);
  element.addEventListener('pointerdown', pressed);
  document.addEventListener('keydown', leave);
  document.addEventListener('pointerdown', leave);
  return () => {
    watch.disconnect();
    hide();
    element.removeEventListener('pointerdown', pressed);
    document.removeEventListener('keydown', leave);
    document.removeEventListener('pointerdown', leave);
  };
}
