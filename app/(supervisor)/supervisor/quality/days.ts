export const DAYS = [30, 90, 365] as const;
export const DEFAULT_DAYS = 90;
