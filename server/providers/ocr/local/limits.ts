import type { TimeLimits } from './time-budget';

/** A4 at 200 dpi is 1654 × 2340 pixels: letters stand 20 to 30 pixels high, which is what the recogniser was trained on. */
export const PAGE_LONG_EDGE = 2340;
export const PAGE_SHORT_EDGE = 1240;
/** Enlarging further only enlarges the blur. */
export const MAX_ENLARGEMENT = 2.5;
/** The recogniser takes about 1 GB for a page of 12 megapixels. */
export const MAX_PAGE_PIXELS = 12_000_000;
/** The largest phone cameras take 108 megapixels; a picture of that size decodes to 324 MB. */
export const MAX_PICTURE_PIXELS = 110_000_000;
/** HEIC is decoded whole, at four bytes a pixel and twice in memory: 50 megapixels take 400 MB. */
export const MAX_HEIC_PIXELS = 50_000_000;
/** Sharp enough to read at full width on a laptop screen, about 150 KB as WebP. */
export const STORED_LONG_EDGE = 1600;
/** A till receipt, long and narrow, stays readable at this width, up to the length. */
export const STORED_SHORT_EDGE = 700;
export const STORED_LONGEST_EDGE = 6000;

/** What a phone's photo or a scanned bundle of pages needs, and what one process may hold in memory. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** A page takes 1 to 25 s of a core: one that takes this much has a parser running in circles. */
export const PAGE_CPU_MS = 120_000;
/** By the clock, for a page that waits and works no more. A machine with thirty others at work gives a page a tenth of a core. */
export const PAGE_DEADLINE_MS = 300_000;
/**
 * Reading by lines starts no further line when a page has taken this much: the plain pass's words stand for the rest. The
 * densest pages take 15 s of a core; what is left by the clock is for the line that was begun, and for the page's picture. By the
 * clock a busy machine would read less than an idle one, so that these limits are far off.
 */
export const LINES_LIMITS: TimeLimits = { cpuMs: 25_000, clockMs: 225_000 };
/** A page that took this much is not read in one pass again: what is left of its time goes to its lines. */
export const TRY_AGAIN_LIMITS: TimeLimits = { cpuMs: 15_000, clockMs: 120_000 };
/** By the clock: a busy machine has a process start for seconds. */
export const INSPECT_DEADLINE_MS = 20_000;
/** Opening takes milliseconds of a core, also of 200 pages; a file that takes so much was made to. */
export const INSPECT_CPU_MS = 900;
/** Pages are looked through for so long: many plain ones, or one that is a map. */
export const LOOK_THROUGH_CPU_MS = 300;
/** The program itself takes 120 MB, and a file of 20 MB three times its size. */
export const INSPECT_MEMORY_BYTES = 300 * 1024 * 1024;
/** A Word document is laid out to be opened: 60 pages take 0.9 s of a core, a photograph 0.2 s, a picture as PNG 0.8 s. */
export const LAY_OUT_CPU_MS = 8_000;
/** Three photographs in one take 370 MB. */
export const LAY_OUT_MEMORY_BYTES = 800 * 1024 * 1024;
/** One person's files are opened one at a time, so that with this many at once nobody waits for one other person. */
export const INSPECTORS = 2;
/** 200 pages at 3 s each on one core, doubled. */
export const DOCUMENT_DEADLINE_MS = 20 * 60_000;

/** The JavaScript heap of a child; pictures and WebAssembly live outside it. */
export const CHILD_HEAP_MB = 512;
/** 1 GB for the largest page, its pictures beside it, and the program itself. */
export const CHILD_MEMORY_BYTES = 1_800 * 1024 * 1024;
/** Memory grows by up to 1 MB a millisecond. */
export const MEMORY_LOOK_MS = 25;

/** Fewer letters or digits than this are a stamp or a page number over a scan, not a text layer. */
export const TEXT_LAYER_MIN_LETTERS = 20;
/** Above this share the font's table is broken and the text unreadable, however good the page looks. */
export const TEXT_LAYER_MAX_UNMAPPED = 0.1;
/** A scanning app's mark ("Scanned with …") over a picture of the page is shorter than this. */
export const SCAN_MARK_MAX_LETTERS = 120;
/** Mean confidence is 93 to 95 on a page read upright and 31 to 48 on one upside down. */
export const UPSIDE_DOWN_CONFIDENCE = 65;
/** A page of which less than this is there says nothing that a person could use. */
export const LEAST_SHARE = 0.05;
