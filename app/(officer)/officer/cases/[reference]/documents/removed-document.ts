/** What stands for the name of a document that a draft rests on and the case no longer has. */
export const REMOVED_DOCUMENT = 'a document that has been removed';
