import { listCaseTypes } from '@/server/case-types/registry';
import type { Paper, PaperPage } from '@/server/facts/contract';
import type { DraftRequest } from '@/server/providers/ai/contract';
import { createLocalAiEngine } from '@/server/providers/ai/local/engine';
import type { DraftAnswer } from '@/server/providers/ai/openai/answer';
import { NO_NOTES } from '@/server/providers/ocr/contract';
import { readAndAssess } from '@/tests/support/sample-cases';
import { readPages } from './openai-answers';

/**
 * A draft as good as the local drafter makes them, from what stands in the prompt and nothing else. For flows that look at
 * what a draft says.
 */
export async function draftFromPrompt(prompt: string): Promise<DraftAnswer> {
  const request = readRequest(prompt);
  const { content } = await createLocalAiEngine().generateDraftWithAI(request);
  return {
    opinion: content.opinion,
    opinionReason: content.opinionReason,
    summary: content.summary,
    findings: content.findings.map(({ key, statement, citations }) => ({
      key,
      statement,
      citations: citations.map(({ documentId, page, quote }) => ({ document: documentId, page, quote })),
    })),
    notes: content.notes,
    facts: content.facts.map(({ field, documentId, page, quote }) => ({
      key: field,
      document: documentId,
      page,
      quote,
    })),
  };
}

const CASE = /^Case (\S+): (.+?)\. Today is (\S+)\. Amounts are in /;
const GIVEN = /^BEGIN GIVEN ([0-9a-f]{12})\nClaimant: (.*)\nTitle given by the claimant: (.*)\n/m;

function readRequest(prompt: string): DraftRequest {
  const [, reference = '', typeName, today = ''] = CASE.exec(prompt) ?? [];
  const [, , claimantName = '', title = ''] = GIVEN.exec(prompt) ?? [];
  const caseType = listCaseTypes().find(({ name }) => name === typeName);
  if (!caseType) throw new Error(`The prompt names no case type: ${prompt.slice(0, 200)}`);
  const documents = listDocuments(prompt);
  return {
    caseType,
    ...readAndAssess({ caseType, papers: documents, claimantName }),
    case: { reference, title, claimantName, today },
    documents,
    // What could not be read is said by whoever asks.
    unread: [],
    precedents: [],
    signal: new AbortController().signal,
  };
}

/** Documents are called by their names in the prompt. */
function listDocuments(prompt: string): Paper[] {
  const pages = readPages(prompt);
  const named = prompt.matchAll(/^BEGIN DOCUMENT ([0-9a-f]{12}) (D\d+)\n\[\1 \2 file name: (.*)\]$/gm);
  return [...named].map(([, , id = '', filename = '']) => ({
    id,
    filename,
    pages: pages.filter(({ document }) => document === id).map(({ page, text }) => layOut({ number: page, text })),
  }));
}

const LINE_STEP = 0.02;
const LETTER_WIDTH = 0.008;

/** A prompt says what stands on a line, not where: every line is a row of one cell. */
function layOut({ number, text }: { number: number; text: string }): PaperPage {
  const page: PaperPage = { number, text, words: [], rows: [], notes: NO_NOTES };
  let start = 0;
  text.split('\n').forEach((line, index) => {
    const row = [...line.matchAll(/\S+/g)].map((match) => {
      page.words.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        x: match.index * LETTER_WIDTH,
        y: index * LINE_STEP,
        w: match[0].length * LETTER_WIDTH,
        h: LINE_STEP * 0.8,
        confidence: 1,
      });
      return page.words.length - 1;
    });
    if (row.length > 0) page.rows.push([row]);
    start += line.length + 1;
  });
  return page;
}
