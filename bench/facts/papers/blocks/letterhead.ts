import type { Desk } from '../engine/paper';
import type { Words } from '../engine/words';
import { fillPattern, makeLandline } from '../formats/numbers';

/** A sender's name, address and ways to reach it, at the left, in the middle or at the right. */
export function printLetterhead(
  desk: Desk,
  sender: { name: Words; lines: readonly Words[]; contact?: readonly Words[] },
): void {
  const { flow } = desk;
  const place = desk.choose(['left', 'right', 'one line', 'centre'] as const);
  const size = flow.look.size * (1.1 + desk.next() * 0.9);
  const rest = [...sender.lines, ...(sender.contact ?? [])];
  const inOneLine = rest.map((words) => (typeof words === 'string' ? words.replace(/,$/, '') : words));
  if (place === 'one line') {
    flow.line(sender.name, { isBold: true, size });
    flow.paragraph(
      inOneLine.flatMap((words, index): Words[] =>
        index > 0 ? [desk.set === 'train' ? ', ' : ' · ', words] : [words],
      ),
      { size: flow.look.size * 0.85 },
    );
  } else {
    const align = place === 'centre' ? 'centre' : place === 'right' ? 'right' : undefined;
    flow.line(sender.name, { isBold: true, size, ...(align ? { align } : {}) });
    for (const line of rest) flow.line(line, { size: flow.look.size * 0.9, ...(align ? { align } : {}) });
  }
  flow.gap(0.5 + desk.next() * 1.5);
}

/** Telephone, e-mail, web: some of them, as a sender gives them. */
export function makeContacts(desk: Desk, name: string): string[] {
  const host = `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .slice(0, 16)}.example`;
  const ways = [
    `${desk.choose(['Tel', 'Tel.', 'Telephone', 'Phone', 'T', 'Call us on'])}: ${makeLandline(desk)}`,
    `${desk.pick(['E-mail', 'Email', 'E'])}: ${desk.pick(['info', 'office', 'hello', 'claims', 'enquiries'])}@${host}`,
    `www.${host}`,
  ];
  return desk.sample(ways, desk.int(1, 3));
}

/** The receiver's name and address, where a window envelope shows it; beside it at times the sender's own references. */
export function printReceiver(desk: Desk, lines: readonly Words[]): void {
  const { flow } = desk;
  const own = desk
    .sample(OWN_NUMBERS, desk.int(2, 4))
    .map(([label, pattern]) => [label, fillPattern(desk, pattern)] as const);
  flow.keep(flow.look.pitch * (lines.length + 1));
  if (desk.chance(0.35)) {
    const isRight = desk.chance(0.5);
    const numbers = () => {
      for (const [label, number] of own) {
        if (isRight)
          flow.row([
            { words: label, x: flow.left },
            { words: number, x: flow.right, align: 'right' },
          ]);
        else flow.line(`${label}: ${number}`);
      }
    };
    flow.sideBySide([() => flow.lines(lines), numbers], [3, 2], 40);
  } else flow.lines(lines, { x: desk.chance(0.8) ? flow.left : flow.left + flow.width * 0.55 });
  flow.gap(1);
}

/** What senders count people and papers by: none of it is a fact that anybody asks for. */
const OWN_NUMBERS = [
  ['Our reference', 'AA/99999'],
  ['Customer no.', '9999999'],
  ['Document', 'D99999999'],
  ['Handled by', 'AA 99'],
  ['Telephone', '01632 960999'],
  ['Branch', '999'],
  ['Print run', '99-999'],
] as const;
