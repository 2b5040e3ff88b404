import { z } from 'zod';

/** The C0 control characters but tab and line feed. Postgres refuses U+0000 in a text; the others nobody types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f]/g;

/** The marks that begin and end a direction of writing: with them a name could turn the words around it. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

const dropDirectionMarks = (text: string): string => text.replace(DIRECTION_MARKS, '');

/** Every way of ending a line or paragraph: slides and mail use the vertical tab, and some editors Unicode's own two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

const cleanText = (text: string) => text.replace(LINE_BREAKS, '\n').replace(CONTROL_CHARACTERS, '');

/** A text from outside, without control characters and with `\n` for every line break; lengths are those of the rest. */
export const textSchema = () => z.string().overwrite(cleanText);

/**
 * A name or a title, which stands among the words of others: on one line, its letters composed, and without direction marks.
 * Arabic and Hebrew need none.
 */
export const nameSchema = () =>
  textSchema().overwrite((text) => dropDirectionMarks(text).replace(/\n+/g, ' ').normalize('NFC'));
