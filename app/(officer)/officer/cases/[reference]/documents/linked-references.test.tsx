import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LinkedReferences } from './linked-references';

it('leads to each case that a sentence names, and leaves its other words as they are', () => {
  const shown = renderToStaticMarkup(
    <LinkedReferences text="The estimate is also in CASE-2026-000412 and CASE-2025-1000007, of <others>: 2026-000412." />,
  );
  expect(shown.replace(/ (?:class|target|translate)="[^"]*"/g, '')).toBe(
    '<span>The estimate is also in </span><a href="/officer/cases/CASE-2026-000412">CASE-2026-000412</a><span> and </span>' +
      '<a href="/officer/cases/CASE-2025-1000007">CASE-2025-1000007</a><span>, of &lt;others&gt;: 2026-000412.</span>',
  );
});

it('shows a sentence without any', () => {
  expect(renderToStaticMarkup(<LinkedReferences text="No paper is there twice." />)).toBe(
    '<span>No paper is there twice.</span>',
  );
});
