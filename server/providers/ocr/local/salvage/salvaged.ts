/** Rows that a file lacks, as fractions of its height in the file's own orientation. */
export type MissingRows = { from: number; to: number };

/** A picture that ends too early, in a form that decodes: what it lacks is plain grey there, or `rows` says where. */
export type Salvaged = { bytes: Buffer; missingShare: number; rows: MissingRows[] };

/** What a JPEG decoder shows where data are missing; other formats are given the same. */
export const MISSING_GREY = 0x80;
