import { useCase } from '../desk/desk-context';
import { REMOVED_DOCUMENT } from '../documents/removed-document';

type Quote = { documentId: string; page: number; quote: string };

/** The words that something rests on, each with its document and page. */
export function PrintedQuotes({ quotes }: { quotes: readonly Quote[] }) {
  const { filenames } = useCase();
  const listed = quotes.map((quote, index) => ({ ...quote, key: `${index} ${quote.documentId} ${quote.page}` }));
  return (
    <ul className="pl-4">
      {listed.map(({ key, quote, documentId, page }) => (
        <li key={key} className="wrap-anywhere break-inside-avoid">
          <q className="[quotes:'“'_'”']">{quote}</q> – <bdi>{filenames.get(documentId) ?? REMOVED_DOCUMENT}</bdi>, page{' '}
          {page}
        </li>
      ))}
    </ul>
  );
}
