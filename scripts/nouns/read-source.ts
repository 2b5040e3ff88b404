import path from 'node:path';
import { parseAst } from 'vitest/node';

export type Source = { file: string; text: string };
/** `imports`: files below the root without their ending, those of types alone too. */
export type ReadSource = { file: string; imports: string[]; setsCaseStatus: boolean };

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const IMPORTS = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** What a source file imports, and whether it writes a case's status. */
export function readSource({ file, text }: Source): ReadSource {
  const read: ReadSource = { file, imports: [], setsCaseStatus: false };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const child of value) visit(child);
    if (!isNode(value)) return;
    const from = IMPORTS.has(value.type) && isNode(value.source) ? resolve({ file, from: value.source.value }) : null;
    if (from !== null) read.imports.push(from);
    if (writesCaseStatus(value)) read.setsCaseStatus = true;
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseAst(text, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' }));
  return read;
}

/** Null for a package. */
function resolve({ file, from }: { file: string; from: unknown }): string | null {
  if (typeof from !== 'string') return null;
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : null;
}

const WRITES = new Set(['update', 'updateMany', 'updateManyAndReturn', 'upsert']);

/** `tx.case.updateMany({ data: { status } })`, or the same in SQL. */
function writesCaseStatus(node: Node): boolean {
  if (node.type === 'TemplateElement') {
    const { raw } = node.value as { raw: string };
    return /\bUPDATE\s+"case"\s/i.test(raw) && /\bSET\b[^;]*\bstatus\s*=/i.test(raw.split(/\bWHERE\b/i)[0] ?? '');
  }
  if (node.type !== 'CallExpression' || !isNode(node.callee) || !Array.isArray(node.arguments)) return false;
  const { callee } = node;
  if (!WRITES.has(nameOf(callee.property)) || !isNode(callee.object) || nameOf(callee.object.property) !== 'case')
    return false;
  return node.arguments.some((given) =>
    ['data', 'create', 'update'].some((key) => hasProperty(findProperty(given, key), 'status')),
  );
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

function findProperty(object: unknown, key: string): unknown {
  if (!isNode(object) || !Array.isArray(object.properties)) return null;
  const property = object.properties.find((candidate) => isNode(candidate) && nameOf(candidate.key) === key);
  return isNode(property) ? property.value : null;
}

const hasProperty = (object: unknown, key: string): boolean => findProperty(object, key) !== null;
