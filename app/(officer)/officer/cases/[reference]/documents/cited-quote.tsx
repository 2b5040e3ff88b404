type Props = { name: string; page: number; quote: string; isLink?: boolean };

/** Words of a page, marked as evidence, after the name of their document and their page. */
export function CitedQuote({ name, page, quote, isLink = false }: Props) {
  return (
    <>
      <span className={isLink ? 'text-accent group-hover:underline' : undefined}>
        <bdi translate="no">{name}</bdi>, page {page}:
      </span>{' '}
      <q translate="no" className="highlight rounded-[2px] px-0.5 [quotes:'“'_'”']">
        {quote}
      </q>
    </>
  );
}
