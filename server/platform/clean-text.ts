import { dropUnseen } from './unseen-text';

/** The C0 control characters but tab and line feed. Postgres refuses U+0000 in a text; the others nobody types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f]/g;

/** Every way of ending a line or paragraph: slides and mail use the vertical tab, and some editors Unicode's own two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** Without control characters and what nobody sees, and with `\n` for every line break. */
export const cleanText = (text: string) => dropUnseen(text.replace(LINE_BREAKS, '\n').replace(CONTROL_CHARACTERS, ''));

/** On one line, its letters composed. */
export const cleanName = (text: string) =>
  cleanText(text)
    .replace(/\n+/g, ' ')
    .replace(/\u00ad/g, '')
    .normalize('NFC');
