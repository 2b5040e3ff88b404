import type { PaperPage } from '@/server/facts/contract';
import { CUE_KEYS, type CueHit, findCues } from '@/server/facts/kinds/find-cues';
import { LAYOUT_KEYS, type Layout, measureLayout } from '@/server/facts/kinds/measure-layout';
import { readPageTokens } from '@/server/facts/kinds/read-words';

/** What is told of a page before its sort is asked: its cues, and how it looks. */
export type PageSigns = { page: PaperPage; hits: CueHit[]; layout: Layout };

/** The model's inputs in order: each cue anywhere, each cue in a heading, the layout, and what is always 1. */
export const FEATURE_KEYS: readonly string[] = [
  ...CUE_KEYS.map((key) => `in:${key}`),
  ...CUE_KEYS.map((key) => `top:${key}`),
  ...LAYOUT_KEYS.map((key) => `looks:${key}`),
  'always',
];
export const HEADING_FEATURES = CUE_KEYS.length;
const LAYOUT_FEATURES = CUE_KEYS.length * 2;
const ALWAYS = FEATURE_KEYS.length - 1;

/** Those that are not 0. */
export type Features = { index: number; value: number }[];

export function readPageSigns(page: PaperPage): PageSigns {
  return { page, hits: findCues(readPageTokens(page)), layout: measureLayout(page) };
}

/** Of a run of pages as one paper: its cues from all of them, its headings and looks mostly from the first. */
export function listFeatures(pages: readonly PageSigns[]): Features {
  const anywhere = new Map<number, number>();
  const inHeadings = new Map<number, number>();
  const seen = new Set<number>();
  for (const [at, { hits }] of pages.entries()) {
    for (const { cue, phrase, isHeading, worth } of hits) {
      const isNew = !seen.has(phrase * CUE_KEYS.length + cue);
      seen.add(phrase * CUE_KEYS.length + cue);
      if (isNew) anywhere.set(cue, (anywhere.get(cue) ?? 0) + worth);
      if (isHeading && at === 0) inHeadings.set(cue, Math.max(inHeadings.get(cue) ?? 0, worth));
    }
  }
  const features: Features = [];
  for (const [cue, worth] of anywhere) features.push({ index: cue, value: saturate(worth) });
  for (const [cue, worth] of inHeadings) features.push({ index: HEADING_FEATURES + cue, value: worth });
  for (const [at, key] of LAYOUT_KEYS.entries()) {
    const value = meanLayout(pages, key);
    if (value !== 0) features.push({ index: LAYOUT_FEATURES + at, value });
  }
  features.push({ index: ALWAYS, value: 1 });
  return features;
}

/** The second phrase of a cue says less than the first, the tenth hardly anything. */
const saturate = (worth: number): number => Math.log2(1 + worth);

/** A first page looks most like what it is; the rest counts as one page more. */
function meanLayout(pages: readonly PageSigns[], key: keyof Layout): number {
  const [first, ...rest] = pages;
  if (!first) return 0;
  if (rest.length === 0) return first.layout[key];
  const others = rest.reduce((sum, { layout }) => sum + layout[key], 0) / rest.length;
  return (first.layout[key] + others) / 2;
}
