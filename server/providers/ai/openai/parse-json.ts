const FENCE = '```';

/**
 * The JSON in a model's answer, also where a server wraps it in a code fence; undefined when there is none. In time linear in the
 * answer's length, whatever stands in it.
 */
export function parseJson(content: string): unknown {
  try {
    return JSON.parse(takeOffFence(content.trim()));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function takeOffFence(text: string): string {
  const isFenced = text.length >= 2 * FENCE.length && text.startsWith(FENCE) && text.endsWith(FENCE);
  if (!isFenced) return text;
  const inner = text.slice(FENCE.length, -FENCE.length);
  return (inner.startsWith('json') ? inner.slice('json'.length) : inner).trim();
}
