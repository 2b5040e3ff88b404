/** What claimants see: the words of these files are messages. */
const SEEN = [
  /^app\/\((?:claimant|auth|info|account)\)\//,
  /^app\/ui\//,
  /^pages\//,
  /^app\/(?:start-page|error|not-found|layout|cited-page)\.tsx$/,
];

/** Of the shared components, those that staff alone see, in English. */
const STAFF = new Set(['app/ui/refused-message.tsx', 'app/ui/score.tsx']);

export const isSeenByClaimants = (file: string): boolean =>
  file.endsWith('.tsx') && !/\.test\./.test(file) && !STAFF.has(file) && SEEN.some((place) => place.test(file));

/** Files with words of their own still. The list only gets shorter: a file without such words may not stand in it. */
export const EXEMPT: readonly string[] = [];

/** How many there are. It goes down with them, and never up. */
export const EXEMPTIONS = 0;
