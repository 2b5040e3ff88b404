import type { MailMoment } from '../plan/plan';
import type { History } from '../system/history';
import type { System } from '../system/system';
import { listRepeats } from './mail-repeats';

export type MailCounts = {
  /** Mails that a mail server took, and copies of them beyond the first. */
  mails: number;
  repeats: number;
  /** Kills that came while a mail was being sent, by their moment. */
  kills: Partial<Record<MailMoment, number>>;
  /** Of each repeat that a death explains, the time from the mail's last dot to that death, in ms. */
  gapsMs: number[];
};

export function countMails({ system, history }: { system: System; history: History }): MailCounts {
  const repeats = listRepeats({ system, history });
  const kills: MailCounts['kills'] = {};
  for (const { moment } of history.kills) kills[moment] = (kills[moment] ?? 0) + 1;
  return {
    mails: new Set(system.mails.accepted.map(({ mailId }) => mailId)).size,
    repeats: repeats.length,
    kills,
    gapsMs: repeats.flatMap(({ gapMs }) => gapMs ?? []),
  };
}

/** One line for the report; nothing where no mail went out. */
export function describeMails({ mails, repeats, kills, gapsMs }: MailCounts): string | null {
  if (mails === 0) return null;
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0);
  const moments = Object.entries(kills).map(([moment, count]) => `${moment} ${count}`);
  const sorted = gapsMs.toSorted((one, other) => one - other);
  const gap = sorted.length > 0 ? `; last dot to death ${sorted[0]} to ${sorted.at(-1)} ms` : '';
  const killed = total > 0 ? `, ${total} workers killed while sending (${moments.join(', ')})` : '';
  return `${mails} mails taken, ${repeats} of them once more${killed}${gap}`;
}
