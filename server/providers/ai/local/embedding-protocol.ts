/** What the worker asks of the sentence model's process. */
export type EmbeddingRequest = { id: number; text: string };

/**
 * `vector`: unit length, 512 numbers. `unfit`: the text is not in English, or has no words. `missing`: its packages are not
 * installed.
 */
export type EmbeddingReply = { id: number } & ({ vector: number[] } | { unfit: true } | { missing: true });
