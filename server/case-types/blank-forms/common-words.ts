import type { Locale } from '@/messages/locales';

type CommonWords = {
  /** What every form asks first: a paper that is found alone belongs to a case. */
  reference: string;
  howToSend: string;
  declaration: string;
  /** With `{page}` and `{pages}`. */
  page: string;
};

export const COMMON_WORDS: Readonly<Record<Locale, CommonWords>> = {
  en: {
    reference: 'Case reference, if you have one',
    howToSend:
      'Please write in capital letters, in black or blue. Then photograph or scan every page and add it to your case online.',
    declaration: 'Declaration',
    page: 'Page {page} of {pages}',
  },
  es: {
    reference: 'Referencia del caso, si la tiene',
    howToSend:
      'Escriba en mayúsculas, en negro o azul. Después fotografíe o escanee cada página y añádala a su caso en línea.',
    declaration: 'Declaración',
    page: 'Página {page} de {pages}',
  },
};
