import { joinClasses } from '@/app/ui/join-classes';
import { placeBox } from '@/app/ui/page-boxes';
import { describeDoubt } from './describe-doubt';
import type { DoubtfulWord } from './doubts';
import { doubtKey, usePageElements } from './page-elements';

type Props = { page: number; doubtful: readonly DoubtfulWord[]; currentStart: number | null };

/**
 * Words on the picture of a page that were read two ways: dotted under, in the ink of warnings whatever the theme, since pages are
 * light in both. Out of the tab order, as a poor page can hold dozens: the remark above the pages leads from one to the next.
 */
export function PageDoubts({ page, doubtful, currentStart }: Props) {
  const place = usePageElements().ref;
  return doubtful.map((word) => (
    <span
      key={word.start}
      ref={place(doubtKey({ page, start: word.start }))}
      role="img"
      aria-label={describeDoubt(word)}
      title={describeDoubt(word)}
      data-doubt={word.start}
      style={placeBox(word)}
      className={joinClasses(
        'absolute box-content border-[#85460b] border-b-[3px] border-dotted',
        word.start === currentStart && 'rounded-[1px] outline-2 outline-[#85460b] outline-offset-[5px]',
      )}
    />
  ));
}
