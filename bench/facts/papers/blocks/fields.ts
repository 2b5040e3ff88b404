import type { Chooser } from '../engine/choose';
import type { Flow } from '../engine/flow';
import { plainText, type Words } from '../engine/words';

/** A label with what is filled in: one line, or several below each other. */
export type FormField = {
  label: string;
  question?: string;
  /** Small words between the label and the answer: "For example, 27 3 2026". */
  hint?: string;
  value: Words | readonly Words[];
  isBlock?: boolean;
};

const linesOf = ({ value, isBlock }: FormField): readonly Words[] =>
  isBlock && Array.isArray(value) ? value : [value as Words];

/** How a form sets its labels and answers. The last ones are kept for held-back papers. */
const FAMILIES = [
  'beside',
  'wide',
  'above',
  'pairs',
  'grid',
  'leaders',
  'questions',
  'wide',
  'ruled',
  'right labels',
  'run on',
  'three across',
] as const;
export type FieldFamily = (typeof FAMILIES)[number];

export type FieldLook = {
  family: FieldFamily;
  mark: string;
  isUpper: boolean;
  isBold: boolean;
  numbersFrom: number | null;
  numbering: string;
  hasHints: boolean;
  gap: number;
  valueAt: number;
};

export function chooseFieldLook(chooser: Chooser): FieldLook {
  return {
    family: chooser.choose(FAMILIES),
    mark: chooser.choose([':', '', ':', ' :']),
    isUpper: chooser.chance(0.12),
    isBold: chooser.chance(0.35),
    numbersFrom: chooser.chance(0.2) ? chooser.int(1, 9) : null,
    numbering: chooser.choose(['{n} ', '{n}. ', 'Q{n} ', '{n}) ', '(a{n}) ', '2.{n} ', 'Question {n}: ', 'B{n}. ']),
    hasHints: chooser.chance(0.35),
    gap: chooser.next() * 0.9,
    valueAt: 0.28 + chooser.next() * 0.2,
  };
}

export function printFields(flow: Flow, fields: readonly FormField[], look: FieldLook): void {
  const numbered = fields.map((field, index) => ({ ...field, label: nameField(field, look, index) }));
  const print = PRINTERS[look.family];
  print(flow, numbered, look);
}

function nameField(field: FormField, look: FieldLook, index: number): string {
  const text = look.family === 'questions' ? (field.question ?? field.label) : field.label;
  const label = look.isUpper ? text.toUpperCase() : text;
  const ended = /[?:]$/.test(label) ? label : `${label}${look.mark}`;
  return look.numbersFrom === null
    ? ended
    : `${look.numbering.replace('{n}', String(look.numbersFrom + index))}${ended}`;
}

type Printer = (flow: Flow, fields: readonly FormField[], look: FieldLook) => void;

const beside: Printer = (flow, fields, look) => {
  for (const field of fields) {
    const [first = '', ...rest] = linesOf(field);
    const label = `${field.label} `;
    const x = flow.left + flow.widthOf(label, { isBold: look.isBold }) + 3;
    const width = flow.right - x;
    if (flow.widthOf(first) > width) {
      flow.line(field.label, { isBold: look.isBold });
      flow.paragraph(first, { x: flow.left + 12 });
    } else
      flow.row([
        { words: label, x: flow.left, isBold: look.isBold },
        { words: first, x },
      ]);
    flow.lines(rest, { x });
    flow.gap(look.gap);
  }
};

const wide: Printer = (flow, fields, look) => {
  const longest = Math.max(...fields.map(({ label }) => flow.widthOf(label, { isBold: look.isBold })));
  const at = flow.left + Math.min(Math.max(flow.width * look.valueAt, longest + 12), flow.width * 0.62);
  for (const field of fields) printBeside({ flow, field, look, left: flow.left, at, right: flow.right });
};

function printBeside(input: {
  flow: Flow;
  field: FormField;
  look: FieldLook;
  left: number;
  at: number;
  right: number;
}): void {
  const { flow, field, look, left, at, right } = input;
  const [first = '', ...rest] = linesOf(field);
  flow.row([
    { words: field.label, x: left, width: at - left - 8, isBold: look.isBold },
    { words: first, x: at, width: right - at },
  ]);
  flow.lines(rest, { x: at });
  flow.gap(look.gap);
}

const rightLabels: Printer = (flow, fields, look) => {
  const at = flow.left + flow.width * look.valueAt;
  for (const field of fields) {
    const [first = '', ...rest] = linesOf(field);
    const fits = flow.widthOf(field.label, { isBold: look.isBold }) < at - flow.left - 6;
    if (fits)
      flow.row([
        { words: field.label, x: at - 6, align: 'right', isBold: look.isBold },
        { words: first, x: at + 4, width: flow.right - at - 4 },
      ]);
    else
      printBeside({
        flow,
        field: { ...field, value: first },
        look: { ...look, gap: 0 },
        left: flow.left,
        at: at + 4,
        right: flow.right,
      });
    flow.lines(rest, { x: at + 4 });
    flow.gap(look.gap);
  }
};

const above: Printer = (flow, fields, look) => {
  for (const field of fields) {
    flow.keep(flow.look.pitch * (linesOf(field).length + 1));
    flow.line(field.label, { isBold: look.isBold, size: flow.look.size * 0.85 });
    if (look.hasHints && field.hint) flow.paragraph(field.hint, { size: flow.look.size * 0.75 });
    for (const line of linesOf(field)) flow.paragraph(line, { x: flow.left + (look.gap > 0.4 ? 6 : 0) });
    flow.gap(0.4 + look.gap);
  }
};

