import { joinClasses } from '@/app/ui/join-classes';
import { encloseBoxes, placeBox } from '@/app/ui/page-boxes';
import type { Highlight } from './highlights';
import { citationKey, usePageElements } from './page-elements';

type Props = {
  highlight: Highlight;
  onSelect: (findingId: string) => void;
  onPoint: (findingId: string | null) => void;
};

/**
 * A cited passage on the picture of its page: one box a line. Pressing it selects its finding. Out of the tab order, since
 * a page can hold dozens: the findings' own buttons lead here by keyboard, and the caret leads back.
 */
export function PageHighlight({ highlight, onSelect, onPoint }: Props) {
  const place = usePageElements().ref;
  const isStrong = highlight.strength === 'strong';
  const around = highlight.isShown ? encloseBoxes(highlight.boxes) : null;
  return (
    <>
      {highlight.boxes.map((box, line) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a citation never change their order.
          key={line}
          ref={line === 0 ? place(citationKey(highlight.citationId)) : undefined}
          type="button"
          tabIndex={-1}
          data-citation={line === 0 ? highlight.citationId : undefined}
          aria-hidden={line > 0 || undefined}
          aria-label={highlight.name}
          title={highlight.name}
          onClick={() => onSelect(highlight.findingId)}
          onPointerEnter={() => onPoint(highlight.findingId)}
          onPointerLeave={() => onPoint(null)}
          style={placeBox(box)}
          className={joinClasses(
            // The spread widens the mark a little beyond the letters, as a highlighter does.
            'absolute rounded-[2px] mix-blend-multiply',
            isStrong
              ? 'bg-highlight-strong shadow-[0_0_0_2px_var(--highlight-strong)]'
              : 'bg-highlight/55 shadow-[0_0_0_2px_color-mix(in_srgb,var(--highlight)_55%,transparent)] hover:bg-highlight',
          )}
        />
      ))}
      {around && (
        // A ring as well, so that the passage in question is not told by its shade alone.
        <span
          aria-hidden
          style={placeBox(around)}
          className="pointer-events-none absolute rounded-[3px] outline-2 outline-accent outline-offset-[5px] dark:outline-[#22427f]"
        />
      )}
    </>
  );
}
