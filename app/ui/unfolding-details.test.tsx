// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnfoldingDetails } from './unfolding-details';

let root: Root;
const draw = (isWanted: boolean) =>
  act(() =>
    root.render(
      <UnfoldingDetails isWanted={isWanted} summary={<summary>Show 3 rules</summary>}>
        <p>Three rules.</p>
      </UnfoldingDetails>,
    ),
  );
const details = () => document.querySelector('details') as HTMLDetailsElement;
const fold = (open: boolean) =>
  act(() => {
    details().open = open;
    details().dispatchEvent(new Event('toggle'));
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') as Element);
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

it('unfolds when something in it is to be seen, and stays so when there is nothing any more', () => {
  draw(false);
  expect(details().open).toBe(false);
  draw(true);
  expect(details().open).toBe(true);
  draw(false);
  expect(details().open).toBe(true);
});

it('is folded and unfolded by its reader, and left so until there is something new', () => {
  draw(true);
  fold(false);
  draw(true);
  expect(details().open).toBe(false);
  draw(false);
  draw(true);
  expect(details().open).toBe(true);
});
