import { awardLossLessExcess } from '@/server/rules/award/loss-less-excess';
import { awardReceiptedLines } from '@/server/rules/award/receipted-lines';
import { awardRentByMeans } from '@/server/rules/award/rent-by-means';
import type { Award, CaseToJudge } from '@/server/rules/contract';

/** What would be paid were the case approved now; null where something that it rests on is not known. */
export function findAward(input: CaseToJudge): Award | null {
  const plan = input.caseType.award;
  switch (plan.way) {
    case 'loss_less_excess':
      return awardLossLessExcess(plan, input);
    case 'rent_by_means':
      return awardRentByMeans(plan, input);
    case 'receipted_lines':
      return awardReceiptedLines(plan, input);
  }
}
