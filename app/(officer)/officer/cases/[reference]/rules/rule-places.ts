export const ruleElementId = (key: string): string => `rule-${key}`;
export const AWARD_ID = 'award';
