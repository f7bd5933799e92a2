// The one place that names versions of the libraries, which come with the service: no other host is asked for anything.
export { html, svg, nothing, render } from '/webjars/lit-html/3.3.2/lit-html.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';
export { repeat } from '/webjars/lit-html/3.3.2/directives/repeat.js';
