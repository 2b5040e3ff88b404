/** The start page. */
export const home = {
  description: 'Upload the documents of your case. A case officer reads them and decides.',
  title: 'From your documents to a decision you can check.',
  text: 'Open a case, add your documents and follow it until it is decided. You can see what is happening at any time.',
  start: 'Start a case',
  createAccount: 'Create account',
  signIn: 'Sign in',
  steps: {
    send: {
      title: 'You send your documents',
      text: 'Scans, PDFs or photographs from your phone. You see at once whether each one can be read.',
    },
    draft: {
      title: 'A draft is prepared',
      text: 'Every statement in it quotes the page it rests on, and the quotes are checked against your documents.',
    },
    decide: {
      title: 'A case officer decides',
      text: 'A person reads the draft and your documents, and makes the decision. The software never does.',
    },
  },
  picture: {
    label: 'A statement and the words on the page that it rests on',
    source: 'Weather station, Harwick',
    quote: 'Highest gust 67 mph at 04:10 on 9 March',
    statement: 'There was a storm on the day of the damage.',
    check: 'Weather report, page 1: the quote was found on the page.',
  },
} as const;
