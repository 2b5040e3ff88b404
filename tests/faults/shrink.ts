import { countOperations, type Fault, type Operation, type Plan, type Story } from './plan/plan';

type Shrinking = {
  plan: Plan;
  /** Whether what went wrong goes wrong here as well. */
  fails: (plan: Plan) => Promise<boolean>;
  deadline: number;
};

/**
 * The shortest plan that still fails, as far as it is found in time: stories and faults are left out by halves, then by quarters,
 * down to one by one, and then the operations of the stories that are left. A race may hide in a shorter plan, so what is found
 * does fail, and something shorter might.
 */
export async function shrinkPlan({ plan, fails, deadline }: Shrinking): Promise<Plan> {
  const parts = await shrinkList<Story | Fault>({
    list: [...plan.faults, ...plan.stories],
    fails: (left) => fails(assemble(plan, left)),
    deadline,
  });
  let shortest = assemble(plan, parts);
  for (const story of shortest.stories) {
    const replaceBy = (operations: Operation[]): Plan => ({
      ...shortest,
      stories: shortest.stories.map((one) => (one.title === story.title ? { ...one, operations } : one)),
    });
    const operations = await shrinkList({
      list: story.operations,
      fails: (left) => fails(replaceBy(left)),
      deadline,
    });
    shortest = replaceBy(operations);
  }
  return shortest;
}

const isStory = (part: Story | Fault): part is Story => 'operations' in part;

/** What is left out makes the rest come earlier, so faults come no later than the last operation. */
function assemble(plan: Plan, parts: (Story | Fault)[]): Plan {
  const stories = parts.filter(isStory);
  const operations = countOperations({ ...plan, stories });
  const faults = parts
    .filter((part): part is Fault => !isStory(part))
    .map((fault) => ({ ...fault, after: Math.min(fault.after, operations) }));
  return { ...plan, stories, faults };
}

async function shrinkList<Item>({
  list,
  fails,
  deadline,
}: {
  list: Item[];
  fails: (left: Item[]) => Promise<boolean>;
  deadline: number;
}): Promise<Item[]> {
  let left = list;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length && left.length > 1; ) {
      if (Date.now() > deadline) return left;
      const without = left.filter((_, index) => index < at || index >= at + size);
      if (without.length > 0 && (await fails(without))) left = without;
      else at += size;
    }
  }
  return left;
}
