/** A number as it is written: whole digits, digits after the mark, and how they are set. */
export type WrittenNumber = {
  whole: string;
  fraction: string;
  /** The mark between thousands, or null. */
  groupMark: string | null;
  decimalMark: '.' | ',' | null;
  /** One mark before three last digits: "1.468" and "1,468" are thousands or thousandths. */
  isEitherWay: boolean;
  /** Thousands and decimals carry the same mark, as when a comma was read as a dot: "1.234.50". */
  hasOneMarkForBoth: boolean;
};

/** Longer runs of digits and marks are tables or noise: no sum of money has more digits than this. */
const MAX_LENGTH = 32;

const PLAIN = /^(0|[1-9]\d*)(?:([.,])(\d+))?$/;
const GROUPED = /^(\d{1,3}(?:([.,' ])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/;
const GROUPED_FINE = /^(\d{1,3}(?:([,' ])\d{3})(?:\2\d{3})*)(\.)(\d{3})$/;
const LAKHS = /^(\d{1,2}(?:,\d{2})+,\d{3})(?:(\.)(\d{1,2}))?$/;

/** Reads digits, marks and blanks as one number, or null where they are none. No mark may stand at either end. */
export function readNumber(text: string): WrittenNumber | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = PLAIN.exec(text);
  if (plain) {
    const [, whole = '', mark, fraction = ''] = plain;
    const isEitherWay = fraction.length === 3 && whole.length <= 3 && whole !== '0';
    return write({ whole, mark, fraction, groupMark: null, isEitherWay });
  }
  const grouped = GROUPED.exec(text) ?? GROUPED_FINE.exec(text);
  if (grouped && !grouped[0].startsWith('0')) {
    const [, whole = '', groupMark = '', mark, fraction = ''] = grouped;
    return write({ whole, mark, fraction, groupMark, isEitherWay: false });
  }
  const lakhs = LAKHS.exec(text);
  if (!lakhs || text.startsWith('0')) return null;
  return write({
    whole: lakhs[1] ?? '',
    mark: lakhs[2],
    fraction: lakhs[3] ?? '',
    groupMark: 'lakh',
    isEitherWay: false,
  });
}

function write(input: {
  whole: string;
  mark: string | undefined;
  fraction: string;
  groupMark: string | null;
  isEitherWay: boolean;
}): WrittenNumber {
  return {
    whole: input.whole.replace(/\D/g, ''),
    fraction: input.fraction,
    groupMark: input.groupMark,
    decimalMark: input.mark === '.' || input.mark === ',' ? input.mark : null,
    isEitherWay: input.isEitherWay,
    hasOneMarkForBoth: input.groupMark !== null && input.mark === input.groupMark,
  };
}
