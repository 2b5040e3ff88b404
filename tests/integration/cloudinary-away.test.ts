import { expect, test } from 'vitest';
import { GET as askHealth } from '@/app/api/health/route';
import { database } from '@/server/platform/database';
import { originalKey } from '@/server/providers/storage/contract';
import { fileStorage } from '@/server/providers/storage/storage';
import { makeCase, makeLetter, uploadFile } from '@/tests/setup/cases';
import { serveCloudinary } from '@/tests/setup/cloudinary';
import { makeClaimant } from '@/tests/setup/people';

const cloud = await serveCloudinary();
process.env.CIRCUIT_OPEN_MS = '60000';

test('while Cloudinary is away people are told so at once, and nothing is asked of it', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  const register = () => claimant.call.documents.register({ documentId });
  const later = 'Your file has arrived, but it cannot be checked right now. Try again in a minute.';
  cloud.fail('explicit', { kind: 'server_error' }, { kind: 'cut' }, { kind: 'bad_gateway' });
  for (const _ of [1, 2, 3]) await expect(register()).rejects.toThrow(later);
  const asked = cloud.requests.length;
  // Once more, and it would answer.
  await expect(register()).rejects.toThrow(later);
  const announce = claimant.call.documents.requestUpload({
    reference,
    filename: 'a.pdf',
    contentType: 'application/pdf',
    bytes: 10,
  });
  await expect(announce).rejects.toThrow('Files cannot be taken right now. Try again in a minute.');
  const opening = fileStorage().read({
    key: originalKey(documentId),
    contentType: 'application/pdf',
    asDownload: true,
  });
  await expect(opening).rejects.toThrow('Files cannot be shown right now. Try again in a minute.');
  // Removing is promised, and done when it is back.
  await claimant.call.documents.remove({ documentId });
  expect(await database().fileRemoval.count({ where: { folder: documentId } })).toBe(1);
  expect(cloud.requests).toHaveLength(asked);
  const health = await askHealth(new Request('http://127.0.0.1/api/health'));
  expect(health.status).toBe(200);
  expect((await health.json()).services).toMatchObject([{ service: 'cloudinary', state: 'away' }]);
});
