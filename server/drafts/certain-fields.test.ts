import { expect, it } from 'vitest';
import { createLocalAiEngine } from '@/server/providers/ai/local/engine';
import { readTwice, stormRequest } from '@/server/providers/ai/local/sample-cases';
import { keepCertainFields } from './certain-fields';
import { checkCitations } from './check-citations';

it('keeps what letters may repeat, without what rests on a word read two ways', async () => {
  const request = readTwice({ request: stormRequest(), reading: '£250.00', otherReading: '£260.00' });
  const { content } = await createLocalAiEngine().generateDraftWithAI(request);
  const findings = checkCitations({ findings: content.findings, documents: request.documents });
  // As a model might answer that did not heed the doubt.
  const fields = { 'policy-number': 'HW 5520 8841', excess: '£250.00', other: 'Something' };
  expect(keepCertainFields({ fields, findings })).toEqual({ 'policy-number': 'HW 5520 8841', other: 'Something' });
});
