// The one place that names versions of the libraries, which come with the service: no other host is asked for anything.
export { html, svg, nothing, render } from '/webjars/lit-html/3.3.2/lit-html.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';
export { ref } from '/webjars/lit-html/3.3.2/directives/ref.js';
export { repeat } from '/webjars/lit-html/3.3.2/directives/repeat.js';

/** ECharts is large: only pages with a chart fetch it. */
export const charts = () => import('/_static/echarts/6.0.0/dist/echarts.esm.min.js');
