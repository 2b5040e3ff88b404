/** Our errors' codes and Node's are few; what else there is goes by its kind. */
export function nameError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
