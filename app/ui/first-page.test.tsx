import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FirstPage } from './first-page';

it('is loaded only when it is near, and keeps no page waiting that is to be read', () => {
  const html = renderToStaticMarkup(<FirstPage documentId="one" className="h-6" />);
  for (const attribute of ['loading="lazy"', 'decoding="async"', 'fetchPriority="low"'])
    expect(html).toContain(attribute);
});
