import type { Locale } from '@/messages/locales';
import { LANGUAGE_TAGS } from '@/messages/messages';
import { compileDocument } from '@/server/platform/typst/compile-document';
import { loadCompiler } from '@/server/platform/typst/load-compiler';
import { COMMON_WORDS } from './common-words';
import type { BlankFormKey } from './contract';
import { BLANK_FORM_WORDS } from './list-forms';
import { TEMPLATE } from './template';

/** A blank form as a tagged PDF that keeps to PDF/UA. The same words give the same bytes. */
export async function writeForm({ form, locale }: { form: BlankFormKey; locale: Locale }): Promise<Buffer> {
  const words = BLANK_FORM_WORDS[form][locale];
  const [lang, region] = LANGUAGE_TAGS[locale].split('-');
  const source = { lang, region, words, common: COMMON_WORDS[locale] };
  const typst = await loadCompiler();
  return compileDocument({
    typst,
    template: TEMPLATE,
    inputs: { form: JSON.stringify(source) },
    use: (document) => typst.pdf(document, { pdfStandard: 'ua-1' }),
  });
}
