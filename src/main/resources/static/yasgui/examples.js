// Tabs whose example nobody has changed: these alone follow the language. What a person wrote stays as it is.

const KEPT = 'policygraph.yasgui.examples';

const all = () => JSON.parse(localStorage.getItem(KEPT) ?? '{}');

export const textOf = tab => (tab.getYasqe() ? tab.getQuery() : tab.getPersistedJson().yasqe.value);

/** The example that stands in a tab as it was put there, as {name, title}; null where it was changed or none was. */
export function untouched(tab) {
  const kept = all()[tab.getId()];
  return kept && kept.text === textOf(tab) ? kept : null;
}

/** Puts an example into a tab, which is named by its title unless a person has named it otherwise. */
export function put(tab, { name, title, text }) {
  const kept = all()[tab.getId()];
  if (!kept || tab.getName() === kept.title) tab.setName(title);
  if (tab.getYasqe()) {
    tab.setQuery(text);
  } else {
    // An editor is made when its tab is first shown.
    const json = tab.getPersistedJson();
    json.yasqe.value = text;
    tab.emit('change', tab, json);
  }
  localStorage.setItem(KEPT, JSON.stringify({ ...all(), [tab.getId()]: { name, title, text } }));
}

export function forget(id) {
  const { [id]: gone, ...others } = all();
  localStorage.setItem(KEPT, JSON.stringify(others));
}
