// `npm run forms` writes the blank forms that claimants download. A test compares the files with their words.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCALES } from '@/messages/locales';
import { BLANK_FORMS } from '@/server/case-types/blank-forms/contract';
import { writeForm } from '@/server/case-types/blank-forms/write-form';

const PUBLIC = path.resolve(import.meta.dirname, '../public/forms');

for (const locale of LOCALES) {
  await mkdir(path.join(PUBLIC, locale), { recursive: true });
  for (const form of BLANK_FORMS)
    await writeFile(path.join(PUBLIC, locale, `${form}.pdf`), await writeForm({ form, locale }));
}
