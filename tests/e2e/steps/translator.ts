// A browser's translation, as Chrome's does it: each text of the page ends up in two elements of the browser's own, as soon as it is
// there and after every change, while what is not to be translated stays. It leaves a mark, which no query of the tests sees.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../setup/test';

/** The text moved into the browser's elements, or another text in its place. */
export type Way = 'wrapped' | 'replaced';

/** Translates all that this page opens from now on. What React would lose at the next change fails the test, by an error in the console. */
export async function translate({ page, way }: { page: Page; way: Way }) {
  await page.addInitScript(runTranslator, way);
}

function runTranslator(way: Way) {
  // Playwright's queries take a space without width for nothing.
  const MARK = '\u200b';
  const UNTOUCHED = 'script, style, noscript, textarea, svg, [translate="no"], template, [hidden]';
  const seen = new WeakSet<Node>();
  const isReacts = (node: Node) => Object.keys(node).some((key) => key.startsWith('__reactFiber$'));
  // A page without script is nobody's, and translated as it stands.
  const isPlain = () => document.scripts.length === 0;

  function translateText(text: Text) {
    const around = text.parentElement;
    if (seen.has(text) || !around || !(isReacts(around) || isPlain()) || around.closest(UNTOUCHED)) return;
    if (isReacts(text))
      console.error(`React holds a text of its own: “${text.data}” in ${around.outerHTML.slice(0, 300)}`);
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    const shown = way === 'wrapped' ? text : document.createTextNode(text.data + MARK);
    seen.add(text).add(shown);
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(shown);
  }

  function translateIn(place: Node) {
    if (place instanceof Text) return translateText(place);
    const texts: Text[] = [];
    const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) if (node instanceof Text) texts.push(node);
    for (const text of texts) translateText(text);
  }

  // A real one comes seconds after the page. What the server has sent waits until React has taken it over, and rests.
  const translateWhenIdle = () => {
    if (document.readyState === 'complete') translateIn(document);
    setTimeout(() => requestIdleCallback(translateWhenIdle), 100);
  };
  requestIdleCallback(translateWhenIdle);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'characterData' ? [target] : addedNodes) translateIn(node);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** None of these stands in words that are translated. */
export async function expectKept({ place, words }: { place: Locator; words: string[] }) {
  await expect(place.locator('font').first(), 'it is translated').toBeAttached();
  const translated = await place.evaluate((element, kept) => {
    const found: string[] = [];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (node.parentElement?.closest('font') && kept.some((word) => node.textContent?.includes(word)))
        found.push(node.textContent ?? '');
    return found;
  }, words);
  expect(translated).toEqual([]);
}
