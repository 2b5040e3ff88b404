import { expect, test } from 'vitest';
import { judgePackages } from './judge-packages';

const judge = (licence: string | null, name = 'some-package') => judgePackages([{ name, version: '1.0.0', licence }]);

test.each(['MIT', '(MIT OR CC0-1.0)', 'MIT and ISC', 'GPL-3.0-only OR Apache-2.0', 'MIT AND OFL-1.1'])(
  '%s is accepted',
  (licence) => {
    expect(judge(licence)).toEqual([]);
  },
);

test.each(['GPL-3.0-only', 'MIT AND AGPL-3.0-or-later', 'SEE LICENSE IN LICENSE.md', 'UNLICENSED', null])(
  '%s is named',
  (licence) => {
    expect(judge(licence)).toEqual([expect.stringContaining('some-package 1.0.0')]);
  },
);

test('a package with a reason of its own may stay', () => {
  expect(judge('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64')).toEqual([]);
});
