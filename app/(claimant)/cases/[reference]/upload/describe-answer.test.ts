import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeAnswer } from './describe-answer';

const OURS = 'http://casedraft.test/api/files/upload';
const CLOUD = 'https://api.cloudinary.test/v1_1/demo/image/upload';

beforeEach(() => void vi.stubGlobal('location', { origin: 'http://casedraft.test' }));
afterEach(() => void vi.unstubAllGlobals());

const say = (error: object) => JSON.stringify({ error });

it.each([
  [
    'our own reason',
    OURS,
    413,
    say({ message: 'Too large.', refusal: { reason: 'too_large' } }),
    'too_large',
    'refused',
  ],
  [
    'a part that came in part',
    OURS,
    400,
    say({ message: '…', refusal: { reason: 'cut_off' } }),
    'offline',
    'interrupted',
  ],
  ['our own words without a reason', OURS, 503, say({ message: 'There is no room.' }), 'said', 'failed'],
  ['a reason that nobody knows', OURS, 400, say({ message: 'New.', refusal: { reason: 'new' } }), 'said', 'failed'],
  ['the page of a proxy', OURS, 500, '<html>', 'not_stored', 'failed'],
  ['a proxy without its server', OURS, 502, '<html>', 'offline', 'interrupted'],
  ['the cloud of a size', CLOUD, 400, say({ message: 'File size too large. Got 9.' }), 'too_large_there', 'refused'],
  ['the cloud of a format', CLOUD, 400, say({ message: 'Raw file format zip not allowed' }), 'wrong_type', 'refused'],
  ['the cloud of damage or a password', CLOUD, 400, say({ message: 'Invalid image file' }), 'not_taken', 'refused'],
  ['the cloud of an old permission', CLOUD, 400, say({ message: 'Stale request' }), 'not_stored', 'failed'],
  ['the cloud of its own fault', CLOUD, 500, say({ message: 'Internal' }), 'not_stored', 'failed'],
])('understands %s', (_what, url, status, body, code, kind) => {
  expect(describeAnswer({ url, status, body })).toMatchObject({ code, kind });
});
