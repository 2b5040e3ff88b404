// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FocusProvider, useFocus } from './focus';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  const page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function Page({ wished }: { wished: string[] }) {
  const { ref, focus } = useFocus();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    focus(...wished);
  };
  return (
    <>
      <button type="button" ref={ref('opener')} onClick={open}>
        Open
      </button>
      {isOpen && <input ref={ref('field')} aria-label="Field" />}
    </>
  );
}

function press(wished: string[]) {
  act(() =>
    root.render(
      <FocusProvider>
        <Page wished={wished} />
      </FocusProvider>,
    ),
  );
  act(() => document.querySelector('button')?.click());
  return document.activeElement?.tagName;
}

it('leads the focus to a place that comes with the same press', () => {
  expect(press(['field'])).toBe('INPUT');
});

it('leads it to the first of several places that is there', () => {
  expect(press(['gone', 'opener', 'field'])).toBe('BUTTON');
});

it('leaves the focus where it is when no place is there', () => {
  expect(press(['gone'])).toBe('BODY');
});
