import { expect, it, vi } from 'vitest';
import { formKeys } from './form-keys';

function press(key: string, { isComposing = false, ctrlKey = false } = {}) {
  const onLeave = vi.fn();
  const requestSubmit = vi.fn();
  formKeys({ onLeave })({
    key,
    repeat: false,
    ctrlKey,
    metaKey: false,
    nativeEvent: { isComposing },
    preventDefault: () => {},
    currentTarget: { requestSubmit },
  });
  return { hasLeft: onLeave.mock.calls.length > 0, isSent: requestSubmit.mock.calls.length > 0 };
}

it('leaves with Escape, and sends with Ctrl and Enter alone', () => {
  expect(press('Escape')).toEqual({ hasLeft: true, isSent: false });
  expect(press('Enter', { ctrlKey: true })).toEqual({ hasLeft: false, isSent: true });
  expect(press('Enter')).toEqual({ hasLeft: false, isSent: false });
});

it('leaves to an input method the keys that are meant for it', () => {
  expect(press('Escape', { isComposing: true })).toEqual({ hasLeft: false, isSent: false });
  expect(press('Enter', { ctrlKey: true, isComposing: true })).toEqual({ hasLeft: false, isSent: false });
});
