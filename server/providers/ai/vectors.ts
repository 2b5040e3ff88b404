/** Sign bits of a vector as Postgres writes bit(512): 1 where the number is above 0. */
export const signBits = (vector: readonly number[]): string => vector.map((value) => (value > 0 ? '1' : '0')).join('');

/** The unit-length mean of unit vectors: a case as the sum of its documents. Null for none, and where they cancel out. */
export function meanVector(vectors: readonly (readonly number[])[]): number[] | null {
  const first = vectors[0];
  if (!first) return null;
  const sum = first.map((_, index) => vectors.reduce((total, vector) => total + (vector[index] ?? 0), 0));
  const length = Math.hypot(...sum);
  return length === 0 ? null : sum.map((value) => value / length);
}
