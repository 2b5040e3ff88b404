/**
 * Reads a value of unknown origin; without `data` where it is something else. zod's schemas are shapes, and officers' pages use those.
 * For a claimant's page they weigh as much as a seventh of its script, for the few forms that a browser keeps.
 */
export type Shape<T> = { safeParse: (value: unknown) => { data?: T | undefined } };

export type InferShape<S> = S extends Shape<infer T> ? T : never;

const makeShape = <T>(read: (value: unknown) => T | undefined): Shape<T> => ({
  safeParse: (value) => ({ data: read(value) }),
});

export const text = makeShape((value) => (typeof value === 'string' ? value : undefined));
export const amount = makeShape((value) => (typeof value === 'number' ? value : undefined));
export const flag = makeShape((value) => (typeof value === 'boolean' ? value : undefined));

export const orNull = <T>(inner: Shape<T>): Shape<T | null> =>
  makeShape((value) => (value === null ? null : inner.safeParse(value).data));

export const listOf = <T>(inner: Shape<T>): Shape<T[]> =>
  makeShape((value) => (Array.isArray(value) ? readAll(value, inner) : undefined));

/** By any key. */
export const recordOf = <T>(inner: Shape<T>): Shape<Record<string, T>> =>
  makeShape((value) => {
    if (!isRecord(value)) return undefined;
    const read = readAll(Object.values(value), inner);
    return read && Object.fromEntries(Object.keys(value).map((key, at) => [key, read[at] as T]));
  });

/** Of these fields; others are left out. */
export const objectOf = <T extends object>(fields: { [K in keyof T]: Shape<T[K]> }): Shape<T> =>
  makeShape((value) => {
    if (!isRecord(value)) return undefined;
    const entries = Object.entries<Shape<unknown>>(fields).map(
      ([key, inner]) => [key, inner.safeParse(value[key]).data] as const,
    );
    return entries.some(([, read]) => read === undefined) ? undefined : (Object.fromEntries(entries) as T);
  });

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined where one of them is something else. */
function readAll<T>(values: readonly unknown[], inner: Shape<T>): T[] | undefined {
  const read = values.map((value) => inner.safeParse(value).data);
  return read.some((each) => each === undefined) ? undefined : (read as T[]);
}
