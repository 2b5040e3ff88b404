import { expect, test } from 'vitest';
import { database } from '@/server/platform/database';

/**
 * What the erasing of a case does with each table. A table that is missing here fails: say what becomes of it, and let the walk of the
 * canary (tests/setup/canary/walk-case.ts) put the marker into it, so that the scan afterwards shows that it is true.
 */
const TABLES: Record<string, 'gone with the case' | 'emptied' | 'gone with the account' | `stays: ${string}`> = {
  account: 'gone with the account',
  account_event: 'stays: ids and counts alone',
  added_fact: 'gone with the case',
  added_finding: 'gone with the case',
  address_change: 'gone with the account',
  ai_use: 'stays: ids, counts and costs alone',
  attempt: 'stays: keyed hashes, for an hour at most',
  audit_event: 'stays: ids, states and counts alone',
  audit_link: 'stays: hashes',
  case: 'emptied',
  case_conflict: 'emptied',
  case_counter: 'stays: counts',
  case_embedding: 'gone with the case',
  case_particular: 'gone with the case',
  case_search: 'emptied',
  citation: 'gone with the case',
  decision: 'emptied',
  document: 'gone with the case',
  document_embedding: 'gone with the case',
  document_fingerprint: 'gone with the case',
  document_page: 'gone with the case',
  document_reuse: 'gone with the case',
  draft: 'gone with the case',
  erasure: 'stays: when it was erased',
  evidence_guess: 'gone with the case',
  evidence_word: 'gone with the case',
  fact: 'gone with the case',
  fact_judgement: 'gone with the case',
  file_removal: 'stays: ids of documents that their claimants removed, until their files are gone',
  finding: 'gone with the case',
  finding_judgement: 'gone with the case',
  letter: 'gone with the case',
  mail: 'gone with the case',
  officer_citation: 'gone with the case',
  officer_write: 'gone with the case',
  officer_work: 'stays: counts of what officers did',
  operation_event: 'stays: acts of supervisors, without cases',
  page_fingerprint: 'gone with the case',
  phone_link: 'gone with the case',
  phone_link_document: 'gone with the case',
  provider_circuit: 'stays: of services',
  quality_check: 'stays: ids, states and probabilities alone, without why it was settled',
  quality_error: 'emptied',
  quota_day: 'gone with the account',
  reconsideration_evidence: 'gone with the case',
  reconsideration_ground: 'gone with the case',
  request_answer: 'gone with the case',
  requested_document: 'gone with the case',
  retention_hold: 'emptied',
  retention_night: 'stays: counts',
  review: 'emptied',
  rule_override: 'gone with the case',
  sampling_plan: 'stays: shares that a supervisor set',
  saved_view: 'stays: filters of an officer, without words that were searched for',
  search_part: 'gone with the case',
  session: 'gone with the account',
  similar_case: 'stays: ids and a number, in the drafts of other cases',
  standing_work: 'stays: counts',
  two_factor: 'gone with the account',
  type_work: 'stays: counts',
  user: 'emptied',
  verification: 'stays: links of an hour, by the sign-in library',
  webhook_receipt: 'stays: signatures, for a day',
  work_counted: 'stays: the zone of the counts',
  work_entry: 'stays: counts, and of decisions the officer',
};

test('of each table it is said what the erasing of a case does with it', async () => {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`;
  expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLES).toSorted());
});
