import { type AuditData, auditActionSchema, auditDataSchema } from '@/server/audit/schema';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { findOfficerId, findSubjectId, readSubjects } from './events/read-subjects';
import type { TimelineInput } from './schema';

/** What was done to a case, the newest first, a page at a time. */
export async function readTimeline({ actor, input }: { actor: Actor; input: TimelineInput }) {
  const { reference, cursor, limit } = input;
  const found = await findVisibleCase({ actor, reference });
  const rows = await database().auditEvent.findMany({
    // Ids are uuid v7: their order is the order in which things happened.
    where: { caseId: found.id, ...(cursor ? { id: { lt: cursor } } : {}) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const events = page.map(({ data, ...row }) => {
    const known = auditDataSchema.parse(data);
    return { ...row, data: known, subjectId: findSubjectId(known), whoseId: findOfficerId(known) };
  });
  const [people, subjects] = await Promise.all([
    readPeople({
      ids: events.flatMap(({ actorId, whoseId }) => [actorId, whoseId].filter((id) => id !== null)),
      hidesClaimant: found.erasedAt !== null,
    }),
    found.erasedAt
      ? new Map<string, string>()
      : readSubjects({ caseId: found.id, ids: [...new Set(events.flatMap(({ subjectId }) => subjectId ?? []))] }),
  ]);
  return {
    items: events.map(({ id, actorId, whoseId, action, data, subjectId, createdAt }) => ({
      id,
      at: createdAt,
      /** Null where the system acted. */
      by: actorId ? (people.get(actorId) ?? FORMER) : null,
      /** The officer it was done to; null where it was done to nobody. */
      whose: whoseId ? (people.get(whoseId) ?? FORMER) : null,
      action: auditActionSchema.parse(action),
      data,
      /** The file name of the document, or the beginning of the finding, that it is about; null for what is gone. */
      subject: subjectId && (subjects.get(subjectId) ?? null),
      isSubjectGone: subjectId !== null && !subjects.has(subjectId),
      /** The rules that a decision overrode, as the case type asks them. */
      overridden: tellOverridden({ caseType: found.caseType, keys: data.overrides }),
    })),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** A rule that the case type no longer has is named by its key. */
function tellOverridden({ caseType, keys }: { caseType: string; keys: AuditData[string] | undefined }): string[] {
  if (!Array.isArray(keys)) return [];
  const questions = new Map(findCaseType(caseType)?.rules.map(({ key, question }) => [key, question]));
  return keys.map((key) => questions.get(key) ?? key);
}

const FORMER = { name: 'A former account', role: null };

/** `hidesClaimant`: the papers are erased, and whose they were is not said. */
async function readPeople({ ids, hidesClaimant }: { ids: string[]; hidesClaimant: boolean }) {
  const people = await database().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, role: true },
  });
  const isHidden = (role: string) => hidesClaimant && role === 'claimant';
  return new Map(people.map(({ id, name, role }) => [id, { name: isHidden(role) ? 'The claimant' : name, role }]));
}

export type TimelineEvent = Awaited<ReturnType<typeof readTimeline>>['items'][number];
