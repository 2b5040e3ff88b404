import { describeOperation, type Story } from '../plan/plan';
import { type History, writeDown } from '../system/history';
import type { People, Person } from '../system/people';
import { act, type Outcome } from './act';
import type { Model, OwedCase } from './model';
import { persist } from './persist';

type Telling = {
  story: Story;
  people: People;
  model: Model;
  history: History;
  withinMs: number;
  onDeadly: (documentId: string) => void;
  remind: (reference: string) => Promise<boolean>;
  onDone: () => void;
};

/** Goes through one case from its opening to its last operation. */
export async function tellStory({
  story,
  people,
  model,
  history,
  withinMs,
  onDeadly,
  remind,
  onDone,
}: Telling): Promise<void> {
  const claimant = people.claimants[story.claimant];
  if (!claimant) throw new Error(`there is no claimant ${story.claimant}`);
  const { title } = story;
  const owed: OwedCase = {
    reference: await openCase({ claimant, title }),
    title,
    status: 'open',
    submissions: 0,
    decisions: 0,
    reminders: 0,
    documents: [],
  };
  model.cases.push(owed);
  writeDown(history, `${title}: opened as ${owed.reference}`);
  onDone();
  for (const operation of story.operations) {
    const countDeaths = () => history.deaths.length;
    const outcome = await act(
      { claimant, officer: people.officer, owed, withinMs, countDeaths, onDeadly, remind },
      operation,
    );
    writeDown(history, `${title}: ${describeOperation(operation)}: ${describeOutcome(outcome)}`);
    if (typeof outcome === 'object' && !outcome.isRight) {
      const { code, message } = outcome.refusal;
      model.refusals.push({ reference: owed.reference, operation, code, message });
    }
    onDone();
  }
}

const describeOutcome = (outcome: Outcome): string =>
  typeof outcome === 'string' ? outcome : `refused, ${outcome.refusal.code}: ${outcome.refusal.message}`;

/** A person whose connection broke looks whether their case is there before they open it again. */
async function openCase({ claimant, title }: { claimant: Person; title: string }): Promise<string> {
  let isFirst = true;
  return persist(async () => {
    const list = isFirst ? null : await claimant.call.cases.list.query({ limit: 50 });
    isFirst = false;
    const opened = list?.items.find((one) => one.title === title);
    if (opened) return opened.reference;
    const { reference } = await claimant.call.cases.create.mutate({ caseType: 'storm-damage-claim', title });
    return reference;
  });
}
