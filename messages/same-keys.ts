/** Messages of another language: the same keys, each with a text of its own. A key that is missing does not compile. */
export type SameKeys<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : SameKeys<Messages[Key]>;
};
