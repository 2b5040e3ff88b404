/** Word writes some twenty parts, and one a picture. */
export const MAX_ENTRIES = 2_000;
/** A report of 200 pages is 10 MB of XML. */
export const MAX_XML_BYTES = 24 * 1024 * 1024;
/** As large as the file itself may be: pictures are packed already. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
/** Of all parts together that are unpacked. */
export const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
/** An element takes some 300 bytes of memory; 200 pages have about a third of these. */
export const MAX_ELEMENTS = 500_000;
/** Tables in tables, boxes in boxes: nobody nests these deeper, and reading goes as deep as they do. */
export const MAX_DEPTH = 150;
/** Twice what 200 close pages hold. */
export const MAX_LETTERS = 1_500_000;
export const MAX_PICTURES = 100;
/** Sharp enough to be read at the width of a page. */
export const PICTURE_EDGE = 2_400;
export const MAX_COLUMNS = 60;
