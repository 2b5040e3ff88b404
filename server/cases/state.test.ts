import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CaseStatus, DraftStatus, OcrStatus } from '@/generated/prisma/enums';
import { DOCUMENT_TRANSITIONS } from '@/server/documents/state';
import { DRAFT_TRANSITIONS } from '@/server/drafts/state';
import { acceptsDocuments, CASE_TRANSITIONS, canCase, wantsDraft } from './state';

type Transitions = Record<string, { from: readonly string[]; to: string }>;

const ARCHITECTURE = new URL('../../docs/architecture.md', import.meta.url);

/** The arrows of the diagram that follows a marker, as `from --> to: event`. */
function readDrawn(marker: string): string[] {
  const [, rest] = readFileSync(ARCHITECTURE, 'utf8').split(`<!-- ${marker} -->`);
  const [, block = ''] = rest?.split('```', 2) ?? [];
  return block.split('\n').flatMap((line) => {
    const arrow = /^\s*(\w+)\s*-->\s*(\w+)\s*:\s*(\w+)\s*$/.exec(line);
    return arrow ? [`${arrow[1]} --> ${arrow[2]}: ${arrow[3]}`] : [];
  });
}

const listArrows = (transitions: Transitions): string[] =>
  Object.entries(transitions).flatMap(([event, { from, to }]) => from.map((state) => `${state} --> ${to}: ${event}`));

describe.each<[string, Transitions]>([
  ['case-states', CASE_TRANSITIONS],
  ['document-states', DOCUMENT_TRANSITIONS],
  ['draft-states', DRAFT_TRANSITIONS],
])('%s', (marker, transitions) => {
  test('is drawn in docs/architecture.md as it is', () => {
    expect(readDrawn(marker).sort()).toEqual(listArrows(transitions).sort());
  });
});

test.each([
  ['case', CASE_TRANSITIONS, CaseStatus, 'open'],
  ['document', DOCUMENT_TRANSITIONS, OcrStatus, 'pending'],
  ['draft', DRAFT_TRANSITIONS, DraftStatus, 'pending_review'],
] as [string, Transitions, Record<string, string>, string][])(
  'every state of a %s can be reached from its first',
  (_noun, transitions, states, first) => {
    const reached = new Set([first]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of Object.values(transitions))
        if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual(Object.values(states).sort());
  },
);

test('a decided case moves only by undoing the decision, a withdrawn one not at all; neither takes documents or gets a draft', () => {
  const events = Object.keys(CASE_TRANSITIONS) as (keyof typeof CASE_TRANSITIONS)[];
  for (const status of ['approved', 'rejected', 'withdrawn'] as const) {
    expect(events.filter((event) => canCase(event, status))).toEqual(status === 'withdrawn' ? [] : ['undo']);
    expect(acceptsDocuments(status)).toBe(false);
    expect(wantsDraft(status)).toBe(false);
  }
});

test('only an officer’s decision leads out of the officers’ hands, save for a withdrawal', () => {
  const leading = listArrows(CASE_TRANSITIONS).filter((arrow) => arrow.startsWith('awaiting_officer_review'));
  expect(leading.map((arrow) => arrow.split(': ')[1]).sort()).toEqual(['approve', 'ask', 'reject', 'withdraw']);
});
