import { parseAst } from 'vitest/node';

export type FoundText = { line: number; text: string };

/** Attributes that a person reads or hears. */
const SPOKEN = new Set([
  ...['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label', 'hint', 'error'],
  ...['description', 'explanation', 'action', 'summary'],
]);

/** Of a page, as a browser's tab and a search show it. */
const TITLES = new Set(['title', 'description']);

/** The product's name, which no language changes. */
const NAME = /\bCasedraft\b/g;

/** Of a form or a link. */
const ADDRESS = /^[/?]/;

/** Two letters in a row: a mark or a unit is no word. */
const WORD = /\p{L}{2}/u;

/** Words for people that stand in the JSX of a source file itself, or in the metadata of a page. */
export function listTexts({ text }: { text: string }): FoundText[] {
  const found: FoundText[] = [];
  const note = (node: Node, words: unknown) => {
    if (typeof words !== 'string' || ADDRESS.test(words) || !WORD.test(words.replace(NAME, ''))) return;
    found.push({ line: text.slice(0, node.start).split('\n').length, text: words.trim().replace(/\s+/g, ' ') });
  };
  /** What an expression may give as words by itself; what it asks a function for is that function's. */
  const read = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal') note(node, node.value);
    if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis))
      for (const piece of node.quasis) if (isNode(piece)) note(piece, (piece.value as { cooked?: string }).cooked);
    if (node.type === 'BinaryExpression' && node.operator !== '+') return;
    // Of `isDone && words` the first part is a question.
    const parts = node.operator === '&&' ? ['right'] : (GIVES[node.type] ?? []);
    for (const part of parts) read(node[part]);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child);
    if (!isNode(node)) return;
    if (node.type === 'JSXText') note(node, node.value);
    if ((node.type === 'JSXElement' || node.type === 'JSXFragment') && Array.isArray(node.children))
      for (const child of node.children)
        if (isNode(child) && child.type === 'JSXExpressionContainer') read(child.expression);
    if (node.type === 'JSXAttribute' && isNode(node.name) && SPOKEN.has(String(node.name.name))) read(node.value);
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.name === 'metadata') readTitles(node.init);
    for (const child of Object.values(node)) visit(child);
  };
  const readTitles = (node: unknown): void => {
    if (!isNode(node) || !Array.isArray(node.properties)) return;
    for (const property of node.properties)
      if (isNode(property) && isNode(property.key) && TITLES.has(String(property.key.name))) read(property.value);
  };
  visit(parseAst(text, { lang: 'tsx' }));
  return found;
}

/** By the kind of an expression, the parts that it may come to. */
const GIVES: Readonly<Record<string, readonly string[]>> = {
  JSXExpressionContainer: ['expression'],
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['left', 'right'],
  BinaryExpression: ['left', 'right'],
  ParenthesizedExpression: ['expression'],
  TSAsExpression: ['expression'],
  TSNonNullExpression: ['expression'],
};

type Node = { type: string; start: number; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
