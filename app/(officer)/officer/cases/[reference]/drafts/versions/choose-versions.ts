import type { DraftVersion } from '@/server/drafts/view';

export type NumberedVersion = DraftVersion & { number: number };

/** The first draft is version 1, whatever came after it. */
export const numberVersions = (newestFirst: readonly DraftVersion[]): NumberedVersion[] =>
  newestFirst.map((version, at) => ({ ...version, number: newestFirst.length - at }));

type Chosen = {
  versions: readonly NumberedVersion[];
  /** Null for the newest, whichever that is. */
  chosenId: string | null;
  /** What it is compared with, null for nothing. */
  otherId: string | null;
  /** The newest there was when the reader last chose. */
  seenId: string | null;
};

/** What is on screen of the versions there are now: a newer one moves nobody from an older one. */
export function chooseVersions({ versions, chosenId, otherId, seenId }: Chosen) {
  const newest = versions[0] ?? null;
  const shown = versions.find(({ id }) => id === chosenId) ?? newest;
  const other = versions.find(({ id }) => id === otherId && id !== shown?.id) ?? null;
  const pair =
    shown && other && (other.number > shown.number ? { before: shown, after: other } : { before: other, after: shown });
  return { shown, other, pair, arrived: newest?.id === seenId ? null : newest };
}
