import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OUTCOME_HOMES } from './homes';

const root = path.resolve(import.meta.dirname, '../..');
const ENUMS = 'generated/prisma/enums.ts';

export type CompileError = { file: string; message: string };

/**
 * Compiles the homes of the outcomes, and what they import. With `added` in a copy in which the database has one more outcome of that
 * name. Throws where the compiler does not run, or a home is gone.
 */
export async function compileHomes({ added }: { added?: string } = {}): Promise<CompileError[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casedraft-outcomes-'));
  try {
    const enums = path.join(folder, 'enums.ts');
    await writeFile(enums, addOutcome({ text: await readFile(path.join(root, ENUMS), 'utf8'), added }));
    const project = path.join(folder, 'tsconfig.json');
    await writeFile(project, JSON.stringify(describeProject({ enums })));
    return readErrors(await runCompiler(project));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function addOutcome({ text, added }: { text: string; added?: string | undefined }): string {
  const start = 'export const DecisionOutcome = {';
  if (!text.includes(start)) throw new Error(`${ENUMS} holds no DecisionOutcome. Generate the Prisma client first.`);
  return added === undefined ? text : text.replace(start, `${start}\n  ${added}: '${added}',`);
}

const describeProject = ({ enums }: { enums: string }) => ({
  extends: path.join(root, 'tsconfig.json'),
  compilerOptions: {
    incremental: false,
    plugins: [],
    typeRoots: [path.join(root, 'node_modules/@types')],
    paths: { '@/generated/prisma/enums': [enums], '@/*': [path.join(root, '*')] },
  },
  include: [],
  files: OUTCOME_HOMES.map((file) => path.join(root, file)),
});

const runCompiler = (project: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--project', project, '--noEmit', '--pretty', 'false'];
    execFile(process.execPath, [compiler, ...options], { cwd: root }, (error, stdout, stderr) => {
      // It ends with 1 or 2 where it has errors to tell, and tells them on stdout.
      if (error && stdout === '') reject(new Error(`The compiler did not run: ${stderr || error.message}`));
      else resolve(stdout);
    });
  });

function readErrors(output: string): CompileError[] {
  const lines = output.split('\n').filter((line) => line.includes('error TS'));
  const errors = lines.map((line) => {
    // file(line,column): error TS…: message. A folder's name may hold parentheses too.
    const [place = '', message = ''] = line.split(': error ', 2);
    return { file: place.slice(0, place.lastIndexOf('(')), message };
  });
  const general = errors.find(({ file }) => file === '');
  if (general) throw new Error(`The homes of the outcomes do not compile: ${lines.join(' ')}`);
  return errors;
}
