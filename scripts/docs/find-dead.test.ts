import { expect, it } from 'vitest';
import { findDead } from './find-dead';

const files = ['docs/guide.md', 'docs/testing.md', 'server/cases/state.ts', 'app/(officer)/officer/page.tsx'];
const find = (text: string) =>
  findDead({
    files,
    pages: [
      { file: 'docs/guide.md', text },
      { file: 'docs/testing.md', text: '# Testing\n\n## Against a running system\n' },
    ],
  });

it('finds a path that is not there, from the top and by its end', () => {
  expect(find('See `server/cases/gone.ts` and `gone.ts`.')).toEqual([
    'docs/guide.md names server/cases/gone.ts, which is not there.',
    'docs/guide.md names gone.ts, which is not there.',
  ]);
});

it('finds one in a drawing', () => {
  expect(find('```mermaid\na["server/cases/gone.ts<br/>moves it"]\n```')).toEqual([
    'docs/guide.md names server/cases/gone.ts, which is not there.',
  ]);
});

it('knows files and folders, from the top and by their ends', () => {
  expect(
    find(
      '`server/cases/`, `cases/state.ts`, `state.ts`, `app/(officer)/officer/page.tsx`, `npx vitest run server/cases`',
    ),
  ).toEqual([]);
});

it('takes no pattern, blank, address or procedure for a path', () => {
  expect(
    find(
      '`*.test.ts`, `server/<noun>/`, `/api/health`, `http://server/x`, `reviews.next`, `image/webp`, `dist/worker.mjs`',
    ),
  ).toEqual([]);
});

it('finds a link to a page or a heading that is not there', () => {
  expect(find('[a](gone.md) [b](testing.md#gone) [c](#here)')).toEqual([
    'docs/guide.md links to gone.md, which is not there.',
    'docs/guide.md links to testing.md#gone, which is not there.',
    'docs/guide.md links to #here, which is not there.',
  ]);
});

it('follows a link to a page, a heading and another site', () => {
  expect(
    find('# Here\n[a](testing.md) [b](testing.md#against-a-running-system) [c](#here) [d](https://example.org)'),
  ).toEqual([]);
});
