import { awardLossLessExcess } from '@/server/rules/award/loss-less-excess';
import { awardReceiptedLines } from '@/server/rules/award/receipted-lines';
import { awardRentByMeans } from '@/server/rules/award/rent-by-means';
import type { Award, CaseToJudge } from '@/server/rules/contract';
import type { Lacking } from '@/server/rules/operands';

/** What would be paid were the case approved now, or what it rests on that is not known. */
export function findAward(input: CaseToJudge): Award | Lacking {
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
