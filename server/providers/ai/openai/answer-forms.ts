import { z } from 'zod';
import { ProviderError } from '@/server/providers/provider-error';
import { INVALID } from './errors';

/** Many servers speak OpenAI's protocol, so none of what the SDK's types promise is taken for granted. */
export const chatForm = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

const partForm = z.object({ type: z.string(), text: z.string().optional() });

export const responsesForm = z.object({
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(z.object({ type: z.string(), content: z.array(partForm).nullish() })),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).nullish(),
});

/** `dimensions`: how long each vector has to be. */
export const embeddingsForm = (dimensions: number) =>
  z.object({
    data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).length(dimensions) })),
    usage: z.object({ prompt_tokens: z.number() }).nullish(),
  });

/** What a service answered, in the form that we need of it; throws `invalid_answer` where it has another. */
export function checkForm<Form extends z.ZodType>(form: Form, answer: unknown): z.infer<Form> {
  const checked = form.safeParse(answer);
  // The parser's own error may repeat words of a document.
  if (!checked.success) throw new ProviderError({ code: 'invalid_answer', message: INVALID });
  return checked.data;
}
