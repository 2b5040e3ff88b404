import { describe, expect, it } from 'vitest';
import { NO_PLAN, planSchema } from './schema';
import { chooseShare, type Drawable } from './state';

const OFFICER = '0198c2f4-0000-7000-8000-000000000000';
const decision: Drawable = {
  caseType: 'storm-damage-claim',
  officerId: OFFICER,
  outcome: 'approved',
  totalMinor: 100_000,
  isOverridden: false,
  isDisagreeing: false,
  isUnchanged: false,
};
const planWith = (plan: object) => planSchema.parse({ unchanged: 1, ...plan });

describe('chooseShare', () => {
  it('draws nothing without a plan', () => {
    expect(chooseShare({ plan: NO_PLAN, decision: { ...decision, isUnchanged: true, isOverridden: true } })).toBeNull();
  });

  it('takes the largest share that applies, as a probability', () => {
    const plan = planWith({ base: 5, byType: { 'storm-damage-claim': 20 }, byOfficer: { [OFFICER]: 10 } });
    expect(chooseShare({ plan, decision })).toEqual({ probability: 0.2, drawnFor: 'case type' });
    const other = { ...decision, caseType: 'housing-benefit' };
    expect(chooseShare({ plan, decision: other })).toEqual({ probability: 0.1, drawnFor: 'officer' });
  });

  it('knows large awards by their sum, from the sum itself on', () => {
    const plan = planWith({ large: { fromMinor: 100_000, share: 100 } });
    expect(chooseShare({ plan, decision })).toEqual({ probability: 1, drawnFor: 'large award' });
    expect(chooseShare({ plan, decision: { ...decision, totalMinor: 99_999 } })).toBeNull();
    expect(chooseShare({ plan, decision: { ...decision, totalMinor: null } })).toBeNull();
  });

  it.each([
    ['isOverridden', { overridden: 30 }, 'overridden rule'],
    ['isDisagreeing', { disagreeing: 30 }, 'against the rules'],
    ['isUnchanged', { unchanged: 30 }, 'nothing changed'],
  ])('draws by risk: %s', (risk, plan, drawnFor) => {
    expect(chooseShare({ plan: planWith(plan), decision })).toBeNull();
    expect(chooseShare({ plan: planWith(plan), decision: { ...decision, [risk]: true } })).toEqual({
      probability: 0.3,
      drawnFor,
    });
  });

  it('refuses a plan that leaves unchanged approvals out', () => {
    expect(planSchema.safeParse({ base: 5 }).error?.issues[0]?.path).toEqual(['unchanged']);
    expect(planSchema.safeParse({ base: 5, unchanged: 1 }).success).toBe(true);
  });
});
