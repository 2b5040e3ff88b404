import { z } from 'zod';

const EIGHT_NUMBERS = /^(?:\s*-?\d+\s*,){8}(?<text>.*)$/;

/** The text of an SROIE annotation: each line is eight coordinates and then what stands there, which may hold commas. */
export function readSroieLines(annotation: string): string[] {
  return annotation
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const text = EIGHT_NUMBERS.exec(line)?.groups?.text;
      if (text === undefined) throw new Error(`No line of an SROIE annotation: ${line.slice(0, 80)}`);
      return text.trim();
    })
    .filter(Boolean);
}

const funsdForm = z.object({ form: z.array(z.object({ text: z.string() })) });

/** The text of a FUNSD annotation, one label or answer a line. */
export function readFunsdLines(annotation: string): string[] {
  const { form } = funsdForm.parse(JSON.parse(annotation));
  return form.map(({ text }) => text.trim()).filter(Boolean);
}

const wildReceiptPage = z.object({ file_name: z.string(), annotations: z.array(z.object({ text: z.string() })) });

export type PictureLines = { picture: string; lines: string[] };

/** The pages of a WildReceipt list (`train.txt`, `test.txt`), which has one JSON object a line. */
export function readWildReceiptPages(list: string): PictureLines[] {
  return list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { file_name, annotations } = wildReceiptPage.parse(JSON.parse(line));
      return { picture: file_name, lines: annotations.map(({ text }) => text.trim()).filter(Boolean) };
    });
}
