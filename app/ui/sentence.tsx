type Part = { text: string; isKept: boolean };

/** A sentence of which a browser's translation leaves these parts as they are: names, references, quotes. */
export function Sentence({ text, kept }: { text: string; kept: readonly (string | null | undefined)[] }) {
  let parts: Part[] = [{ text, isKept: false }];
  for (const name of kept) if (name) parts = parts.flatMap((part) => (part.isKept ? part : splitAt({ part, name })));
  return (
    <span>
      {parts.map((part, position) =>
        part.isKept ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence stand where they are.
          <bdi key={position} translate="no">
            {part.text}
          </bdi>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}

const splitAt = ({ part, name }: { part: Part; name: string }): Part[] =>
  part.text.split(name).flatMap((text, position) => {
    const around = { text, isKept: false };
    return position === 0 ? around : [{ text: name, isKept: true }, around];
  });
