import { createHash } from 'node:crypto';

/** What our prompt holds, read back by its fence as the model would. */
type PromptPage = { document: string; page: number; text: string };

export type DraftOptions = { isQuoteInvented: boolean };

/** A draft as a model answers it: a finding a document, each quoting words that stand on its first written page. */
export function writeDraft({ prompt, isQuoteInvented }: { prompt: string } & DraftOptions) {
  const findings = readPages(prompt).flatMap(({ document, page, text }) => {
    const words = text.split('\n').map((line) => line.match(/\S+(?: +\S+){2,7}/)?.[0]);
    const quote = words.find((candidate) => candidate !== undefined);
    if (!quote) return [];
    return [{ key: 'damage', statement: `Page ${page} says so.`, citations: [{ document, page, quote }] }];
  });
  if (isQuoteInvented) {
    const citations = [{ document: 'D1', page: 1, quote: 'the purple elephant signed the insurance policy' }];
    findings.push({ key: 'other', statement: 'An elephant signed.', citations });
  }
  return {
    opinion: 'approved',
    opinionReason: 'The documents show it.',
    summary: 'A storm took slates off the roof.',
    findings,
    notes: [] as string[],
    facts: [] as { key: string; document: string; page: number; quote: string }[],
  };
}

/** The fenced pages of a prompt; of a document's text itself nothing is taken for a fence. */
export function readPages(prompt: string): PromptPage[] {
  const blocks = prompt.matchAll(/^BEGIN DOCUMENT ([0-9a-f]{12}) (D\d+)\n([\s\S]*?)\nEND DOCUMENT \1 \2$/gm);
  return [...blocks].flatMap(([, fence, document = '', body = '']) => {
    const marks = [...body.matchAll(new RegExp(`^\\[${fence} ${document} page (\\d+)\\]\\n`, 'gm'))];
    return marks.map((mark, index) => ({
      document,
      page: Number(mark[1]),
      text: body.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? body.length),
    }));
  });
}

/** What the prompt says code has read, line by line, inside its fence. */
export function readReading(prompt: string): { facts: string[]; rules: string[]; rest: string[] } {
  const lines = /^BEGIN READ ([0-9a-f]{12})\n([\s\S]*?)\nEND READ \1$/m.exec(prompt)?.[2]?.split('\n') ?? [];
  const [rulesAt, awardAt] = [lines.indexOf('Rules:'), lines.findIndex((line) => line.startsWith('Award'))];
  return { facts: lines.slice(1, rulesAt), rules: lines.slice(rulesAt + 1, awardAt), rest: lines.slice(awardAt) };
}

/** The same text gives the same unit vector of 512 numbers. */
export function embedText(text: string): number[] {
  const numbers = Array.from({ length: 32 }, (_, index) => [
    ...createHash('sha256').update(`${index} ${text}`).digest().subarray(0, 16),
  ])
    .flat()
    .map((byte) => byte - 127.5);
  const length = Math.hypot(...numbers);
  return numbers.map((number) => number / length);
}

export function embeddingsAnswer({ model, input }: { model: string; input: string[] }) {
  const tokens = input.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
  return {
    object: 'list',
    data: input.map((text, index) => ({ object: 'embedding', index, embedding: embedText(text) })),
    model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

type Said = { model: string; text: string; isRefusal: boolean; isTruncated: boolean };
export const USAGE = { input: 1_200, output: 300 };

export function responsesAnswer({ model, text, isRefusal, isTruncated }: Said) {
  const content = isRefusal
    ? { type: 'refusal', refusal: text }
    : { type: 'output_text', text, annotations: [], logprobs: [] };
  const status = isTruncated ? 'incomplete' : 'completed';
  return {
    id: 'resp_0123456789',
    object: 'response',
    created_at: 1_790_000_000,
    status,
    error: null,
    incomplete_details: isTruncated ? { reason: 'max_output_tokens' } : null,
    model,
    output: [{ id: 'msg_0123456789', type: 'message', status, role: 'assistant', content: [content] }],
    parallel_tool_calls: true,
    tool_choice: 'auto',
    tools: [],
    store: false,
    usage: {
      input_tokens: USAGE.input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: USAGE.output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: USAGE.input + USAGE.output,
    },
  };
}

export function chatAnswer({ model, text, isRefusal, isTruncated }: Said) {
  return {
    id: 'chatcmpl-0123456789',
    object: 'chat.completion',
    created: 1_790_000_000,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: isRefusal ? null : text, refusal: isRefusal ? text : null },
        logprobs: null,
        finish_reason: isTruncated ? 'length' : 'stop',
      },
    ],
    usage: {
      prompt_tokens: USAGE.input,
      completion_tokens: USAGE.output,
      total_tokens: USAGE.input + USAGE.output,
    },
  };
}
