// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { onShown } from './on-shown';

const show = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};
const showPage = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

afterEach(() => void vi.restoreAllMocks());

it('calls when the tab is shown again, but not when it is hidden', () => {
  const heard = vi.fn();
  const stop = onShown(heard);
  show('hidden');
  expect(heard).not.toHaveBeenCalled();
  show('visible');
  expect(heard).toHaveBeenCalledOnce();
  stop();
  show('visible');
  expect(heard).toHaveBeenCalledOnce();
});

it('calls when the back button leads to a page as it was left, but not for one that was loaded', () => {
  const heard = vi.fn();
  const stop = onShown(heard);
  showPage(false);
  expect(heard).not.toHaveBeenCalled();
  showPage(true);
  expect(heard).toHaveBeenCalledOnce();
  stop();
});
