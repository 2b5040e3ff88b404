/** Asking for another look at a decision. */
export const reconsideration = {
  offer: {
    title: 'If you think this is wrong',
    text: 'You can ask us to look at this decision again. A different case officer looks at everything, and at anything new that you send. You can ask once.',
    lastDay: 'The last day to ask is <day></day>.',
    begin: 'Ask for another look',
    goOn: 'Go on asking for another look',
    over: 'You could ask for another look until <day></day>. That time is over.',
    overNext:
      'If there was a good reason why you could not ask in time, <contact>contact us</contact>. Your letter says what else you can do.',
    asked: 'You asked for another look. See your case <reference></reference>.',
  },
  page: {
    back: 'Back to your case',
    title: 'Ask for another look',
    intro:
      'Tell us which reasons of our decision are wrong. A different case officer looks at your case again. A person decides, never the software alone.',
    kept: 'What you write is kept on this device until you send it.',
    loading: 'Loading the decision',
    documentsAreThere: 'We still have everything that you sent us before. You need not send it again.',
  },
  reasons: {
    legend: 'What is wrong?',
    hint: 'Choose one or more.',
    somethingElse: 'Something else',
    words: 'What is wrong with it?',
    wordsOfElse: 'What is wrong?',
    wordsHint: 'A few sentences are enough.',
  },
  evidence: {
    title: 'New evidence (optional)',
    hint: 'Add what shows that the reason is wrong. You can send your request without it.',
    ties: 'What does each document show?',
    tie: '<name></name> is about',
  },
  problems: {
    title: 'Something is still missing',
    chooseReason: 'Choose at least one reason that is wrong, or “Something else”.',
    writeWords: 'Say what is wrong.',
    shortenWords: 'Shorten what you wrote.',
    stillUploading:
      'Your documents are still on their way, or paused. You can go on when each has arrived or is cancelled.',
  },
  check: {
    goOn: 'Check and send',
    title: 'Check what you send',
    reason: 'This is wrong',
    words: 'Your words',
    documents: 'New evidence',
    noDocuments: 'None',
    change: 'Change something',
    sure: 'Yes, I have read this again and want to send it',
    send: 'Send',
    whatNext: 'When you send this, a different case officer looks at your case again. You can ask once.',
  },
  done: {
    title: 'You asked for another look',
    reference: 'Your new reference is',
    next: 'What happens next',
    read: 'We read your documents together, the earlier ones and the new ones.',
    officer:
      'A different case officer looks at everything and decides. You get a letter that says whether our decision stays or changes.',
    meanwhile: 'Our first decision stays in force until then.',
    said: 'What you told us',
    open: 'See your new case',
  },
} as const;
