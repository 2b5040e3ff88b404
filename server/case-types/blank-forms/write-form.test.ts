import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/messages/locales';
import { findCaseType, listCaseTypes } from '@/server/case-types/registry';
import { layOutTexts } from '@/server/facts/lay-out-text';
import { sortPapers } from '@/server/facts/sort-papers';
import { listTags } from '@/tests/support/files/list-pdf-tags';
import { readLines, readTextPages } from '@/tests/support/files/read-text-pdf';
import { BLANK_FORMS } from './contract';
import { BLANK_FORM_WORDS } from './list-forms';
import { writeForm } from './write-form';

const PUBLIC = path.resolve(import.meta.dirname, '../../../public/forms');
const fileOf = (locale: string, form: string) => path.join(PUBLIC, locale, `${form}.pdf`);
const readPages = async (bytes: Buffer) => (await readTextPages(bytes)).map((lines) => readLines(lines).join('\n'));
/** As a claimant would write it. */
const STORY =
  'In the night the wind took tiles off my roof.\nWe heard a crash, and rain came in through the ceiling.\nThe roof was damaged, and so was our bedroom.';
const fold = (text: string) => text.replace(/\s+/g, ' ');

describe.each(BLANK_FORMS)('%s', (form) => {
  it.each(LOCALES)('is read back whole, tagged and in order, as it stands to be downloaded: %s', async (locale) => {
    const stored = readFileSync(fileOf(locale, form));
    // After a change of its words: npm run forms
    expect(stored.equals(await writeForm({ form, locale }))).toBe(true);
    const { title, parts, declaration, signature } = BLANK_FORM_WORDS[form][locale];
    const labels = parts.flatMap(({ heading, fields }) => [heading, ...fields.map(({ label }) => label)]);
    const text = fold((await readPages(stored)).join('\n'));
    for (const said of [title, ...labels, declaration, ...signature.map(({ label }) => label)])
      expect(text).toContain(said);
    expect(stored.toString('latin1')).toContain(locale === 'es' ? '/Lang (es-ES)' : '/Lang (en-GB)');
    expect(listTags(stored).filter((tag) => /> H[12]$/.test(tag))).toHaveLength(parts.length + 2);
  });

  it('asks for the same in each language', () => {
    const shapes = LOCALES.map((locale) => {
      const { parts, signature } = BLANK_FORM_WORDS[form][locale];
      return {
        signature: signature.length,
        parts: parts.map(({ fields, table }) => ({
          fields: fields.map(({ lines = 1, choices = [] }) => [lines, choices.length]),
          table: table && [table.columns.length, table.rows, table.widest],
        })),
      };
    });
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  it('is offered by a case type', () => {
    expect(listCaseTypes().flatMap(({ evidence }) => evidence.map((kind) => kind.form))).toContain(form);
  });
});

const SORTED = [
  ['housing-benefit', 'landlord-confirmation', 'landlord-letter'],
  ['housing-benefit', 'employer-confirmation', 'payslips'],
  ['travel-expense-refund', 'expense-claim', 'expense-claim-form'],
  ['storm-damage-claim', 'damage-list', 'photographs'],
  ['storm-damage-claim', 'claimant-statement', 'claim-letter'],
] as const;

describe.each(LOCALES)('in %s', (locale) => {
  it.each(SORTED)('the sorter takes %s’s %s for what it is', async (key, form, evidence) => {
    const caseType = findCaseType(key);
    if (!caseType) throw new Error(`no case type ${key}`);
    const pages = (await readPages(readFileSync(fileOf(locale, form))))
      // In English a statement is known once it tells what happened.
      .map((text) => text.replace('What happened during the storm', (label) => `${label}\n${STORY}`))
      .map((text, index) => ({ number: index + 1, text, words: [], rows: [], notes: [] }));
    const papers = layOutTexts([{ id: 'form', filename: `${form}.pdf`, pages } as never], caseType);
    expect(sortPapers({ caseType, papers }).map(({ kind }) => kind)).toEqual([evidence]);
  });
});
