import { v7 as uuidv7 } from 'uuid';

const CLAIMANTS = 20;

/** Submitted cases with one document each, whose reading is owed. Gives the documents' ids. */
export async function makeOwedDocuments({ count }: { count: number }): Promise<string[]> {
  const { database } = await import('../../server/platform/database');
  const round = uuidv7().slice(0, 13);
  const claimants = Array.from({ length: CLAIMANTS }, () => uuidv7());
  await database().user.createMany({
    data: claimants.map((id, index) => ({ id, name: `Bench Claimant ${index}`, email: `${id}@bench.casedraft.test` })),
  });
  const cases = Array.from({ length: count }, (_, index) => ({
    id: uuidv7(),
    reference: `CASE-2026-${round}${index}`,
    caseType: 'storm-damage-claim',
    title: `Slates blown off, ${index}`,
    status: 'processing' as const,
    claimantId: claimants[index % CLAIMANTS] ?? '',
    submittedAt: new Date(),
    resubmittedAt: new Date(),
  }));
  await database().case.createMany({ data: cases });
  const documents = cases.map(({ id }) => ({ id: uuidv7(), caseId: id }));
  await database().document.createMany({
    data: documents.map(({ id, caseId }) => ({
      id,
      caseId,
      filename: 'letter.pdf',
      contentType: 'application/pdf',
      bytes: 20_000,
      contentHash: id,
      storage: 'local' as const,
      storageKey: `${id}/original`,
      registeredAt: new Date(),
      run: 1,
    })),
  });
  return documents.map(({ id }) => id);
}
