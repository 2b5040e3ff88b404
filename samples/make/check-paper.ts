import { findCaseType } from '../../server/case-types/registry';
import { layOutTexts } from '../../server/facts/lay-out-text';
import { sortPapers } from '../../server/facts/sort-papers';
import { NO_NOTES } from '../../server/providers/ocr/contract';
import { withPdf } from './open-pdf';
import type { PaperSpec } from './sample-case';

/** The text a PDF carries, page after page. */
export function extractText(pdf: Buffer): Promise<string> {
  return withPdf(pdf, (document) => [...document.pages()].map((page) => page.getText()).join('\n'));
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Check = { caseType: string; paper: PaperSpec; text: string };

/** Throws when the manifest would promise what the paper does not say, or names evidence and fields no case type has. */
export function checkPaper({ caseType, paper, text }: Check): void {
  const type = findCaseType(caseType);
  if (!type) throw new Error(`There is no case type ${caseType}.`);
  const printed = foldSpace(text);
  const lost = [...Object.values(paper.truth), ...paper.sentences].filter(
    (value) => !printed.includes(foldSpace(value)),
  );
  if (lost.length > 0) throw new Error(`${paper.name} does not say: ${lost.join(' | ')}`);
  const unknown = Object.keys(paper.truth).filter((key) => !type.fields.some((field) => field.key === key));
  if (unknown.length > 0) throw new Error(`${caseType} has no field ${unknown.join(', ')}, named by ${paper.name}.`);

  const page = { number: 1, text, words: [], rows: [], notes: NO_NOTES };
  const papers = layOutTexts([{ id: paper.name, filename: paper.name, pages: [page] }], type);
  const [part] = sortPapers({ caseType: type, papers });
  if (part?.kind !== paper.evidence)
    throw new Error(`${paper.name} should read as ${paper.evidence}, but reads as ${part?.kind ?? 'nothing'}.`);
}
