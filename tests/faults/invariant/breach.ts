/** Something that does not hold. `kind` is the same for the same breach in another run, which shrinking goes by. */
export type Breach = { kind: string; what: string };
