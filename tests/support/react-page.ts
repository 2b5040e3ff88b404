import { act, createElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { WithTexts } from './with-texts';

const inEnglish = (node: ReactNode) => createElement(WithTexts, null, node);

/** An empty page for each test of a file, which calls this once and first. What is drawn has all messages, in English. The page is gone when its test is over. */
export function openReactPage() {
  let root: Root;
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    document.body.innerHTML = '<main></main>';
    root = createRoot(document.querySelector('main') as Element);
  });
  afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
  return {
    draw: (node: ReactNode) => act(() => root.render(inEnglish(node))),
    /** For what is drawn from answers: they have arrived when this resolves, unless they take a timer. */
    drawWithAnswers: (node: ReactNode) => act(async () => root.render(inEnglish(node))),
  };
}
