import { comparePersons } from '@/server/facts/names/compare-persons';
import { readPeople } from '@/server/facts/names/read-name';

/** A joint account or tenancy names two. A line that names more would only shut staff out. */
const MOST_ON_PAPER = 2;

/**
 * Whether two accounts have the same person's name for certain: the same words, or a middle name left out. Neither a slip of a letter,
 * which people don't make in their own name, nor an initial nor another surname keeps a case from its officer. Nor does a name that is
 * several people's: it would be everybody's whom it lists.
 */
export function isSameAccountName(a: string, b: string): boolean {
  if (readPeople(a).length !== 1 || readPeople(b).length !== 1) return false;
  const { outcome, reason } = comparePersons(a, b);
  return outcome === 'met' && reason !== 'misread_letter';
}

/** Whether a paper names the person of an account for certain. Its letters may have been misread. */
export function isNamedOnPaper({ account, paper }: { account: string; paper: string }): boolean {
  if (readPeople(account).length !== 1 || readPeople(paper).length > MOST_ON_PAPER) return false;
  return comparePersons(account, paper).outcome === 'met';
}
