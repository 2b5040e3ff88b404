import type { Rule } from '@/server/case-types/rules-schema';
import { formatMoney } from '@/server/facts/display';
import type { Award, CaseToJudge, Judgement } from '@/server/rules/contract';
import { judgeCredited } from '@/server/rules/kinds/credits';
import { judgeDateBefore, judgeDateFresh, judgeDateWithin, judgeSameDay } from '@/server/rules/kinds/dates';
import { judgeNotRefused, judgeRequiredEvidence } from '@/server/rules/kinds/evidence';
import { judgeSamePerson } from '@/server/rules/kinds/people';
import { judgeQuantityAtLeast } from '@/server/rules/kinds/quantities';
import { judgeChargedInCurrency, judgeEachLineHasReceipt } from '@/server/rules/kinds/receipts';
import { judgeNotUsedBefore } from '@/server/rules/kinds/reuse';
import { lack } from '@/server/rules/kinds/say';
import { judgeAddsUp, judgeAgrees, judgeAmountAtMost, judgeStated } from '@/server/rules/kinds/values';
import { isLacking, type Lacking, readMoneyConstant } from '@/server/rules/operands';

/** What a rule says of a case. Never `not_met` on half its operands. */
export function evaluateRule({
  rule,
  input,
  award,
}: {
  rule: Rule;
  input: CaseToJudge;
  award: Award | Lacking;
}): Judgement {
  switch (rule.kind) {
    case 'required_evidence':
      return judgeRequiredEvidence(rule, input);
    case 'not_refused':
      return judgeNotRefused(rule, input);
    case 'stated':
      return judgeStated(rule, input);
    case 'not_used_before':
      return judgeNotUsedBefore(rule, input);
    case 'same_person':
      return judgeSamePerson(rule, input);
    case 'agrees':
      return judgeAgrees(rule, input);
    case 'date_within':
      return judgeDateWithin(rule, input);
    case 'date_before':
      return judgeDateBefore(rule, input);
    case 'date_fresh':
      return judgeDateFresh(rule, input);
    case 'same_day':
      return judgeSameDay(rule, input);
    case 'amount_at_most':
      return judgeAmountAtMost(rule, input);
    case 'adds_up':
      return judgeAddsUp(rule, input);
    case 'each_line_has_receipt':
      return judgeEachLineHasReceipt(rule, input);
    case 'charged_in_currency':
      return judgeChargedInCurrency(rule, input);
    case 'credited':
      return judgeCredited(rule, input);
    case 'quantity_at_least':
      return judgeQuantityAtLeast(rule, input);
    case 'award_at_least': {
      if (isLacking(award))
        // A claimant is told of what is lacking by the rule that asks for it.
        return {
          ...lack({ ...award, lacking: `what would be paid can’t be worked out yet: ${award.lacking}` }),
          told: '',
        };
      const least = readMoneyConstant(input, rule.constant);
      const isEnough = award.totalMinor >= least.minor;
      return {
        outcome: isEnough ? 'met' : 'not_met',
        statement: `What would be paid, ${formatMoney({ minor: award.totalMinor, currency: award.currency })}, is ${isEnough ? 'at least' : 'below'} ${formatMoney(least)}.`,
        ...(input.locale === 'es'
          ? {
              told: `Lo que se pagaría, ${formatMoney({ minor: award.totalMinor, currency: award.currency }, 'es')}, ${isEnough ? 'llega a' : 'no llega a'} ${formatMoney(least, 'es')}.`,
            }
          : {}),
        citations: award.lines.flatMap(({ citations }) => citations),
      };
    }
  }
}
