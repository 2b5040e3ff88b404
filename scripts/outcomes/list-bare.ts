import { parseAst } from 'vitest/node';

export type BareComparison = { line: number; outcome: string };

/**
 * Comparisons of a decision with an outcome by its name, in a source file. A new outcome falls through them in silence. A verdict on a
 * finding may be called as an outcome is; it is told by its name.
 */
export function listBare({
  text,
  file,
  outcomes,
}: {
  text: string;
  file: string;
  outcomes: readonly string[];
}): BareComparison[] {
  const found: BareComparison[] = [];
  const note = (value: unknown, beside: unknown) => {
    if (!isNode(value) || value.type !== 'Literal' || typeof value.value !== 'string') return;
    if (!outcomes.includes(value.value) || /verdict$/i.test(nameOf(beside))) return;
    found.push({ line: text.slice(0, value.start).split('\n').length, outcome: value.value });
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child);
    if (!isNode(node)) return;
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator))) {
      note(node.left, node.right);
      note(node.right, node.left);
    }
    if (node.type === 'SwitchStatement' && Array.isArray(node.cases))
      for (const branch of node.cases) if (isNode(branch)) note(branch.test, node.discriminant);
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(text, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' }));
  return found;
}

type Node = { type: string; start: number; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** Of a variable, or of the last property. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  return node.type === 'MemberExpression' ? nameOf(node.property) : String(node.name ?? '');
}
