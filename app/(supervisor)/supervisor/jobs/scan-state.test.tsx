import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ScanState } from './scan-state';

const show = (scanning: { isOn: boolean; waiting: number }) =>
  renderToStaticMarkup(<ScanState scanning={scanning} confinement={{ kind: 'no_network' }} />);

test('that nothing is scanned is said', () => {
  expect(show({ isOn: false, waiting: 0 })).toContain('Malware scanning is off: files are read without a scan.');
});

test('documents that wait for a scan are counted', () => {
  expect(show({ isOn: true, waiting: 0 })).toContain('Malware scanning is on.');
  expect(show({ isOn: true, waiting: 1 })).toContain('1 document waits for a scan.');
  expect(show({ isOn: true, waiting: 3 })).toContain('3 documents wait for a scan.');
});

test('what holds the readers is said', () => {
  expect(show({ isOn: true, waiting: 0 })).toContain('Uploads are opened without a network.');
  const scanning = { isOn: true, waiting: 0 };
  const why = 'only Linux can take it away';
  const free = renderToStaticMarkup(<ScanState scanning={scanning} confinement={{ kind: 'none', why }} />);
  expect(free).toContain('Uploads are opened with a network: only Linux can take it away.');
});
