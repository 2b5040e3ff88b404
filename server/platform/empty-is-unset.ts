import { z } from 'zod';

/** Compose files and shells give an empty text for what is not set. */
export const emptyIsUnset = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);
