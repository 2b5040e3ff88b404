// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { UnfoldingDetails } from './unfolding-details';

const page = openReactPage();
const draw = (isWanted: boolean) =>
  page.draw(
    <UnfoldingDetails isWanted={isWanted} summary={<summary>Show 3 rules</summary>}>
      <p>Three rules.</p>
    </UnfoldingDetails>,
  );
const details = () => document.querySelector('details') as HTMLDetailsElement;
const fold = (open: boolean) =>
  act(() => {
    details().open = open;
    details().dispatchEvent(new Event('toggle'));
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
