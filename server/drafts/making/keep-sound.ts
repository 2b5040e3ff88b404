import type { DraftContent } from '@/server/providers/ai/contract';
import { checkWords, type KnownWords, type WordsFault } from './check-words';

type Keeping = {
  content: DraftContent;
  known: KnownWords;
  /** Something in the case speaks to the AI. */
  hasOrders: boolean;
};

const NO_SUMMARY = 'The summary of the AI was left out. Read the documents.';

const SAID: Record<WordsFault, string> = {
  link: 'a link or an address',
  other_case: 'another case',
  number: 'a number that stands nowhere in the case',
  order: 'words that speak to an AI',
  verdict: 'what has to be decided',
  letter: 'a gap of a letter',
};

/**
 * A model's draft without the sentences that no draft may hold, whoever had it write them. What was left out is said in a note, and the words
 * themselves are nobody's to read. Where papers speak to the AI, its opinion goes too: that is what they are after.
 */
export function keepSound({ content, known, hasOrders }: Keeping): DraftContent {
  const faults: WordsFault[] = [];
  const isSound = (text: string, mayJudge = false): boolean => {
    const fault = checkWords({ text, known, mayJudge });
    if (fault) faults.push(fault);
    return fault === null;
  };
  const summary = keepSentences(content.summary, (sentence) => isSound(sentence));
  const findings = content.findings.filter(({ statement }) => isSound(statement));
  const notes = content.notes.filter((note) => isSound(note));
  const reason = keepSentences(content.opinionReason, (sentence) => isSound(sentence, true));
  const hasOpinion = !hasOrders && reason.isWhole;
  return {
    ...content,
    summary: summary.text || NO_SUMMARY,
    findings,
    opinion: hasOpinion ? content.opinion : null,
    opinionReason: hasOpinion ? reason.text : '',
    notes: [...describeFaults(faults), ...describeOpinion({ content, hasOpinion, hasOrders }), ...notes],
  };
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

function keepSentences(text: string, isKept: (sentence: string) => boolean): { text: string; isWhole: boolean } {
  const sentences = [...SENTENCES.segment(text)].map(({ segment }) => segment);
  // An order may be in two sentences, neither of which is one.
  const kept = isKept(text) ? sentences : sentences.filter(isKept);
  return { text: kept.join('').trim(), isWhole: kept.length === sentences.length };
}

function describeFaults(faults: readonly WordsFault[]): string[] {
  const kinds = [...new Set(faults)].map((fault) => SAID[fault]);
  return kinds.length === 0
    ? []
    : [`A part of what the AI wrote was left out, because it held ${kinds.join(', ')}. Rely on the documents.`];
}

function describeOpinion(input: Pick<Keeping, 'content' | 'hasOrders'> & { hasOpinion: boolean }): string[] {
  if (input.hasOpinion || input.content.opinion === null) return [];
  return [
    input.hasOrders
      ? 'The opinion of the AI was left out, because something in this case speaks to the AI.'
      : 'The opinion of the AI was left out, because of the words it gave as its reason.',
  ];
}
