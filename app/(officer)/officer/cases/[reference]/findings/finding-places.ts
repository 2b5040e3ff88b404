export const findingElementId = (findingId: string) => `finding-${findingId}`;
/** Where a finding's words are being written; `findingId` of a new one is the composer's own. */
export const findingWordsId = (findingId: string) => `finding-words-${findingId}`;
export const ADD_FINDING_ID = 'add-finding';
export const reasonPlace = (findingId: string) => `finding-reason-${findingId}`;
