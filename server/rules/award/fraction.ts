/** An exact fraction of minor units: pence are rounded once, at the end of each line shown. */
export type Fraction = { over: bigint; under: bigint };

export const fraction = (over: number, under = 1): Fraction => ({ over: BigInt(over), under: BigInt(under) });

export const add = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const multiply = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });

export const notBelowZero = (a: Fraction): Fraction => (a.over < 0n ? { over: 0n, under: 1n } : a);

export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

/** To whole minor units, a half up; for fractions from 0. */
export const roundHalfUp = ({ over, under }: Fraction): number => Number((2n * over + under) / (2n * under));
