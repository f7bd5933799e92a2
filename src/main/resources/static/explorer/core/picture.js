// What Apache ECharts has drawn, as elements of the page: sharp at any size and on paper, in the colours of the style sheet.

const SVG = 'http://www.w3.org/2000/svg';

/** ECharts tells by this attribute which series an element is of; others that begin so are for its own scripts. */
const SERIES = 'ecmeta_series_index';
const OWN = 'ecmeta_';

/**
 * The picture of a chart that was begun with {renderer: 'svg', ssr: true}. What a series has drawn has its ID as a class; no text in it
 * becomes markup.
 */
export function picture(chart) {
  const series = chart.getOption().series.map(one => one.id);
  const group = document.createElementNS(SVG, 'g');
  group.append(...chart.getZr().painter.renderToVNode().children.map(node => element(node, series)));
  return group;
}

function element({ tag, attrs, children = [], text = '' }, series) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs)) {
    // The Content Security Policy refuses styles that are written as an attribute, as ECharts itself would write them.
    if (name === 'style') made.style.cssText = value;
    else if (name === SERIES) made.classList.add(series[value]);
    else if (!name.startsWith(OWN)) made.setAttribute(name, value);
  }
  made.append(...children.map(child => element(child, series)), text);
  return made;
}
