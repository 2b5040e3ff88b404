import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { env } from '@/server/platform/env';
import { makeCase } from '@/tests/setup/cases';
import { makeClaimant } from '@/tests/setup/people';
import { fromRoot } from '../../scripts/machine/paths.mjs';

const run = promisify(execFile);

/** Node ends itself at this signal unless somebody listens; then the write fails, as on a full disk. */
const LISTEN = "data:text/javascript,process.on('SIGXFSZ',()=>{})";

/** In units of 512 or 1024 bytes, as shells differ: 1 or 2 MB. Any user may do so on any POSIX system. */
const LIMITED = 'ulimit -f 2048 && exec "$@"';

test('a file that no room is left for is refused in plain words, nothing of it stays, the next one is taken, and a reading waits', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const announce = () =>
    claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes: 10 });
  const [large, small] = [await announce(), await announce()];
  const script = fromRoot('tests', 'setup', 'outages', 'fill-disk.ts');
  const tickets = JSON.stringify({ large: large.upload, small: small.upload });
  const { stdout } = await run(
    'sh',
    ['-c', LIMITED, 'sh', process.execPath, '--import', LISTEN, '--import', 'tsx', script, tickets],
    { cwd: fromRoot() },
  );
  const [refused, taken, waits] = JSON.parse(stdout);
  expect(refused).toEqual({
    status: 503,
    body: { error: { message: 'There is no room for this file right now, so it was not kept. Try again later.' } },
  });
  expect(taken).toEqual({ status: 200, body: { public_id: `${small.documentId}/original`, bytes: 1_000 } });
  const files = path.join(env().DATA_DIR, 'files');
  expect(waits).toMatchObject({ who: 'one', waiting: { awaySince: expect.any(Number) } });
  expect(await readdir(path.join(files, large.documentId))).toEqual([]);
  expect((await readdir(path.join(files, small.documentId))).sort()).toEqual(['original', 'pages']);
  expect(await readdir(path.join(files, small.documentId, 'pages'))).toEqual([]);
  await expect(claimant.call.documents.register({ documentId: large.documentId })).rejects.toThrow(
    'The file has not arrived. Check your connection and upload it again.',
  );
});
