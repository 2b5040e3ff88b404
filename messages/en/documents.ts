const PART =
  '{part, select, page {The page} top_left {The upper left} top {The upper part} top_right {The upper right} left {The left side} middle {The middle part} right {The right side} bottom_left {The lower left} bottom {The lower part} bottom_right {The lower right} other {A part of the page}}';

const IN_PART =
  '{part, select, page {on this page} top_left {in the upper left} top {in the upper part} top_right {in the upper right} left {on the left side} middle {in the middle} right {on the right side} bottom_left {in the lower left} bottom {in the lower part} bottom_right {in the lower right} other {in a part of the page}}';

/** The list of documents, and whether each can be read. */
export const documents = {
  title: 'Your documents',
  summary: {
    none: 'None yet.',
    documents: '{count, plural, one {# document} other {# documents}}: {states}.',
    underWay: '{count, plural, other {# on the way}}',
    pending: '{count, plural, other {# waiting to be read}}',
    processing: '{count, plural, other {# being read}}',
    read: '{count, plural, other {# read}}',
    flawed: '{count, plural, other {# hard to read}}',
    failed: '{count, plural, other {# could not be read}}',
    notAdded: '{count, plural, one {# file was} other {# files were}} not added.',
  },
  reading: {
    notRead: 'Not read',
    waiting: 'Waiting to be read',
    scanning: 'Waiting to be checked for viruses',
    begun: 'Reading…',
    onlyPage: 'Reading page 1…',
    page: 'Reading page {page} of {count}…',
    nearlyDone: 'Nearly done…',
    readable: '{count, plural, one {We can read this page.} other {We can read all # pages.}}',
    flawed: '{flawed, plural, one {# of {count} pages is hard to read.} other {# of {count} pages are hard to read.}}',
    flawedOnlyPage: 'This page is hard to read.',
    rest: '{count, plural, one {We can read the other page.} other {We can read the other # pages.}}',
    noWords: 'No words were found in this document. Is it the right side of the page?',
    hardToRead:
      '{source, select, photo {The text is hard to read. Take the photo again in better light.} other {The text is hard to read. Scan it again at a higher quality.}}',
    partMissing:
      '{source, select, photo {Part of this photo is missing. Choose it again, or take a new one.} other {Part of this document is missing. Choose it again, or scan it once more.}}',
    failed: 'This document could not be read. Try again, or add it once more.',
    progress: 'Reading {name}',
  },
  failure: {
    encrypted: 'This PDF is protected by a password. Save a copy without the password and upload that.',
    unknown_encryption:
      'This PDF is encrypted in a way that cannot be opened here. Open it where you read it, print it to a new PDF and upload that.',
    dynamic_form:
      'This PDF is a form that only Adobe Reader can show. Open it there, save or print it as an ordinary PDF and upload that.',
    portfolio: 'This file holds other files. Add them one by one.',
    no_pages: 'This file has no pages. Check that it is the right file and upload it again.',
    damaged: 'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
    too_many_pages: 'This file has more than 200 pages. Split it into smaller files and upload those.',
    too_large: 'This file is too large to read. Save it at a lower resolution and upload that.',
    unsupported: 'This kind of file cannot be read. Save it as a PDF, JPEG or PNG and upload that.',
    changed: 'This file was changed after it had been checked. Remove it and upload it again.',
    malware:
      'A virus was found in this file, so it was removed. Check your device, and upload a clean copy or a photograph of the paper.',
    unscannable:
      'This file is too large to be checked for viruses. Save it at a lower resolution, or split it, and upload that.',
    too_complex:
      'This file takes too much work to open. Print it to a new PDF, or take photographs of its pages, and upload those.',
    timed_out: 'Reading this file took too long. Try again, or upload the pages as separate photos.',
    crashed: 'The reader stopped while reading this file. Try again; if it stops again, save the file as a new PDF.',
    internal: 'Reading this document failed again and again. Try again later, or upload it in another format.',
  },
  flaw: {
    empty: 'No words were found on this page.',
    dark: 'The picture is too dark.',
    bright: 'The picture is too bright, and the words have faded.',
    glare: `${PART} is hidden by a bright reflection.`,
    blurred: `${PART} is blurred.`,
    cut: 'The page is cut off: {part, select, left {words run over the left edge} right {words run over the right edge} top {words run over the upper edge} bottom {words run over the lower edge} other {words run over the edge}}.',
    small: 'The words are too small in this picture.',
    unclear: `Some words ${IN_PART} are hard to read.`,
  },
  advice: {
    empty:
      '{source, select, photo {Turn the page over, and take the side with the words.} other {Turn the page over, and scan the side with the words.}}',
    dark: '{source, select, photo {Take it again by a window or under a lamp.} other {Scan it again with a brighter setting.}}',
    bright:
      '{source, select, photo {Turn off the flash, and take it again.} other {Scan it again with a darker setting.}}',
    glare:
      '{source, select, photo {Turn off the flash, tilt the page away from the lamp, and take it again.} other {Take the page out of its plastic cover, and scan it again.}}',
    blurred:
      '{source, select, photo {Lay the page flat, hold still, and take it again.} other {Scan it again at a higher quality.}}',
    cut: '{source, select, photo {Move back until all four corners of the page show, and take it again.} other {Lay the whole page on the scanner, and scan it again.}}',
    small:
      '{source, select, photo {Move closer until the page fills the picture, and take it again.} other {Scan it again at a higher quality.}}',
    unclear:
      '{source, select, photo {Lay the page flat in good light, and take it again.} other {Scan it again at a higher quality.}}',
  },
  page: 'Page {page}',
  cropOf: 'This part of page {page}',
  cropOfPhoto: 'This part of your photo',
  morePages: '{count, plural, one {Show # more page} other {Show # more pages}}',
  leaveIt: 'You can also leave it as it is.',
  added: 'added <time></time>',
  tryAgain: 'Try again',
  tryAgainNamed: 'Try again: {name}',
  remove: 'Remove',
  removeNamed: 'Remove {name}',
  retake: {
    action: '{source, select, photo {Take it again} other {Choose a better copy}}',
    actionNamed: '{source, select, photo {Take it again: {name}} other {Choose a better copy: {name}}}',
    arrived: 'The new one has arrived. Do you still need this one?',
    removeOld: 'Remove the old one',
    removeOldNamed: 'Remove the old one: {name}',
    keepBoth: 'Keep both',
    keepBothNamed: 'Keep both: {name}',
  },
} as const;
