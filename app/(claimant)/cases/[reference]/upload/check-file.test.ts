import { describe, expect, it } from 'vitest';
import { assertSize } from '@/server/documents/files/inspect-arrival';
import { MAXIMUM_FILE_BYTES } from '@/server/documents/limits';
import { describeSizeProblem } from './check-file';

/** What the server says about a size, or null where it says nothing. */
function serverSays(bytes: number): string | null {
  try {
    assertSize(bytes);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('describeSizeProblem', () => {
  it.each([0, 1, MAXIMUM_FILE_BYTES, MAXIMUM_FILE_BYTES + 1])('says of %i bytes what the server says', (bytes) => {
    expect(describeSizeProblem(bytes)).toBe(serverSays(bytes));
  });
});
