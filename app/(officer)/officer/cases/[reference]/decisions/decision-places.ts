import type { DecisionOutcome } from '@/generated/prisma/enums';

export const decisionButtonId = (outcome: DecisionOutcome) => `decision-${outcome}`;
