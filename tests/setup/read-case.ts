import { addDocument, makeCase, makeLetter } from './cases';
import { documentSettled } from './look';
import { makeClaimant, type Person } from './people';

/** A case whose one document is read and embedded, not submitted yet, of somebody new or of the given person. Needs a worker. */
export async function makeReadCase({ claimant: given }: { claimant?: Person } = {}) {
  const claimant = given ?? (await makeClaimant());
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(documentId);
  return { claimant, id, reference, documentId };
}
