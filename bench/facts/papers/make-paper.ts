import type { MadePaper, PaperSet, Shown } from './contract';
import { type Chooser, createChooser } from './engine/choose';
import { createNoise, type NoiseLevel } from './engine/noise';
import { createDesk, type PrintedPaper } from './engine/paper';
import { type MarkOnPage, readSheet } from './engine/read-sheet';
import type { CaseMaker } from './kinds/case-maker';
import { createMaker } from './kinds/makers';
import { printStray } from './kinds/stray';
import type { PaperLanguage } from './stock/languages';

/** `drawn` lets the paper's own numbers decide, as of papers that people send: some are scans. */
export type NoiseChoice = NoiseLevel | 'none' | 'drawn';

export type PaperOrder = {
  /** Key of a case type. */
  caseType: string;
  /** Key of one of its kinds of evidence; null for a paper that is none of them. */
  kind: string | null;
  seed: number | string;
  /** Where the kind is made in it; without it one that suits the kind. */
  language?: PaperLanguage;
  set: PaperSet;
  noise?: NoiseChoice;
};

/** Makes one paper of a made-up case. The same each time for the same order. */
export function makePaper(order: PaperOrder): MadePaper {
  const { caseType, kind, seed, set } = order;
  const chooser = createChooser(`${caseType}/${kind}/${seed}`, set);
  return printPaper({
    maker: createMaker(caseType, chooser),
    kind,
    chooser,
    id: `paper-${seed}`,
    noise: order.noise ?? 'drawn',
    language: order.language,
  });
}

export function printPaper(input: {
  maker: CaseMaker;
  kind: string | null;
  chooser: Chooser;
  id: string;
  noise: NoiseChoice;
  language?: PaperLanguage | undefined;
}): MadePaper {
  const { maker, kind, chooser, id } = input;
  return readPaper({
    printed: print(input),
    chooser,
    id,
    filename: `${(kind ?? 'document').replace('/', '-')}.pdf`,
    noise: input.noise,
    maker,
  });
}

function print({
  maker,
  kind,
  chooser,
  language,
}: {
  maker: CaseMaker;
  kind: string | null;
  chooser: Chooser;
  language?: PaperLanguage | undefined;
}): PrintedPaper {
  if (kind === null) return printStray(chooser, language);
  const printer = maker.printers[kind];
  if (!printer) throw new RangeError(`No papers are made of the kind "${kind}".`);
  const spoken = maker.languages[kind.replace(/\/.*/, '')] ?? ['en'];
  const own = language && spoken.includes(language) ? language : chooser.pick(spoken);
  return printer(createDesk(chooser, own));
}

const DRAWN: readonly (NoiseLevel | 'none')[] = [
  'none',
  'none',
  'none',
  'none',
  'light',
  'light',
  'medium',
  'medium',
  'heavy',
];

function readPaper(input: {
  printed: PrintedPaper;
  chooser: Chooser;
  id: string;
  filename: string;
  noise: NoiseChoice;
  maker: CaseMaker;
}): MadePaper {
  const { printed, chooser, id, filename } = input;
  const level = input.noise === 'drawn' ? chooser.pick(DRAWN) : input.noise;
  const noise = level === 'none' ? null : createNoise(chooser, level);
  const sheets = printed.parts.flatMap((part) => part.sheets);
  const read = sheets.map((sheet, index) => readSheet({ sheet, number: index + 1, language: printed.language, noise }));
  let next = 1;
  const parts = printed.parts.map(({ kind, sheets: own, refuses }) => ({
    kind,
    refuses,
    pages: own.map(() => next++),
  }));
  const shows = read.flatMap(({ page, marks }) => marks.map((mark) => toShown(mark, page)));
  return {
    paper: { id, filename, pages: read.map(({ page }) => page) },
    truth: { parts, shows },
    language: printed.language,
    noise: level === 'none' ? null : level,
    sheets,
  };
}

function toShown({ mark, spans, words }: MarkOnPage, page: { number: number; text: string }): Shown {
  const { field, value, entry } = mark;
  const main = spans.find(({ role }) => role === 'amount') ?? spans[0];
  if (!main) throw new Error('A mark on a page has a place.');
  return {
    field,
    value,
    entry,
    page: page.number,
    start: main.start,
    end: main.end,
    spans,
    words,
    printed: spans.map(({ start, end }) => page.text.slice(start, end).replace(/\s+/g, ' ')).join(' '),
  };
}
