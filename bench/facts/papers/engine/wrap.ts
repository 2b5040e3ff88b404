import { type FontName, widthOfLetter } from './metrics';
import { isSameTag, type Letter, type Piece, toLetters, type Words } from './words';

/** Breaks words into lines no wider than `width`; a blank is the only place to break. A break in the text stays one. */
export function wrapWords(input: { words: Words; font: FontName; size: number; width: number }): Piece[][] {
  const lines: Letter[][] = [];
  let [line, word]: [Letter[], Letter[]] = [[], []];
  let [lineWidth, wordWidth] = [0, 0];
  const endWord = () => {
    if (lineWidth + wordWidth > input.width && line.length > 0) endLine();
    line.push(...word);
    lineWidth += wordWidth;
    [word, wordWidth] = [[], 0];
  };
  const endLine = () => {
    lines.push(line);
    [line, lineWidth] = [[], 0];
  };
  for (const letter of toLetters(input.words)) {
    if (letter.text === '\n') {
      endWord();
      endLine();
      continue;
    }
    const width = widthOfLetter(input.font, letter.text) * input.size;
    if (letter.text === ' ') {
      endWord();
      if (line.length === 0) continue;
      line.push(letter);
      lineWidth += width;
    } else {
      word.push(letter);
      wordWidth += width;
    }
  }
  endWord();
  if (line.length > 0) endLine();
  return lines.map(joinLetters);
}

function joinLetters(letters: readonly Letter[]): Piece[] {
  const pieces: { text: string; tag: Letter['tag'] }[] = [];
  for (const { text, tag } of letters) {
    const last = pieces.at(-1);
    if (last && isSameTag(last.tag, tag)) last.text += text;
    else pieces.push({ text, tag });
  }
  return pieces.map(({ text, tag }) =>
    tag ? { text, mark: tag.mark, ...(tag.role ? { role: tag.role } : {}) } : { text },
  );
}
