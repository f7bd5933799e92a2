// The token of an editor: kept while the window is open, sent with every request, never part of an address.

const KEPT = 'policygraph.token';

export const token = () => sessionStorage.getItem(KEPT);
export const keep = value => sessionStorage.setItem(KEPT, value.trim());
export const forget = () => sessionStorage.removeItem(KEPT);
