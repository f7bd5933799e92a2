// How the picture looks: the colours are those of the style sheet, light or dark.

const LABEL = 13;
const CAPTION = 11;

/** Between a box and what is written in it. */
export const PAD = 8;
const BORDER = 4;

/** How wide a box is that has room for the longest word of names, in bold; lines end at spaces and at signs that take no room. */
export function widestWord(names, element) {
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.font = `700 ${LABEL}px ${getComputedStyle(element).fontFamily}`;
  const words = new Set(names.flatMap(name => name.split(/[\s\u200b]+/)));
  return Math.ceil(Math.max(0, ...[...words].map(word => canvas.measureText(word).width))) + 2 * PAD + BORDER;
}

/** The style of boxes and steps for Cytoscape, as the theme is now; `element` tells the font. */
export function pictureStyle(element) {
  const { fontFamily } = getComputedStyle(element);
  const root = getComputedStyle(document.documentElement);
  const colour = name => root.getPropertyValue(`--${name}`).trim();
  const text = (size, more) => ({
    label: 'data(label)', 'font-family': fontFamily, 'font-size': size, color: colour('text'), 'line-height': 1.25,
    'text-wrap': 'wrap', 'text-halign': 'center', 'text-valign': 'center', ...more,
  });
  const inBox = { 'text-max-width': one => one.data('w') - 2 * PAD };
  const filled = (ground, border, more) => ({ 'background-color': colour(ground), 'border-color': colour(border), ...more });
  return [
    { selector: '.box', style: { ...text(LABEL), ...inBox, 'text-margin-y': 'data(down)', shape: 'round-rectangle', 'corner-radius': 7, width: 'data(w)', height: 'data(h)', 'border-width': 1, ...filled('ground', 'line') } },
    { selector: '.caption', style: { ...text(CAPTION, { color: colour('faint') }), ...inBox, width: 1, height: 1, 'background-opacity': 0 } },
    { selector: '.document, .parent', style: filled('raised', 'line') },
    { selector: '.measure', style: filled('mark-measure', 'measure', { 'border-width': 2, 'font-weight': 700 }) },
    { selector: '.later', style: filled('ground', 'measure', { 'border-style': 'dashed' }) },
    { selector: '.goal', style: filled('mark-goal', 'line') },
    { selector: '.named', style: filled('mark-responsibility', 'agency') },
    { selector: '.inferred.box', style: filled('ground', 'agency', { 'border-style': 'dashed' }) },
    { selector: '.holder', style: filled('ground', 'agency', { 'border-width': 2, 'font-weight': 700 }) },
    { selector: '.holder.unsure', style: filled('mark-parameter', 'warn', { 'border-style': 'dashed' }) },
    { selector: '.nobody', style: filled('ground', 'bad', { 'border-style': 'dotted', 'border-width': 2, color: colour('bad') }) },
    { selector: '.early', style: filled('ground', 'faint', { 'border-style': 'dotted', color: colour('faint') }) },
    {
      selector: 'edge', style: {
        width: 2, 'z-index': 1, 'line-color': colour('agency'), 'target-arrow-color': colour('agency'), 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9,
        'font-family': fontFamily, 'font-size': CAPTION, 'line-height': 1.25, color: colour('text'), 'text-wrap': 'wrap', 'text-max-width': 'data(room)',
        'text-background-color': colour('ground'), 'text-background-opacity': 1, 'text-background-padding': 2,
        'source-endpoint': 'data(from)', 'target-endpoint': 'data(to)',
      },
    },
    { selector: '.origin', style: { 'z-index': 0, 'line-color': colour('faint'), 'target-arrow-color': colour('faint') } },
    { selector: '.following', style: { 'z-index': 0, 'line-color': colour('measure'), 'target-arrow-color': colour('measure') } },
    { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
    { selector: 'edge.uncertain', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4], 'line-color': colour('warn'), 'target-arrow-color': colour('warn') } },
    { selector: 'edge.none', style: { 'line-color': colour('line'), 'target-arrow-color': colour('line') } },
    { selector: '.down', style: { 'curve-style': 'straight', label: 'data(label)' } },
    { selector: '.across', style: { 'curve-style': 'round-taxi', 'taxi-direction': 'rightward', 'taxi-turn': 'data(turn)', 'taxi-radius': 8 } },
    { selector: '.across.late', style: { 'source-label': 'data(label)', 'source-text-offset': 'data(offset)' } },
    { selector: '.across.soon', style: { 'target-label': 'data(label)', 'target-text-offset': 'data(offset)' } },
    {
      selector: '.around', style: {
        'curve-style': 'round-segments', 'edge-distances': 'endpoints', 'segment-weights': 'data(weights)', 'segment-distances': 'data(distances)', 'segment-radii': 8,
        'target-label': 'data(label)', 'target-text-offset': 1, 'target-text-margin-x': 'data(beside)', 'target-text-margin-y': 'data(above)',
      },
    },
  ];
}
