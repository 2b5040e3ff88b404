import { beforeEach, expect, it, vi } from 'vitest';
import { createFocus } from '@/app/client/focus';
import { createCommands } from './desk-commands';
import { createDeskStore, type Parts } from './desk-store';

const documents = [
  { id: 'd1', ocrStatus: 'completed', pageCount: 2 },
  { id: 'd2', ocrStatus: 'failed', pageCount: null },
];
const citation = { id: 'c1', documentId: 'd1', page: 2 };
const finding = (id: string) => ({ id, origin: 'draft', block: null, citations: [citation] });

let started: string[];
const toggleAccept = vi.fn();
const openComposer = vi.fn();

function open({ state = 'mine', findings = ['f1', 'f2'], status = 'awaiting_officer_review' } = {}) {
  started = [];
  const parts = {
    view: { status, documents },
    reviewing: { review: { state }, start: () => void started.push('review') },
    findings: {
      findings: findings.map(finding),
      mayJudge: true,
      judging: { toggleAccept },
      composer: { open: openComposer },
    },
    facts: { draft: null },
  } as unknown as Parts;
  const store = createDeskStore(null);
  const focus = createFocus();
  const commands = createCommands({ store, focus, parts: { current: parts } });
  return { store, commands, wished: () => focus.wishes.getState().wish?.keys };
}

beforeEach(() => void toggleAccept.mockClear());

it('leads to a finding with its evidence, and takes the focus to it', () => {
  const { store, commands, wished } = open();
  commands.layout.goToTab('timeline');
  commands.findings.goTo('f2');
  expect(store.getState().layout).toMatchObject({ side: 'draft', tab: 'review' });
  expect(store.getState().pages).toMatchObject({ activeFindingId: 'f2', page: 2, target: { citationId: 'c1' } });
  expect(wished()).toEqual(['finding-f2']);
});

it('moves from finding to finding without turning a phone to the draft', () => {
  const { store, commands } = open();
  commands.layout.choose({ side: 'pages' });
  commands.findings.move(1);
  commands.findings.move(1);
  commands.findings.move(1);
  expect(store.getState().pages.activeFindingId).toBe('f2');
  expect(store.getState().layout.side).toBe('pages');
});

it('gives a verdict on the finding in hand, and on none before one is chosen', () => {
  const { commands } = open();
  commands.findings.giveInHand('accept');
  expect(toggleAccept).not.toHaveBeenCalled();
  commands.findings.move(1);
  commands.findings.giveInHand('accept');
  expect(toggleAccept).toHaveBeenCalledWith(expect.objectContaining({ id: 'f1' }));
});

it('opens the panel of a decision and starts the review; closed, the focus is on its button', () => {
  const { store, commands, wished } = open();
  commands.decision.goTo('approved');
  expect([started, store.getState().decision.opened?.outcome]).toEqual([['review'], 'approved']);
  commands.decision.close();
  expect([store.getState().decision.opened, wished()]).toEqual([null, ['decision-approved']]);
});

it('opens no decision of a case that a colleague reviews, or that waits for none', () => {
  for (const given of [{ state: 'other' }, { status: 'approved' }]) {
    const { store, commands } = open(given);
    commands.decision.goTo('rejected');
    expect([started, store.getState().decision.opened]).toEqual([[], null]);
  }
});

it('keeps the panel of a decision that is being sent', () => {
  const { store, commands } = open();
  commands.decision.start('approved');
  commands.decision.noteSending(true);
  commands.decision.close();
  commands.layout.goToTab('versions');
  commands.decision.start('rejected');
  expect(store.getState().decision.opened?.outcome).toBe('approved');
});

it('turns pages over the documents of the case, and stops at one without pages', () => {
  const { store, commands } = open();
  const at = () => [store.getState().pages.chosenId, store.getState().pages.page];
  commands.pages.turnPage(1);
  expect(at()).toEqual(['d1', 2]);
  commands.pages.turnPage(1);
  commands.pages.turnPage(1);
  expect(at()).toEqual(['d2', 1]);
});

it('leads to the words of a new finding, also of one that was begun before', () => {
  const { commands, wished } = open();
  commands.findings.add();
  expect(openComposer).toHaveBeenCalledWith(null);
  expect(wished()).toEqual(['finding-words-new']);
});

it('leaves the search with the focus on the pages, or on the case where there are none', () => {
  const { commands, wished } = open();
  commands.pages.closeSearch();
  expect(wished()).toEqual(['pages-of-document', 'main']);
});
