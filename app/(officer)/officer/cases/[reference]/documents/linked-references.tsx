import Link from 'next/link';

const REFERENCE = /(CASE-\d{4}-\d{6,})/;

/** A sentence whose references to other cases lead there, in a tab of its own: opening one here would give the case in hand back. */
export function LinkedReferences({ text }: { text: string }) {
  const parts = text.split(REFERENCE).map((part, index) =>
    REFERENCE.test(part) ? (
      // The same reference may stand in a sentence twice.
      <Link
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other order than their own.
        key={index}
        translate="no"
        href={`/officer/cases/${part}`}
        target="_blank"
        prefetch={false}
        className="link whitespace-nowrap"
      >
        {part}
      </Link>
    ) : (
      part
    ),
  );
  return <>{parts}</>;
}