const questions: Printer = (flow, fields, look) => {
  for (const field of fields) {
    flow.keep(flow.look.pitch * 3);
    flow.paragraph(field.label, { isBold: look.isBold });
    if (look.hasHints && field.hint) flow.paragraph(field.hint, { size: flow.look.size * 0.8 });
    for (const line of linesOf(field)) flow.paragraph(line, { x: flow.left + 18 });
    flow.gap(0.3 + look.gap);
  }
};

/** Fields in columns side by side, the label above its answer. */
const inColumns =
  (columns: number): Printer =>
  (flow, fields, look) => {
    const small = flow.look.size * 0.82;
    const room = flow.width / columns;
    for (let at = 0; at < fields.length; ) {
      const row = fitRow({ flow, fields: fields.slice(at, at + columns), room, small });
      const height = Math.max(...row.map((field) => linesOf(field).length));
      flow.keep(flow.look.pitch * (height + 1));
      flow.row(
        row.map(({ label }, index) => ({
          words: label,
          x: flow.left + index * room,
          size: small,
          isBold: look.isBold,
        })),
      );
      for (let line = 0; line < height; line += 1) {
        flow.row(
          row.map((field, index) => ({
            words: linesOf(field)[line] ?? '',
            x: flow.left + index * room,
            width: row.length === 1 ? flow.width : room - 8,
          })),
        );
      }
      flow.gap(0.4 + look.gap);
      at += row.length;
    }
  };

/** As many fields as fit beside each other: a long label or answer takes a row of its own. */
function fitRow(input: {
  flow: Flow;
  fields: readonly FormField[];
  room: number;
  small: number;
}): readonly FormField[] {
  const { flow, fields, room, small } = input;
  const longestWord = (line: Words) =>
    Math.max(
      0,
      ...plainText(line)
        .split(' ')
        .map((word) => flow.widthOf(word)),
    );
  const fits = (field: FormField) =>
    flow.widthOf(field.label, { size: small, isBold: true }) < room - 8 &&
    linesOf(field).every(
      (line) => longestWord(line) < room - 12 && flow.widthOf(line) < (room - 8) * (field.isBlock ? 1 : 1.8),
    );
  const count = fields.findIndex((field) => !fits(field));
  return count === -1 ? fields : fields.slice(0, Math.max(1, count));
}

const grid: Printer = (flow, fields, look) => {
  const room = flow.width / 2;
  const at = room * 0.46;
  for (let index = 0; index < fields.length; ) {
    const row = fitRow({ flow, fields: fields.slice(index, index + 2), room: room - at, small: flow.look.size });
    if (row.length === 1) {
      const field = row[0];
      if (field)
        printBeside({
          flow,
          field,
          look,
          left: flow.left,
          at: flow.left + Math.max(at, Math.min(flow.widthOf(field.label) + 10, room)),
          right: flow.right,
        });
    } else {
      const height = Math.max(...row.map((field) => linesOf(field).length));
      for (let line = 0; line < height; line += 1) {
        flow.row(
          row.flatMap((field, column) => [
            { words: line === 0 ? field.label : '', x: flow.left + column * room, isBold: look.isBold, width: at - 4 },
            { words: linesOf(field)[line] ?? '', x: flow.left + column * room + at, width: room - at - 6 },
          ]),
        );
      }
      flow.gap(look.gap);
    }
    index += row.length;
  }
};

const leaders: Printer = (flow, fields, look) => {
  for (const field of fields) {
    const [first = '', ...rest] = linesOf(field);
    const label = `${field.label} `;
    const isLong = flow.widthOf(first) > flow.width * 0.45;
    const from = flow.left + flow.widthOf(label, { isBold: look.isBold });
    const to = isLong ? from + 40 : flow.right - flow.widthOf(first) - 6;
    const dots = '.'.repeat(Math.max(3, Math.floor((to - from) / flow.widthOf('.'))));
    const end = from + flow.widthOf(dots) + 4;
    flow.row([
      { words: label, x: flow.left, isBold: look.isBold },
      { words: dots, x: from },
      { words: first, x: end, ...(isLong ? { width: flow.right - end } : {}) },
    ]);
    flow.lines(rest, { x: end });
    flow.gap(look.gap * 0.6);
  }
};

const ruled: Printer = (flow, fields, look) => {
  const at = flow.left + flow.width * look.valueAt + 20;
  for (const field of fields) {
    flow.rule();
    printBeside({
      flow,
      field,
      look: { ...look, gap: 0.35 + look.gap / 2 },
      left: flow.left + 5,
      at,
      right: flow.right,
    });
  }
  flow.rule();
};

/** Several fields on one line: "Policy: HP-123456 | Period: …". */
const runOn: Printer = (flow, fields, look) => {
  let line: Words[] = [];
  const end = () => {
    if (line.length > 0) flow.paragraph(line);
    line = [];
  };
  for (const field of fields) {
    const own: Words = [
      field.label.replace(/\s?:?$/, ': '),
      linesOf(field).flatMap((words, index): Words[] => (index > 0 ? [', ', words] : [words])),
    ];
    if (line.length > 0 && flow.widthOf([line, own]) > flow.width - 20) end();
    line.push(...(line.length > 0 ? [look.gap > 0.45 ? '   |   ' : '  /  '] : []), own);
  }
  end();
  flow.gap(look.gap);
};

const PRINTERS: Readonly<Record<FieldFamily, Printer>> = {
  beside,
  wide,
  above,
  pairs: inColumns(2),
  grid,
  leaders,
  questions,
  ruled,
  'right labels': rightLabels,
  'run on': runOn,
  'three across': inColumns(3),
};

export const fieldText = (field: FormField): string => linesOf(field).map(plainText).join(' ');
