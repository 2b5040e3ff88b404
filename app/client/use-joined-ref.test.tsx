// @vitest-environment happy-dom
import { createRef } from 'react';
import { expect, it } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { createElements } from './use-elements';
import { useJoinedRef } from './use-joined-ref';

const page = openReactPage();

it('lets go of an element that is gone, as its component and as a place', () => {
  const kept = createRef<HTMLInputElement>();
  const places = createElements<string>();
  function Field() {
    return <input ref={useJoinedRef(kept, places.ref('field'))} aria-label="Field" />;
  }
  page.draw(<Field />);
  expect([kept.current?.tagName, places.get('field')?.tagName]).toEqual(['INPUT', 'INPUT']);
  page.draw(null);
  expect([kept.current, places.get('field')]).toEqual([null, undefined]);
});
