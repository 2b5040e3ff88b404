/** The pages that a phone opens by the code on a computer. Nobody is signed in there. */
export const phone = {
  title: 'Add photographs and files',
  open: {
    title: 'Use this phone as the camera',
    text: 'The code on your computer has led here. You can photograph your papers with this phone, and they go straight into your case.',
    button: 'Start',
    sees: 'This phone sees nothing of your case but what it adds. The link works once, on one phone.',
  },
  over: {
    title: 'This link is over',
    text: 'A link works once, on one phone, and only for a short time. Make a new one on the computer, on the page of your case.',
  },
  done: {
    title: 'Done',
    text: 'You can put the phone away. What you have added is in your case, on the computer.',
  },
  camera: 'Take a photo',
  files: 'Choose files',
  send: 'Send',
  sending: 'Sending. Keep this page open.',
  left: '{count, plural, one {You can add one more file with this link.} other {You can add # more files with this link.}}',
  added: '{count, plural, one {One file has arrived.} other {# files have arrived.}}',
  refused: 'Not taken',
  /** Beside those of any upload. */
  problems: {
    already_there: 'This file is already in the case.',
    link_over: 'The link was over before this file had arrived. Make a new one on the computer, and send it again.',
    no_file: 'Take a photo or choose a file first, then send it.',
    too_many_at_once:
      'More files were chosen than can be sent at once. Look below which have arrived, and send the others.',
  },
  arrived: { title: 'What has arrived', none: 'Nothing yet.' },
  finish: 'I have finished',
} as const;
