/** 0 to 1; 0 of none. */
export function meanConfidence(parts: readonly { confidence: number }[]): number {
  return parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part.confidence, 0) / parts.length;
}
