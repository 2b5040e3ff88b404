/** Prints a letter for each of the made-up cases, to be read as the person who gets it. `npm run letters -- storm` prints those alone. */

import { splitBody } from '../../server/letters/compose/split-body';
import { writeDecisionLetter } from '../../server/letters/compose/write-letter';
import type { LetterFrame } from '../../server/letters/schema';
import { MADE_LETTERS } from './made-letters';

const WIDTH = 96;

function wrap(text: string): string {
  return (
    text
      .split('\n')
      // linear: a line has at most WIDTH letters, and the letters are our own samples.
      .map((line) => line.replace(new RegExp(`(.{1,${WIDTH}})(?: |$)`, 'g'), '$1\n').trimEnd())
      .join('\n')
  );
}

function printTable(table: NonNullable<LetterFrame['table']>): string {
  const line = (label: string, amount: string) => `  ${label.padEnd(70)}${amount.padStart(14)}`;
  return [
    `  ${table.caption}`,
    ...table.rows.flatMap(({ label, because, amount }) => [line(label, amount), `      ${because}`]),
    line(table.total.label, table.total.amount),
  ].join('\n');
}

const wanted = process.argv[2] ?? '';
for (const [name, request] of MADE_LETTERS.filter(([name]) => name.startsWith(wanted))) {
  const { body, frame } = writeDecisionLetter(request);
  const { opening, rest } = splitBody(body);
  const { signOff } = frame;
  console.log(
    [
      `════ ${name} ════`,
      [frame.sender.name, ...frame.sender.address].join(', '),
      [frame.recipient.name, ...frame.recipient.address].join('\n'),
      `${frame.date}  ${frame.reference}`,
      [frame.subject, ...frame.about.map(({ label, value }) => `${label}: ${value}`)].join('\n'),
      ...opening.map(wrap),
      ...(frame.table ? [printTable(frame.table)] : []),
      ...rest.map(wrap),
      `${signOff.closing}\n${signOff.name}\n${signOff.team}`,
    ].join('\n\n'),
    '\n',
  );
}
