// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseView } from '@/server/case-view/view';
import { openReactPage } from '@/tests/support/react-page';
import { removeLater } from './pending-removals';
import { useWithoutRemoved } from './use-removals';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const page = openReactPage();

const view = {
  reference: 'CASE-2026-000001',
  documents: [{ id: 'one' }, { id: 'two' }],
} as CaseView;

function Listed() {
  const { documents } = useWithoutRemoved(view);
  return <>{documents.map(({ id }) => id).join()}</>;
}

it('counts nothing that can still be put back', async () => {
  page.draw(<Listed />);
  expect(document.body.textContent).toBe('one,two');
  act(() =>
    removeLater({ reference: view.reference, documentId: 'one', filename: 'a.pdf', remove: () => Promise.resolve() }),
  );
  expect(document.body.textContent).toBe('two');
});
