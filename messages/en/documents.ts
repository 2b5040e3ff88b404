/** The list of documents, and whether each can be read. */
export const documents = {} as const;
