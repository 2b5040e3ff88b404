import type { Case } from '@/generated/prisma/client';
import { readAssessment } from '@/server/assessments/service';
import { findCaseType } from '@/server/case-types/registry';
import { type ApprovalBlock as FindingBlock, listApprovalBlocks } from '@/server/findings/service';
import type { Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { decideAward, findAwardProblem } from '@/server/rules/award/decide-award';
import { paymentOf } from '@/server/rules/award/payment';
import type { CaseAssessment, RuleResult } from '@/server/rules/contract';
import type { DecideInput } from '../schema';
import { listBlockingRules, type Overridden, weighOverrides } from './weigh-overrides';

export type ApprovalBlock =
  | ({ kind: 'finding' } & FindingBlock)
  | ({ kind: 'rule' } & Pick<RuleResult, 'key' | 'question' | 'outcome' | 'statement'>);

/** What keeps a case from being approved: rules, which can be overridden, and findings, which have to be dealt with. */
export async function listBlocks(
  tx: Transaction,
  { caseId, draftId }: { caseId: string; draftId: string | null },
): Promise<ApprovalBlock[]> {
  const assessed = await readAssessment(tx, { caseId });
  return [
    ...(assessed ? listBlockingRules(assessed.assessment) : []).map(
      ({ key, question, outcome, statement }): ApprovalBlock => ({ kind: 'rule', key, question, outcome, statement }),
    ),
    ...(await listApprovalBlocks(tx, { caseId, draftId })).map(
      (block): ApprovalBlock => ({ kind: 'finding', ...block }),
    ),
  ];
}

type Approval = {
  found: Case;
  draftId: string | null;
  assessment: CaseAssessment | null;
  input: Pick<DecideInput, 'awardMinor' | 'awardReason' | 'overrides'>;
};

/**
 * What an approval pays and overrides. Refused where something stands in its way; the page shows that before the decision, and what came
 * up since stops it here. A case without rules, which is one without a draft, or with one from before facts were kept, is approved as it always was.
 */
export async function weighApproval(tx: Transaction, { found, draftId, assessment, input }: Approval) {
  await assertFindingsDealtWith(tx, { caseId: found.id, draftId });
  const overridden = takeOverrides({ assessment, input });
  const caseType = findCaseType(found.caseType);
  if (!caseType) throw new Error(`case type ${found.caseType} is not in the registry`);
  const { awardMinor, awardReason } = input;
  const asked = { computed: assessment?.award ?? null, payment: paymentOf(caseType), awardMinor, awardReason };
  const problem = assessment || awardMinor !== undefined ? findAwardProblem(asked) : null;
  if (problem) throw new AppError('conflict', problem.text);
  return { overridden, ...decideAward(asked) };
}

function takeOverrides({ assessment, input }: Pick<Approval, 'assessment' | 'input'>): Overridden[] {
  const weighed = weighOverrides({ rules: assessment?.rules ?? [], overrides: input.overrides ?? [] });
  if ('problem' in weighed) throw new AppError(weighed.code, weighed.problem);
  return weighed.overridden;
}

async function assertFindingsDealtWith(tx: Transaction, on: { caseId: string; draftId: string | null }): Promise<void> {
  const blocks = await listApprovalBlocks(tx, on);
  if (blocks.length > 0)
    throw new AppError(
      'conflict',
      `${blocks.length === 1 ? 'A finding is' : `${blocks.length} findings are`} not borne out by the pages. Accept, edit or reject what is marked before you approve.`,
    );
}
