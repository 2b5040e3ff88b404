import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FileRow } from './file-row';

it('says of which file an alert is, which is read out by itself', () => {
  const problem = 'This file can no longer be read from your device. Choose it again.';
  const row = renderToStaticMarkup(
    <FileRow filename="image.jpg (2 of 3)" size="1 MB" problem={problem} leave={null}>
      {null}
    </FileRow>,
  );
  const alert = row.slice(row.indexOf('role="alert"')).replaceAll(/<[^>]*>/g, '');
  expect(alert).toContain(`image.jpg (2 of 3): ${problem}`);
});
