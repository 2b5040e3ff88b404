import { randomBytes } from 'node:crypto';
import type OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';
import type { DraftRequest, DraftResult } from '@/server/providers/ai/contract';
import { ProviderError } from '@/server/providers/provider-error';
import { type DraftAnswer, draftAnswerSchema, toDraftContent } from './answer';
import { chatForm, checkForm, responsesForm } from './answer-forms';
import { askService } from './ask-service';
import type { OpenAiSettings } from './client';
import { INVALID, REFUSED, TRUNCATED } from './errors';
import { fitDocuments } from './fit-documents';
import { parseJson } from './parse-json';
import { priceUsage } from './pricing';
import { DRAFT_INSTRUCTIONS, DRAFT_PROMPT_VERSION, writeDraftInput } from './prompts/draft-7';

type Asking = { client: OpenAI; settings: OpenAiSettings; input: string; signal: AbortSignal };
type Asked = { answer: DraftAnswer; inputTokens: number; outputTokens: number };

const FORMAT = 'draft';

/** One request to the model, one repair request where a compatible server answered out of form. */
export async function draftWithModel({
  client,
  settings,
  request,
}: {
  client: OpenAI;
  settings: OpenAiSettings;
  request: DraftRequest;
}): Promise<DraftResult> {
  const { documents, notes } = fitDocuments({ documents: request.documents, limit: settings.contextTokens });
  const input = writeDraftInput({ request, documents, fence: randomBytes(6).toString('hex') });
  const asking: Asking = { client, settings, input, signal: request.signal };
  const asked = await (settings.api === 'responses' ? askResponses(asking) : askChat(asking));
  const { inputTokens, outputTokens } = asked;
  return {
    content: toDraftContent({ answer: asked.answer, documents, notes }),
    model: settings.draftModel,
    promptVersion: DRAFT_PROMPT_VERSION,
    usage: priceUsage({ model: settings.draftModel, inputTokens, outputTokens }),
  };
}

async function askResponses({ client, settings, input, signal }: Asking): Promise<Asked> {
  const request: ResponseCreateParamsNonStreaming = {
    model: settings.draftModel,
    instructions: DRAFT_INSTRUCTIONS,
    input,
    max_output_tokens: settings.maxOutputTokens,
    text: { format: zodTextFormat(draftAnswerSchema, FORMAT) },
    // Case files are not for the provider to keep.
    store: false,
  };
  const answered = await askService({
    timeoutMs: settings.timeoutMs,
    signal,
    // Not `parse`, which fails on half an answer before it can be told why it is half.
    ask: (bounded) => client.responses.create(request, { signal: bounded }),
  });
  const response = checkForm(responsesForm, answered);
  if (response.status === 'incomplete') {
    const isFiltered = response.incomplete_details?.reason === 'content_filter';
    throw new ProviderError(
      isFiltered ? { code: 'refused', message: REFUSED } : { code: 'truncated', message: TRUNCATED },
    );
  }
  const parts = response.output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []));
  if (parts.some((part) => part.type === 'refusal')) throw new ProviderError({ code: 'refused', message: REFUSED });
  const texts = parts.flatMap(({ type, text }) => (type === 'output_text' && text !== undefined ? [text] : []));
  return {
    answer: readAnswer(texts.join('')),
    inputTokens: response.usage?.input_tokens ?? 0,
    outputTokens: response.usage?.output_tokens ?? 0,
  };
}

/** For servers that speak the older protocol; some ignore the schema silently, so the answer is read by ourselves. */
async function askChat({ client, settings, input, signal }: Asking): Promise<Asked> {
  const messages: OpenAI.Chat.Completions.ChatCompletionMessageParam[] = [
    { role: 'system', content: DRAFT_INSTRUCTIONS },
    { role: 'user', content: input },
  ];
  const request = {
    model: settings.draftModel,
    max_tokens: settings.maxOutputTokens,
    response_format: zodResponseFormat(draftAnswerSchema, FORMAT),
  };
  let inputTokens = 0;
  let outputTokens = 0;
  for (let attempt = 1; ; attempt++) {
    const answered = await askService({
      timeoutMs: settings.timeoutMs,
      signal,
      ask: (bounded) => client.chat.completions.create({ ...request, messages }, { signal: bounded }),
    });
    const completion = checkForm(chatForm, answered);
    inputTokens += completion.usage?.prompt_tokens ?? 0;
    outputTokens += completion.usage?.completion_tokens ?? 0;
    const [choice] = completion.choices;
    if (!choice) throw new ProviderError({ code: 'invalid_answer', message: INVALID });
    if (choice.finish_reason === 'length') throw new ProviderError({ code: 'truncated', message: TRUNCATED });
    if (choice.finish_reason === 'content_filter' || choice.message.refusal)
      throw new ProviderError({ code: 'refused', message: REFUSED });
    const content = choice.message.content ?? '';
    const parsed = draftAnswerSchema.safeParse(parseJson(content));
    if (parsed.success) return { answer: parsed.data, inputTokens, outputTokens };
    if (attempt === 2) throw new ProviderError({ code: 'invalid_answer', message: INVALID, cause: parsed.error });
    messages.push(
      { role: 'assistant', content },
      {
        role: 'user',
        content: 'That was not the agreed JSON. Answer again with the JSON object alone, in the agreed form.',
      },
    );
  }
}

function readAnswer(content: string): DraftAnswer {
  const parsed = draftAnswerSchema.safeParse(parseJson(content));
  if (!parsed.success) throw new ProviderError({ code: 'invalid_answer', message: INVALID, cause: parsed.error });
  return parsed.data;
}
