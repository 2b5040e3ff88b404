import { fillSentence, inventName, inventWord } from '@/bench/facts/train-kinds/filler';
import { createSketchRandom, type Random } from '@/bench/facts/train-kinds/random';
import { Sheet } from '@/bench/facts/train-kinds/sheet';
import { printTable } from '@/bench/facts/train-kinds/sketch-table';
import { SHEET_SPECS, type SheetSpec } from '@/bench/facts/train-kinds/specs';
import { type Printer, printDate, printName, printReference, printValue } from '@/bench/facts/train-kinds/values';
import type { PaperSort } from '@/server/case-types/paper-sorts';
import type { PaperPage } from '@/server/facts/contract';
import { LANGUAGES, type Language } from '@/server/facts/kinds/lexicon/cue';
import { CUES } from '@/server/facts/kinds/lexicon/cues';

const NUMBERINGS: readonly ((number: number, count: number) => string)[] = [
  (number, count) => `Page ${number} of ${count}`,
  (number, count) => `Seite ${number} von ${count}`,
  (number, count) => `Page ${number}/${count}`,
  (number) => `Page ${number}`,
  (number) => `- ${number} -`,
];

/** How often a paper says a thing in words that the lexicon has not. */
const UNKNOWN_WORDING = 0.3;
const UNTITLED = 0.2;

/** A4's height to its width. */
const A4 = Math.SQRT2;

export type Sketch = { sort: PaperSort; language: Language; pages: PaperPage[] };

/** A paper of a sort, with no meaning but its cues and its looks. */
export function sketchPaper({ sort, seed }: { sort: PaperSort; seed: number }): Sketch {
  const random = createSketchRandom(seed);
  const spec = SHEET_SPECS[sort];
  const language = random.chance(spec.english) ? 'en' : random.pick(LANGUAGES.slice(1));
  const printer: Printer = { random, language, currency: language === 'en' && random.chance(0.75) ? 'GBP' : 'EUR' };
  const pages: PaperPage[] = [];
  const [fewest, most] = spec.pages ?? [1, 1];
  const count = random.int(fewest, most);
  const hasHeader = random.chance(0.5);
  const numbering = random.chance(count > 1 ? 0.55 : 0.15) ? random.pick(NUMBERINGS) : null;
  const reference = random.chance(0.4) ? printReference(printer) : null;
  const title = sort === 'picture' || random.chance(UNTITLED) ? '' : say({ cues: spec.title, printer });
  const shape = chooseShape(spec, random);
  for (let number = 1; number <= count; number += 1) {
    const sheet = new Sheet(shape, random.int(shape > 1.8 ? 40 : 30, 60));
    if (sort === 'picture') printScraps(sheet, random);
    else printPage({ sheet, spec, printer, title: number === 1 || hasHeader ? title : '', number, count });
    if (reference && sort !== 'picture') sheet.print([{ text: reference, x: 0.7 }]);
    if (numbering) sheet.print([{ text: numbering(number, count), x: 0.4 }]);
    pages.push(sheet.toPage(number));
  }
  return { sort, language, pages };
}

function chooseShape({ shape }: SheetSpec, random: Random): number {
  if (shape === 'a4') return random.chance(0.9) ? A4 : random.pick([1.29, 0.75, 1.5]);
  if (shape === 'slip') return random.chance(0.75) ? 1.6 + random.next() * 1.8 : A4;
  if (shape === 'card') return random.pick([0.63, 0.7, A4, 1]);
  return random.pick([A4, A4, 0.7, 2.2, 1]);
}

