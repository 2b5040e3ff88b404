import { parseAst } from 'vitest/node';
import type { Literal } from './find-restarts';

/** `proof`: why it may stand as it is, from the comment above it: `linear: at most 160 letters`. */
export type FoundExpression = { literal: Literal; line: number; proof: string | null };
/** An expression that is put together when the program runs. `isAtLoad`: when its module is loaded. */
export type MadeExpression = { line: number; proof: string | null; isAtLoad: boolean };

const PROOF = /(?:\/\/|\*) linear: ([^\n]+)/;

/** The regular expressions of a source file. */
export function listExpressions({ text, file }: { text: string; file: string }) {
  const found: FoundExpression[] = [];
  const made: MadeExpression[] = [];
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  // On the statement's first line, the one above it, or above the expression.
  const proofFor = (...at: number[]) =>
    at
      .flatMap((line) => [lines[line - 1], lines[line - 2], lines[line - 3]])
      .map((line) => PROOF.exec(line ?? '')?.[1])
      .find((proof) => proof !== undefined) ?? null;

  const called = new Set<unknown>();
  const visit = (node: unknown, statement: number, depth: number): void => {
    if (Array.isArray(node)) for (const child of node) visit(child, statement, depth);
    if (!isNode(node)) return;
    const line = lineAt(node.start);
    const inStatement = /Statement$|Declaration$/.test(node.type) && node.type !== 'BlockStatement' ? line : statement;
    if (node.type === 'Literal' && isLiteral(node.regex))
      found.push({
        literal: { source: node.regex.pattern, flags: node.regex.flags },
        line,
        proof: proofFor(line, inStatement),
      });
    if (/^(?:New|Call)Expression$/.test(node.type) && isNode(node.callee) && node.callee.name === 'RegExp')
      made.push({ line, proof: proofFor(line, inStatement), isAtLoad: depth === 0 });
    const inner = /Function/.test(node.type) && !called.has(node) ? depth + 1 : depth;
    // A function handed to a call, as to map, runs where the call does.
    if (node.type === 'CallExpression' && Array.isArray(node.arguments))
      for (const given of node.arguments) called.add(given);
    for (const child of Object.values(node)) visit(child, inStatement, inner);
  };
  const lang = file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js';
  visit(parseAst(text, { lang }), 1, 0);
  return { found, made };
}

type Node = { type: string; start: number; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
const isLiteral = (value: unknown): value is { pattern: string; flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
