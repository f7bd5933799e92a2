// What changed on the page, in words for whoever does not see it.

/** Says words, after what is being said; the same words once more are said once more. */
export function speak(words) {
  const spoken = document.getElementById('spoken');
  // A region that holds the same text as before says nothing.
  spoken.textContent = spoken.textContent === words ? `${words}\u00a0` : words;
}
