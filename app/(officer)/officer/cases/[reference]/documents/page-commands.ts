import type { Desk } from '../desk/desk-store';
import type { ReviewCitation } from '../findings/review-findings';
import { type Passage, passageKey } from '../rules/passages';
import { findNeighbour, stepZoom, turnRight } from './geometry';
import { PAGES_ID } from './page-places';
import { type PagesState, ROOMY, shownDocumentId, type Target } from './pages-state';

/** What can be done with the pages: leafing, looking closer, searching, and showing what something rests on. */
export function createPageCommands({ store, focus, parts }: Desk) {
  const pages = () => store.getState().pages;
  const change = (next: Partial<PagesState>) => store.setState({ pages: { ...pages(), ...next } });
  const documents = () => parts.current.view.documents;
  const documentId = () => shownDocumentId(documents(), pages().chosenId);
  /** On a narrow screen the pages have to be there. */
  const bringPages = () => store.setState({ layout: { ...store.getState().layout, side: 'pages' } });

  function go(place: Pick<Target, 'documentId' | 'page'> & Partial<Omit<Target, 'count'>>) {
    change({
      chosenId: place.documentId,
      page: place.page,
      target: { citationId: null, wordStart: null, passage: null, ...place, count: (pages().target?.count ?? 0) + 1 },
    });
  }

  /** Shows words that a rule, an award or a fact rests on, and marks them. */
  function showPassage(passage: Passage, ownerId: string) {
    change({ isSelecting: false });
    go({
      documentId: passage.documentId,
      page: passage.page,
      citationId: passageKey(passage),
      passage: { ...passage, ownerId },
    });
    bringPages();
  }

  function turnToCitation({ findingId, citation }: { findingId: string; citation: ReviewCitation }) {
    // The caret would take the focus along to the page.
    change({ isSelecting: false, activeFindingId: findingId });
    go({ documentId: citation.documentId, page: citation.page, citationId: citation.id });
  }

  /** Turns to the first evidence of a finding, or, when it shows already, to the next one in turn. */
  function turnToFinding(findingId: string) {
    const { target, activeFindingId } = pages();
    const finding = parts.current.findings.findings.find(({ id }) => id === findingId);
    const shownIndex = finding?.citations.findIndex(({ id }) => id === target?.citationId) ?? -1;
    const isRepeat = activeFindingId === findingId && finding !== undefined;
    const citation = finding?.citations[isRepeat ? (shownIndex + 1) % finding.citations.length : 0];
    if (citation) turnToCitation({ findingId, citation });
    else change({ activeFindingId: findingId });
  }

  function turnPage(step: 1 | -1) {
    const at = documentId();
    if (at === null) return;
    const order = documents().flatMap(({ id, pageCount, ocrStatus }) =>
      // A document without pages still is a place to stop at: it says why there is nothing to see.
      Array.from({ length: ocrStatus === 'completed' ? (pageCount ?? 1) : 1 }, (_, index) => ({
        documentId: id,
        page: index + 1,
      })),
    );
    const next = findNeighbour({ order, at: { documentId: at, page: pages().page }, step });
    if (next) go(next);
  }

  function turnDocument(step: 1 | -1) {
    const all = documents();
    const next = all[all.findIndex(({ id }) => id === documentId()) + step];
    if (next) go({ documentId: next.id, page: 1 });
  }

  const zoomBy = (direction: 'in' | 'out') =>
    change({ fit: 'scale', scale: stepZoom({ zoom: pages().zoom, direction }) });

  return {
    go,
    /** The reader has scrolled to this page. */
    notePage: (page: number) => {
      if (page !== pages().page) change({ page });
    },
    noteZoom: (zoom: number) => change({ zoom }),
    turnToFinding,
    turnPage,
    turnDocument,
    showPassage,
    showPage: (place: { documentId: string; page: number }) => {
      go(place);
      bringPages();
    },
    showFinding: (findingId: string) => {
      turnToFinding(findingId);
      bringPages();
    },
    showCitation: (shown: { findingId: string; citation: ReviewCitation }) => {
      turnToCitation(shown);
      bringPages();
    },
    /** The keys are meant for this finding. */
    takeFinding: (findingId: string) => change({ activeFindingId: findingId }),
    pointAt: (findingId: string | null) => {
      if (findingId !== pages().pointedFindingId) change({ pointedFindingId: findingId });
    },
    zoomIn: () => zoomBy('in'),
    zoomOut: () => zoomBy('out'),
    fitWidth: () => change({ fit: 'width', scale: 1 }),
    fitPage: () => change({ fit: 'page', scale: 1 }),
    rotate: () => {
      const id = documentId();
      const { rotations } = pages();
      if (id !== null) change({ rotations: new Map(rotations).set(id, turnRight(rotations.get(id) ?? 0)) });
    },
    toggleView: () => change({ view: pages().view === 'picture' ? 'text' : 'picture' }),
    toggleThumbnails: () => change({ wantsThumbnails: !(pages().wantsThumbnails ?? window.matchMedia(ROOMY).matches) }),
    search: () => {
      change({ isSearching: true, searchCalls: pages().searchCalls + 1 });
      bringPages();
    },
    closeSearch: () => {
      change({ isSearching: false });
      // A document that is not read has no pages; the field that had the focus is gone all the same.
      focus.focus(PAGES_ID, 'main');
    },
    toggleSearch: () =>
      pages().isSearching
        ? change({ isSearching: false })
        : change({ isSearching: true, searchCalls: pages().searchCalls + 1 }),
    setSelecting: (isSelecting: boolean) => {
      if (isSelecting !== pages().isSelecting) change({ isSelecting });
    },
    toggleSelecting: () => {
      change({ isSelecting: !pages().isSelecting });
      bringPages();
    },
    leaveCaret: () => {
      change({ isSelecting: false });
      focus.focus(PAGES_ID);
    },
    goToPages: () => {
      bringPages();
      focus.focus(PAGES_ID);
    },
  };
}
