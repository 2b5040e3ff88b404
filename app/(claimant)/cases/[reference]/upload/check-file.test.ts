import { describe, expect, it } from 'vitest';
import { assertSize } from '@/server/documents/files/inspect-arrival';
import { MAXIMUM_FILE_BYTES } from '@/server/documents/limits';
import type { AppError } from '@/server/platform/errors';
import { findSizeProblem } from './check-file';

/** Why the server refuses a size, or null where it does not. */
function serverSays(bytes: number): string | null {
  try {
    assertSize(bytes);
    return null;
  } catch (error) {
    return (error as AppError).refusal?.reason ?? '';
  }
}

describe('findSizeProblem', () => {
  it.each([0, 1, MAXIMUM_FILE_BYTES, MAXIMUM_FILE_BYTES + 1])('says of %i bytes what the server says', (bytes) => {
    expect(findSizeProblem(bytes)).toBe(serverSays(bytes));
  });
});
