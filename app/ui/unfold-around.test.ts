// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { unfoldAround } from './unfold-around';

it('opens all that is folded around an element, and neither the element itself nor what is beside it', () => {
  document.body.innerHTML = `
    <details id="outer"><p>x</p><details id="inner"><details id="owner"></details></details><details id="beside"></details></details>`;
  unfoldAround(document.querySelector('#owner') as Element);
  const open = [...document.querySelectorAll('details')].filter((each) => each.open).map(({ id }) => id);
  expect(open).toEqual(['outer', 'inner']);
});