/** One of the cues' phrases, or unknown words in its place. */
function say({ cues, printer }: { cues: string[]; printer: Printer }): string {
  const { random, language } = printer;
  if (random.chance(UNKNOWN_WORDING))
    return Array.from({ length: random.int(1, 3) }, () => inventWord(random)).join(' ');
  const cue = CUES[random.pick(cues)];
  const words = cue?.words[language] ?? cue?.words.en;
  if (!words) throw new Error(`no such cue: ${cues.join(', ')}`);
  return random.pick(words.split('|')).replace(/#/g, () => String(random.int(1, 60)));
}

type PageOrder = { sheet: Sheet; spec: SheetSpec; printer: Printer; title: string; number: number; count: number };

function printPage({ sheet, spec, printer, title, number, count }: PageOrder): void {
  const { random, language } = printer;
  const isFirst = number === 1;
  const sheetWidth = (x: number) => sheet.lettersFrom(x);
  if (spec.isMail && isFirst && random.chance(spec.isMail)) printMailHead(sheet, printer, title);
  else if (isFirst && random.chance(0.7)) printLetterhead(sheet, printer);
  if (title)
    sheet.print([{ text: setCase(title, random), x: random.pick([0.06, 0.3]) }], random.pick([1, 1.3, 1.6, 2]));
  if (isFirst && spec.isLetter) {
    if (random.chance(0.6)) sheet.print([{ text: printDate(printer), x: 0.06 }]);
    if (random.chance(0.85))
      sheet.print([{ text: `${setStart(say({ cues: ['salutation'], printer }))} ${printName(printer)},`, x: 0.06 }]);
  }
  printLabels(sheet, spec, printer, isFirst ? 1 : 0.5);
  const sentences = drawSentences(spec, printer, isFirst ? 1 : 0.7);
  for (const sentence of sentences)
    for (const line of wrap(sentence, sheetWidth(0.06))) if (!sheet.isFull) sheet.print([{ text: line, x: 0.06 }]);
  const named = draw(spec.words, printer, 1);
  if (spec.table) printTable({ sheet, table: spec.table, named, printer });
  else for (const words of named) if (!sheet.isFull) sheet.print([{ text: setStart(words), x: 0.06 }]);
  if (spec.isLetter && number === count && random.chance(0.85) && !sheet.isFull) {
    sheet.print([{ text: `${setStart(say({ cues: ['closing'], printer }))}`, x: 0.06 }]);
    sheet.print([{ text: printName(printer), x: 0.06 }]);
  }
  if (random.chance(0.25))
    sheet.print([{ text: fillSentence({ random, language, words: random.int(4, 12) }), x: 0.06 }]);
  if (number < count && random.chance(0.15))
    sheet.print([{ text: random.pick(['continued', 'Continued overleaf', 'carried forward']), x: 0.6 }]);
}

function draw(part: SheetSpec['words'], printer: Printer, share: number): string[] {
  if (!part) return [];
  const [cues, fewest, most] = part;
  const count = Math.round(printer.random.int(fewest, most) * share);
  return Array.from({ length: count }, () => say({ cues, printer }));
}

function drawSentences(spec: SheetSpec, printer: Printer, share: number): string[] {
  const { random, language } = printer;
  const told = draw(spec.sentences, printer, share).map((phrase) => {
    const before = fillSentence({ random, language, words: random.int(0, 6) });
    const after = fillSentence({ random, language, words: random.int(0, 8) });
    return `${setStart(`${before} ${phrase} ${after}`.trim())}.`;
  });
  const [fewest, most] = spec.prose ?? [0, 0];
  for (let left = random.int(fewest, most); left > 0; left -= 1)
    told.splice(
      random.int(0, told.length),
      0,
      `${setStart(fillSentence({ random, language, words: random.int(7, 22) }))}.`,
    );
  return told;
}

function printLabels(sheet: Sheet, spec: SheetSpec, printer: Printer, share: number): void {
  const { random } = printer;
  const labels = draw(spec.labels, printer, share);
  for (const typed of spec.typed ?? []) if (random.chance(0.5)) labels.push(`${TYPED[typed](random)}`);
  const style = spec.isForm
    ? random.pick(['cells', 'colon', 'boxes', 'under'])
    : random.pick(['colon', 'cells', 'pairs']);
  for (let at = 0; at < labels.length && !sheet.isFull; at += 1) {
    const label = setStart(labels[at] ?? '');
    const value = random.chance(0.9) ? printValue(printer) : '';
    if (style === 'colon') sheet.print([{ text: `${label}: ${value}`, x: 0.06 }]);
    else if (style === 'boxes')
      sheet.print([
        { text: `${label} ${random.pick(['☐', '☑', '[ ]', '[x]', '______', ''])}`, x: 0.06 },
        { text: value, x: 0.5 },
      ]);
    else if (style === 'under') {
      sheet.print([
        { text: label, x: 0.06 },
        { text: setStart(labels[at + 1] ?? ''), x: 0.55 },
      ]);
      sheet.print([
        { text: value, x: 0.06 },
        { text: printValue(printer), x: 0.55 },
      ]);
      at += 1;
    } else if (style === 'pairs' && at + 1 < labels.length) {
      sheet.print([
        { text: label, x: 0.06 },
        { text: value, x: 0.26 },
        { text: labels[at + 1] ?? '', x: 0.55 },
        { text: printValue(printer), x: 0.76 },
      ]);
      at += 1;
    } else
      sheet.print([
        { text: label, x: 0.06 },
        { text: value, x: 0.45 },
      ]);
  }
}

const TYPED: Record<NonNullable<SheetSpec['typed']>[number], (random: Random) => string> = {
  iban: (random) =>
    `DE${random.int(10, 99)} ${random.int(1000, 9999)} ${random.int(1000, 9999)} ${random.int(1000, 9999)} ${random.int(1000, 9999)} ${random.int(10, 99)}`,
  ni: (random) =>
    `QQ ${random.int(10, 99)} ${random.int(10, 99)} ${random.int(10, 99)} ${random.pick(['A', 'B', 'C', 'D'])}`,
  'sort-code': (random) => `${random.int(10, 99)}-${random.int(10, 99)}-${random.int(10, 99)}`,
  gust: (random) => `${random.int(20, 95)} ${random.pick(['mph', 'km/h', 'knots', 'kt', 'm/s'])}`,
  passport: (random) => `P<GBR${inventWord(random).toUpperCase()}<<${inventWord(random).toUpperCase()}<<<<<<<<<<<<`,
};

function printMailHead(sheet: Sheet, printer: Printer, title: string): void {
  const { random, language } = printer;
  const [from, to, subject, sent] = MAIL[language];
  const address = () => `${inventWord(random)}.${inventWord(random)}@${inventWord(random)}.org`;
  sheet.print([{ text: `${from}: ${printName(printer)} <${address()}>`, x: 0.06 }]);
  sheet.print([{ text: `${to}: ${printName(printer)}`, x: 0.06 }]);
  if (random.chance(0.7)) sheet.print([{ text: `${sent}: ${printDate(printer)}`, x: 0.06 }]);
  sheet.print([{ text: `${subject}: ${random.pick(['', 'Re: ', 'AW: '])}${title}`, x: 0.06 }]);
}

const MAIL: Record<Language, [string, string, string, string]> = {
  en: ['From', 'To', 'Subject', 'Sent'],
  de: ['Von', 'An', 'Betreff', 'Gesendet'],
  fr: ['De', 'À', 'Objet', 'Envoyé'],
  es: ['De', 'Para', 'Asunto', 'Enviado'],
  it: ['Da', 'A', 'Oggetto', 'Inviato'],
  pt: ['De', 'Para', 'Assunto', 'Enviado'],
  pl: ['Od', 'Do', 'Temat', 'Wysłano'],
  nl: ['Van', 'Aan', 'Onderwerp', 'Verzonden'],
};

function printLetterhead(sheet: Sheet, printer: Printer): void {
  const { random } = printer;
  sheet.print(
    [
      {
        text: `${inventName(random)} ${inventName(random)} ${random.pick(['Ltd', 'GmbH', 'SA', '& Sons', ''])}`,
        x: 0.06,
      },
    ],
    random.pick([1, 1.4]),
  );
  if (random.chance(0.6))
    sheet.print([{ text: `${random.int(1, 150)} ${inventName(random)} ${inventName(random)}`, x: 0.06 }]);
  if (random.chance(0.4)) sheet.print([{ text: `0${random.int(1000, 9999)} ${random.int(100000, 999999)}`, x: 0.06 }]);
  if (random.chance(0.4))
    sheet.print([
      { text: printReference(printer), x: 0.06 },
      { text: printDate(printer), x: 0.7 },
    ]);
}

/** Words that happened to be in a photograph, or what a reader made of its shades. */
function printScraps(sheet: Sheet, random: Random): void {
  for (let left = random.int(0, 7); left > 0; left -= 1)
    sheet.print([
      {
        text: random.chance(0.5) ? inventWord(random) : random.pick(['|', 'ii', '1', '~', 'oe', 'S', '—', '2019']),
        x: random.next() * 0.8,
      },
    ]);
}

const setStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const setCase = (words: string, random: Random): string => (random.chance(0.4) ? words.toUpperCase() : setStart(words));

export function wrap(sentence: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    if (line.length + word.length + 1 > letters && line) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}
