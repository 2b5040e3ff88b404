import { addDocument, makeCase, makeLetter } from './cases';
import { documentSettled } from './look';
import { makeClaimant } from './people';

/** A case whose one document is read and embedded, not submitted yet. Needs a worker. */
export async function makeReadCase() {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(documentId);
  return { claimant, id, reference, documentId };
}
