import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/generated/prisma/client';
import { draftInputKey, readDraftInput } from '@/server/drafts/making/read-input';
import { aiEngine } from '@/server/providers/ai/ai';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import { mayLackDraft } from './excuses';
import type { Facts } from './facts';
import { checkPrompt } from './prompts';

/** One current draft a case, resting on exactly the documents that the case holds; none twice. */
export async function checkDrafts(evidence: Evidence): Promise<Breach[]> {
  const { facts, system } = evidence;
  const keys = await computeKeys(evidence);
  const breaches = facts.cases.flatMap((found) => checkCase({ evidence, found, key: keys.get(found.id) }));
  const pairs = facts.drafts.map(({ caseId, inputKey }) => `${caseId} ${inputKey}`);
  if (new Set(pairs).size < pairs.length)
    breaches.push({ kind: 'twin-draft', what: 'a case has two drafts of the same documents' });
  breaches.push(...(await checkGuard(system.postgres.ask)));
  return breaches;
}

type Checking = { evidence: Evidence; found: Facts['cases'][number]; key: string | undefined };

function checkCase({ evidence, found, key }: Checking): Breach[] {
  const { facts, system, model } = evidence;
  if (found.status !== 'awaiting_officer_review') return [];
  const say = (kind: string, what: string): Breach[] => [{ kind, what: `${found.reference} (${found.title}) ${what}` }];
  const current = facts.drafts.filter(({ caseId, status }) => caseId === found.id && status === 'pending_review');
  if (current.length > 1) return say('two-drafts', `has ${current.length} current drafts`);
  const [draft] = current;
  if (draft) {
    if (draft.inputKey !== key) return say('stale-draft', 'has a draft that rests on other documents than it holds');
    if (draft.findings === 0) return say('empty-draft', 'has a draft without findings');
    return checkPrompt({ evidence, found, draft });
  }
  if (!found.problem) return say('no-draft', 'has neither a draft nor a reason why not');
  const read = facts.documents.filter(({ caseId, status }) => caseId === found.id && status === 'completed');
  const { reference, problem } = found;
  const documents = model.cases.find((owed) => owed.reference === reference)?.documents ?? [];
  const isExpected = read.length === 0 || mayLackDraft({ system, facts, reference, problem, documents });
  return isExpected ? [] : say('undrafted', `could have been drafted: ${problem}`);
}

/** What the product would draft each case from now, by its own reckoning, out of the system's database. */
async function computeKeys({ facts, system }: Evidence): Promise<Map<string, string>> {
  const { promptVersion } = aiEngine();
  const database = new PrismaClient({ adapter: new PrismaPg({ connectionString: system.postgres.url }) });
  const keys = new Map<string, string>();
  try {
    for (const { id, status } of facts.cases) {
      if (status !== 'awaiting_officer_review') continue;
      const found = await database.case.findUniqueOrThrow({ where: { id } });
      keys.set(id, draftInputKey({ ...(await readDraftInput(found, database)), promptVersion }));
    }
    return keys;
  } finally {
    await database.$disconnect();
  }
}

/** The last guard, behind the lease: Postgres itself refuses a second draft of the same documents. */
async function checkGuard(ask: (statement: string) => Promise<unknown>): Promise<Breach[]> {
  try {
    await ask(`DO $$ BEGIN
      CREATE TEMPORARY TABLE twin ON COMMIT DROP AS SELECT * FROM draft LIMIT 1;
      UPDATE twin SET id = gen_random_uuid();
      IF EXISTS (SELECT 1 FROM twin) THEN
        INSERT INTO draft SELECT * FROM twin;
        RAISE EXCEPTION 'taken';
      END IF;
    END $$`);
    return [];
  } catch (error) {
    if (error instanceof Error && error.message.includes('draft_case_id_input_key_key')) return [];
    return [{ kind: 'no-guard', what: 'Postgres takes a second draft of the same documents' }];
  }
}
