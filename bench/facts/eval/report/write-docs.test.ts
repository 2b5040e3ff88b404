import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summarise } from '../figures/summarise';
import { judgeTargets } from '../figures/targets';
import type { Judgement } from '../judge/judgement';
import type { EvalFactsResults } from '../results';
import { writeDocs } from './write-docs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-docs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const paper = { case: 'one', file: 'a.pdf', kind: 'payslips', made: 'scan', field: 'rent' };
const papers: Judgement[] = [
  { ...paper, outcome: 'right', said: '£1.00', truth: '£1.00', probability: 0.97 },
  { ...paper, outcome: 'missed', said: null, truth: '£2.00', probability: null },
];
const kinds = [{ case: 'one', file: 'a.pdf', made: 'scan', kind: 'payslips', said: ['payslips'], isRight: true }];
const sets = [{ name: 'made', cases: 1, whole: papers, papers, kinds, seconds: { all: 0.5, slowest: 0.5 } }];
const results: EvalFactsResults = { madeOn: '2026-11-29T08:00:00Z', reader: 'local', sets };
const summaries = sets.map(summarise);
const report = { results, summaries, verdicts: summaries.flatMap(judgeTargets) };

describe('writeDocs', () => {
  it('writes between its own marks and leaves those of the reading alone', async () => {
    const path = join(folder, 'accuracy.md');
    const [reading, facts] = ['npm run eval -- --write-docs', 'npm run eval:facts -- --write-docs'].map(
      (command) => `<!-- Written by \`${command}\` from here -->`,
    );
    const other = `before\n${reading}\n\nof pages\n\n<!-- to here -->\nbetween`;
    await writeFile(path, `${other}\n${facts}\n\nof before\n\n<!-- to here -->\nafter\n`);
    writeDocs({ report, folder });
    const written = await readFile(path, 'utf8');
    expect(written.startsWith(`${other}\n${facts}\n\nMeasured on 29 November 2026 with pages read by \`local\`.`)).toBe(
      true,
    );
    expect(written.endsWith('\n\n<!-- to here -->\nafter\n')).toBe(true);
    expect(written).not.toContain('of before');
    expect(written).toContain('| rent | 1 | 0 | 1 | 0 | 100.0 % (20.7 to 100.0) | 50.0 % (9.5 to 90.5) |');
    expect(written).toContain('| payslips | 1 of 1 |');
    expect(written).toContain('| 0.9 to 1.0 | 1 | 97.0 % | 100.0 % (20.7 to 100.0) |');
    expect(written).toContain('| made: recall | 50.00 % | 93.00 % | **missed** |');
  });

  it('says when the marks are gone', async () => {
    await writeFile(join(folder, 'accuracy.md'), 'nothing');
    expect(() => writeDocs({ report, folder })).toThrow('has lost the marks');
  });
});
