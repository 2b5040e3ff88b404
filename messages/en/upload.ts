/** Adding files. */
export const upload = {
  add: {
    documents: 'Add documents',
    photo: 'Take a photo',
    files: 'Choose files',
    drop: 'Or drop or paste files here.',
    kinds: 'PDF, Word (DOCX), or photographs and scans as JPEG, PNG, TIFF, WebP or HEIC, up to 20 MB each.',
    folder: 'A folder cannot be added. Open it and add the files in it.',
  },
  phase: {
    waiting: 'Waiting to be sent',
    uploading: 'Uploading {sent} of {total}',
    paused: 'Paused at {sent} of {total}',
    offline: 'Waiting for the network. {sent} of {total} are sent, and the rest goes on by itself.',
    busy: 'Files cannot be taken right now. {sent} of {total} are sent, and the rest goes on by itself.',
    turning: 'Turning the picture…',
    checking: 'Checking the file…',
  },
  phone: {
    button: 'Use your phone’s camera',
    code: 'QR code with the link for your phone',
    how: 'Point your phone’s camera at the code. You need not sign in on the phone. The code works once and for 10 minutes.',
    state: {
      waiting: 'Waiting for your phone.',
      open: 'Your phone is connected. {count, plural, =0 {Nothing has arrived yet.} one {One file has arrived.} other {# files have arrived.}}',
      over: 'The link is over. {count, plural, =0 {Nothing has arrived.} one {One file has arrived.} other {# files have arrived.}}',
    },
    end: 'End the link',
    close: 'Close',
  },
  progress: 'Uploading {filename}',
  elsewhere: 'On its way from another page or device',
  actions: {
    retry: 'Try again',
    retryFile: 'Try again: {filename}',
    pause: 'Pause',
    pauseFile: 'Pause {filename}',
    goOn: 'Go on',
    goOnFile: 'Go on: {filename}',
    turn: 'Turn',
    turnFile: 'Turn {filename} by a quarter to the right',
    cancel: 'Cancel',
    cancelFile: 'Cancel {filename}',
    dismiss: 'Dismiss',
    dismissFile: 'Dismiss {filename}',
  },
  removed: 'Removed <name></name>.',
  undo: 'Undo',
  undoFile: 'Undo: keep {filename}',
  problems: {
    too_large: 'This file is larger than 20 MB. Split it, or save it at a lower resolution.',
    too_large_to_read: 'The pages of this file are too large to read. Save it at a lower resolution and add that.',
    too_complex:
      'This file takes too much work to open. Print it to a new PDF, or take photographs of its pages, and upload those.',
    too_large_there: 'This file is too large to be stored. Split it, or save it at a lower resolution.',
    empty: 'This file is empty. Check it on your device and upload it again.',
    wrong_type:
      'This kind of file cannot be read. Upload a PDF, a Word document (DOCX), or a picture as JPEG, PNG, TIFF, WebP or HEIC.',
    word_document: 'Word documents cannot be taken here. Save it as a PDF and upload that.',
    locked: 'This PDF is protected by a password. Save a copy without the password and upload that.',
    unknown_encryption:
      'This PDF is encrypted in a way that cannot be opened here. Open it where you read it, print it to a new PDF and upload that.',
    damaged: 'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
    cut_off: 'Only a part of this file arrived. Check your connection and upload it again.',
    changed: 'This file changed while it was sent. Choose it again.',
    not_arrived: 'The file has not arrived. Check your connection and upload it again.',
    dynamic_form:
      'This PDF is a form that only Adobe Reader can show. Open it there, save or print it as an ordinary PDF and upload that.',
    portfolio: 'This file holds other files. Add them one by one.',
    no_pages: 'This file has no pages. Check that it is the right file and upload it again.',
    too_many_pages: 'This file has more than 200 pages. Split it into smaller files and upload those.',
    too_many_files: 'A case holds at most 50 documents. Remove one first.',
    too_many_unfinished:
      'Too many of your uploads have not arrived yet. Let them finish, or cancel some, and then add more files.',
    too_many_today:
      'You have added as many files today as one person can. Add the others tomorrow, or contact us if that is too late.',
    too_much_today:
      'The files that you have added today are as large together as one person’s can be. Add the others tomorrow, or contact us if that is too late.',
    already_there: 'This file is already in the case, as “<name></name>”.',
    gone: 'This file can no longer be read from your device. Choose it again.',
    lost: 'The page was closed before this file had arrived. Please add it again.',
    offline: 'The upload was cut off. Check your connection and try again.',
    unavailable: 'The file cannot be taken right now. Try again in a minute.',
    signed_out: 'You have been signed out. Sign in again, and the upload goes on.',
    other_account:
      'Somebody else has signed in in another tab, so this was not sent. Choose at the top of the page how to go on.',
    not_stored: 'The file could not be stored. Try again.',
    not_taken:
      'This file could not be taken. Upload a PDF, or a picture as JPEG, PNG, TIFF, WebP or HEIC, undamaged and without a password.',
    cannot_turn: 'This picture cannot be turned here. “Try again” sends it as it is.',
  },
} as const;
