// The libraries, which come with the service: no other host is asked for anything. The build tells their versions; a test compares.
export { html, svg, nothing, render } from '/webjars/lit-html/3.3.2/lit-html.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';
export { repeat } from '/webjars/lit-html/3.3.2/directives/repeat.js';
/** Apache ECharts, which is large: only pages with a chart ask for it. */
export const echarts = () => import('/webjars/echarts/6.0.0/dist/echarts.esm.min.js');

/** Draws graphs; only pages that do fetch it. */
export const cytoscape = async () => (await import('/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs')).default;
