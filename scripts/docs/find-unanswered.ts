import type { Page } from './find-dead';

/** How an answer begins, and nothing else does. */
const ANSWERS = ['Met', 'In part', 'Not met', 'Not applicable', 'The operator'];

/** A row of a table whose first cell is a requirement's number, or two with "to" between them. */
const ROW = /^\| (\d+\.\d+\.\d+)(?: to (\d+\.\d+\.\d+))? \| ([^|]*) \| ([^|]*) \|(?: [^|]*\|)?$/;
/** A file of tests, and the title of one that stands in it. */
const TEST = /`([^`]+\.(?:test|spec)\.tsx?)` “([^”]+)”/g;

type Sources = {
  page: Page;
  asked: Readonly<Record<string, readonly number[]>>;
  readTests: (file: string) => string | null;
};

/** What is wrong with a page that answers a standard: a number without an answer or with two, and a test that is not there. */
export function findUnanswered({ page: { file, text }, asked, readTests }: Sources): string[] {
  const numbers = Object.entries(asked).flatMap(([section, last]) => last.map((number) => `${section}.${number}`));
  const rows = listRows(text);
  const answered = rows.flatMap(({ from, to }) => listBetween({ numbers, from, to }));
  return [
    ...numbers.filter((number) => !answered.includes(number)).map((number) => `${file} does not answer ${number}.`),
    ...answered
      .filter((number, index) => answered.indexOf(number) !== index)
      .map((number) => `${file} answers ${number} twice.`),
    ...rows
      .filter(({ from, to }) => listBetween({ numbers, from, to }).length === 0)
      .map(({ from }) => `${file} answers ${from}, which is not asked.`),
    ...rows
      .filter(({ answer }) => !ANSWERS.some((known) => answer.startsWith(known)))
      .map(({ from }) => `${file} begins the answer to ${from} with none of: ${ANSWERS.join(', ')}.`),
    ...listTests(text)
      .filter(({ named, title }) => !readTests(named)?.includes(title))
      .map(({ named, title }) => `${file} names the test “${title}” of ${named}, which is not there.`),
  ];
}

type Row = { from: string; to: string; answer: string };

const listRows = (text: string): Row[] =>
  text.split('\n').flatMap((line) => {
    const [, from, to, , answer] = ROW.exec(line) ?? [];
    return from === undefined || answer === undefined ? [] : [{ from, to: to ?? from, answer }];
  });

type Range = { numbers: readonly string[]; from: string; to: string };

function listBetween({ numbers, from, to }: Range): string[] {
  const [first, last] = [numbers.indexOf(from), numbers.indexOf(to)];
  return first < 0 || last < first ? [] : numbers.slice(first, last + 1);
}

const listTests = (text: string) =>
  [...text.matchAll(TEST)].flatMap(([, named, title]) =>
    named === undefined || title === undefined ? [] : [{ named, title }],
  );
