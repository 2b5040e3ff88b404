import { comparePeople } from '@/server/facts/names/compare-persons';
import { foldName, readPeople } from '@/server/facts/names/read-name';

/** A joint account or tenancy names two. A line that names more would only shut staff out. */
const MOST_ON_PAPER = 2;

type NameMatcher = {
  /**
   * Whether another account has the same person's name for certain: the same words, or a middle name left out. Neither a slip of a
   * letter, which people don't make in their own name, nor an initial nor another surname keeps a case from its officer. Nor does a
   * name that is several people's: it would be everybody's whom it lists.
   */
  isAccount: (name: string) => boolean;
  /** Whether a line of a paper names the person for certain. Its letters may have been misread. */
  isOnPaper: (line: string) => boolean;
};

/** Compares an account's name with many. It is read once, and only names that share a word with it are read at all. */
export function matchAccountName(account: string): NameMatcher {
  const maySame = sharesWord(account);
  let own: ReturnType<typeof readPeople> | undefined;
  const compare = (name: string, most: number) => {
    if (!maySame(name)) return null;
    own ??= readPeople(account);
    const others = readPeople(name);
    return own.length === 1 && others.length <= most ? comparePeople(own, others) : null;
  };
  return {
    isAccount: (name) => {
      const compared = compare(name, 1);
      return compared?.outcome === 'met' && compared.reason !== 'misread_letter';
    },
    isOnPaper: (line) => compare(line, MOST_ON_PAPER)?.outcome === 'met',
  };
}

export const isSameAccountName = (a: string, b: string): boolean => matchAccountName(a).isAccount(b);

/**
 * A look at the letters that costs a hundredth of reading a name. It looks within words too, as "van den Berg" is also written in one.
 */
function sharesWord(account: string): (name: string) => boolean {
  const words = (foldName(account).match(/\p{L}+/gu) ?? []).filter(({ length }) => length > 1);
  const written = words.map(writeOutNoUmlaut);
  return (name) => {
    const letters = foldName(name).replace(/[015]/g, readDigit).replace(/\P{L}/gu, '');
    if (words.some((word) => letters.includes(word))) return true;
    const plain = writeOutNoUmlaut(letters);
    return written.some((word) => plain.includes(word));
  };
}

/** As names are read: "Sm1th" has no digit. */
const readDigit = (digit: string): string => (digit === '0' ? 'o' : digit === '1' ? 'l' : 's');

/** "Mueller" is "Müller", which is "muller" without its accent. */
const writeOutNoUmlaut = (letters: string): string => letters.replace(/(?<=[aou])e/g, '');
