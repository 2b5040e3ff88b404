import type { Usage } from '@/server/providers/ai/contract';

/**
 * US dollars a million tokens, as the provider's public price list gives them. A model that is not here costs "unknown":
 * its tokens are stored with a cost of 0.
 */
const PRICES: Record<string, { input: number; output: number }> = {
  'text-embedding-3-small': { input: 0.02, output: 0 },
  'text-embedding-3-large': { input: 0.13, output: 0 },
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'gpt-5': { input: 1.25, output: 10 },
  'gpt-5-mini': { input: 0.25, output: 2 },
  'gpt-5-nano': { input: 0.05, output: 0.4 },
};

/** Tokens with their price in micro-dollars. Dollars a million tokens are micro-dollars a token. */
export function priceUsage({
  model,
  inputTokens,
  outputTokens,
}: {
  model: string;
  inputTokens: number;
  outputTokens: number;
}): NonNullable<Usage> {
  const price = PRICES[model] ?? PRICES[model.replace(/-\d{4}-\d{2}-\d{2}$/, '')];
  const costMicros = price ? Math.ceil(inputTokens * price.input + outputTokens * price.output) : 0;
  return { inputTokens, outputTokens, costMicros, currency: 'USD' };
}
