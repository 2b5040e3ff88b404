import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { checkChain } from '@/server/audit/chain/check-chain';
import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { makeCase } from '@/tests/setup/cases';
import { makeClaimant } from '@/tests/setup/people';

let caseId: string;
beforeAll(async () => {
  ({ id: caseId } = await makeCase({ claimant: await makeClaimant() }));
  await Promise.all(Array.from({ length: 8 }, () => addEvents(3)));
});

const addEvents = (count: number) =>
  database().$transaction(async (tx) => {
    for (let index = 0; index < count; index += 1)
      await recordEvent(tx, { caseId, actorId: null, action: 'document_read', data: { index } });
  });

const middle = async () => {
  const links = await database().auditLink.findMany({ orderBy: { position: 'asc' } });
  const link = links[Math.floor(links.length / 2)];
  const next = links[Math.floor(links.length / 2) + 1];
  if (!link || !next) throw new Error('There are too few links.');
  return { link, next };
};

test('events of transactions that end at the same time stand in one chain without a fault', async () => {
  const events = await database().auditEvent.count();
  const { links, faults, head } = await checkChain();
  expect({ links, faults }).toEqual({ links: events, faults: [] });
  expect(head?.position).toBe(BigInt(events));
});

test('an event that its transaction takes back leaves no link', async () => {
  const before = await database().auditLink.count();
  await expect(
    database().$transaction(async (tx) => {
      await recordEvent(tx, { caseId, actorId: null, action: 'document_read' });
      throw new Error('taken back');
    }),
  ).rejects.toThrow('taken back');
  expect(await database().auditLink.count()).toBe(before);
});

test('an altered event is named', async () => {
  const { link } = await middle();
  const { data } = await database().auditEvent.findUniqueOrThrow({ where: { id: link.eventId } });
  await database().auditEvent.update({ where: { id: link.eventId }, data: { data: { index: 99 } } });
  expect((await checkChain()).faults).toEqual([{ kind: 'altered', position: link.position, id: link.eventId }]);
  await database().auditEvent.update({ where: { id: link.eventId }, data: { data: data ?? {} } });
  expect((await checkChain()).faults).toEqual([]);
});

test('two events that changed places are named', async () => {
  const { link, next } = await middle();
  const swap = async (one: string, other: string) => {
    await database().auditLink.update({ where: { position: link.position }, data: { eventId: randomUUID() } });
    await database().auditLink.update({ where: { position: next.position }, data: { eventId: other } });
    await database().auditLink.update({ where: { position: link.position }, data: { eventId: one } });
  };
  await swap(next.eventId, link.eventId);
  expect((await checkChain()).faults).toEqual([
    { kind: 'altered', position: link.position, id: next.eventId },
    { kind: 'altered', position: next.position, id: link.eventId },
  ]);
  await swap(link.eventId, next.eventId);
  expect((await checkChain()).faults).toEqual([]);
});

test('a missing event is named, with or without its link', async () => {
  const { link } = await middle();
  const event = await database().auditEvent.findUniqueOrThrow({ where: { id: link.eventId } });
  await database().auditEvent.delete({ where: { id: event.id } });
  expect((await checkChain()).faults).toEqual([{ kind: 'missing_event', position: link.position, id: event.id }]);
  await database().auditLink.delete({ where: { position: link.position } });
  expect((await checkChain()).faults).toEqual([{ kind: 'missing_link', position: link.position }]);
  await database().$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER audit_event_linked`;
  await database().auditEvent.create({ data: { ...event, data: event.data ?? {} } });
  await database().$executeRaw`ALTER TABLE audit_event ENABLE TRIGGER audit_event_linked`;
  await database().auditLink.create({ data: link });
  expect((await checkChain()).faults).toEqual([]);
});

test('an event written past the trigger is named', async () => {
  const id = uuidv7();
  await database().$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER audit_event_linked`;
  await database().auditEvent.create({ data: { id, caseId, action: 'document_read' } });
  await database().$executeRaw`ALTER TABLE audit_event ENABLE TRIGGER audit_event_linked`;
  expect((await checkChain()).faults).toEqual([{ kind: 'unlinked_event', id }]);
  await database().auditEvent.delete({ where: { id } });
});

test('a chain cut off at its end no longer holds a head that was published', async () => {
  await addEvents(2);
  const { head } = await checkChain();
  if (!head) throw new Error('There is no head.');
  expect((await checkChain({ known: head })).faults).toEqual([]);
  const last = await database().auditLink.delete({ where: { position: head.position } });
  await database().auditEvent.delete({ where: { id: last.eventId } });
  expect((await checkChain()).faults).toEqual([]);
  expect((await checkChain({ known: head })).faults).toEqual([{ kind: 'other_head', position: head.position }]);
});
