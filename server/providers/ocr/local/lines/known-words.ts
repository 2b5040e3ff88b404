import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../language/languages';
import { dataName, provideLanguageData } from '../tesseract/language-data';
import { openWordGraph, type WordGraph } from './word-graph';

/** Answers whether a language has a word, however it is capitalised. */
export type KnowsWord = (word: string) => boolean;

const opened = new Map<Language, WordGraph>();
const NO_WORDS: WordGraph = () => false;

/** Opens the list of words that tesseract's data of a language holds, once a process: 5 MB, 10 ms. */
export async function loadKnownWords(language: Language): Promise<KnowsWord> {
  let graph = opened.get(language);
  if (!graph) {
    const folder = await provideLanguageData(language);
    graph = openWordGraph(await readFile(join(folder, `${dataName(language)}.traineddata`))) ?? NO_WORDS;
    opened.set(language, graph);
  }
  const has = graph;
  return (word) => {
    const lower = word.toLowerCase();
    return has(lower) || has(lower.slice(0, 1).toUpperCase() + lower.slice(1)) || has(word);
  };
}
