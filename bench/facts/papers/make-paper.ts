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
  return makeFile({
    maker: createMaker(caseType, chooser),
    kinds: [kind],
    chooser,
    id: `paper-${seed}`,
    noise: order.noise ?? 'drawn',
    language: order.language,
  });
}

export type FileOrder = {
  maker: CaseMaker;
  /** What the file holds, one after the other: mostly one paper. */
  kinds: readonly (string | null)[];
  chooser: Chooser;
  id: string;
  noise: NoiseChoice;
  language?: PaperLanguage | undefined;
};

/** Prints papers into one file and reads it. */
export function makeFile(order: FileOrder): MadePaper {
  const { kinds, chooser, id } = order;
  const printed = kinds.map((kind) => printKind(order, kind));
  const level = order.noise === 'drawn' ? chooser.pick(DRAWN) : order.noise;
  const noise = level === 'none' ? null : createNoise(chooser, level);
  const inFile = chooser.pick(['written', 'written', 'rows'] as const);
  const sheets = printed.flatMap(({ parts, language }) =>
    parts.flatMap((part) => part.sheets.map((sheet) => ({ sheet, language }))),
  );
  const read = sheets.map(({ sheet, language }, index) =>
    readSheet({ sheet, number: index + 1, language, noise, order: inFile }),
  );
  let next = 1;
  const parts = printed
    .flatMap((paper) => paper.parts)
    .map(({ kind, refuses, sheets: own }) => ({ kind, refuses, pages: own.map(() => next++) }));
  const shows = read.flatMap(({ page, marks }) => marks.map((mark) => toShown(mark, page)));
  const filename = `${chooser.pick(['scan', 'document', 'IMG', 'upload'])}-${chooser.int(1, 9_999)}.pdf`;
  return {
    paper: { id, filename, pages: read.map(({ page }) => page) },
    truth: { parts, shows },
    language: printed[0]?.language ?? 'en',
    noise: level === 'none' ? null : level,
    sheets: sheets.map(({ sheet }) => sheet),
  };
}

function printKind({ maker, chooser, language }: FileOrder, kind: string | null): PrintedPaper {
  if (kind === null) return printStray(chooser, language ?? chooser.pick(maker.strayLanguages));
  const printer = maker.printers[kind];
  if (!printer) throw new RangeError(`No papers are made of the kind "${kind}".`);
  const spoken = maker.languages[kind.replace(/\/.*/, '')] ?? ['en'];
  const own = language && spoken.includes(language) ? language : chooser.pick(spoken);
  return printer(createDesk(chooser, own));
}

/** Most papers come as a program wrote them; the rest are scans and photos. */
const DRAWN: readonly (NoiseLevel | 'none')[] = [
  ...['none' as const, 'none' as const, 'none' as const, 'none' as const],
  ...['light' as const, 'light' as const, 'medium' as const, 'medium' as const, 'heavy' as const],
];

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
