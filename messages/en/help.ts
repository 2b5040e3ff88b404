/** Help, contact, privacy and accessibility. */
export const help = {
  help: {
    title: 'Help',
    lead: 'How a case goes from your first document to the decision.',
    open: {
      title: 'How do I open a case?',
      text: 'Choose what your case is about and give it a title. Then create an account, or sign in. The list in your case tells you which documents you need. All you add is saved as you go, and you can come back on another device.',
    },
    photos: {
      title: 'How do I photograph a paper so that it can be read?',
      text: 'Lay it flat in daylight, hold the phone straight above it, and have all four corners in the picture. One page a photograph. If a page cannot be read, we say so beside it, and you can add it again.',
    },
    missing: {
      title: 'What if I do not have a document?',
      text: 'You can submit without it. Beside most documents stands what would do instead. The officer may ask you for what is missing.',
    },
    reading: {
      title: 'What happens after I submit?',
      text: 'A program reads your documents and prepares a draft. Then a case officer reads the draft and your documents, and decides. The page of your case shows where it stands, and says when there is something for you to do.',
    },
    more: {
      title: 'What if the officer asks for more?',
      text: 'The page of your case lists what is asked for, and by which day. Add the documents or write a message, and send your answer there.',
    },
    decision: {
      title: 'Where do I find the decision?',
      text: 'On the page of your case, with the letter that gives the reasons. You can print the letter or keep it as a PDF.',
    },
    again: {
      title: 'What if I think the decision is wrong?',
      text: 'Open your decided case and choose “Ask for another look”. Say which reasons are wrong, and add new documents if you have any. A different case officer then decides. You can ask once, until the last day that your case names. The letter says what else you can do.',
    },
    withdraw: {
      title: 'Can I take my case back?',
      text: 'Yes, on the page of your case, for as long as it is not decided. The documents of a withdrawn case are not decided on.',
    },
    password: {
      title: 'I have forgotten my password',
      text: 'Choose <link>Forgotten your password?</link> where you sign in. The link that we send is good for one hour.',
    },
    further: 'Is your question not here? <link>Contact the office.</link>',
  },
  contact: {
    title: 'Contact',
    lead: 'Give your reference, such as CASE-2026-000123, so that we find your case.',
    office: 'Office',
    address: 'Address',
    phone: 'Telephone',
    email: 'Email',
    hours: 'Hours',
    none: 'The office has published no contact details here. Use those on the form or letter that led you here.',
    inCase: {
      title: 'About a case that is open',
      text: 'If we have asked you for something, answer on the page of your case: the officer reads your answer together with your documents.',
    },
    safe: {
      title: 'Keep your password to yourself',
      text: 'Nobody at the office needs your password. Do not give it to anybody, by telephone or by mail.',
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'What is kept about you, who sees it, and what for.',
    kept: {
      title: 'What is kept',
      text: 'Your name, your email address and your password, which is kept in a form that cannot be read back. The documents that you add, the text read from them, your messages, the decision and its letter. A record of who did what in your case, and when.',
    },
    people: {
      title: 'Who sees it',
      text: 'You, and the staff who decide cases of your kind. Nobody decides a case of their own: the names and bank accounts in a case are compared with those of staff, to keep them from it.',
    },
    software: {
      title: 'What the software does',
      text: 'It reads your documents, finds in them what the rules ask for, and words a draft for the officer. It compares your papers with those of other cases, to notice a paper that is used twice. It never decides: a person does.',
    },
    services: {
      title: 'Who else receives it',
      none: 'Nobody. Documents are stored and read, and drafts are made, on the office’s own computers.',
      storage: 'Documents are stored at Cloudinary.',
      reading: 'Documents are read by a service of Cloudinary.',
      drafting: 'The text of your documents is sent to a service for drafting that speaks OpenAI’s protocol.',
      rest: 'Nobody else. There is no advertising and no counting of visits.',
    },
    browser: {
      title: 'What your browser keeps',
      text: 'A cookie that keeps you signed in, for seven days at most, and one that keeps the language you chose, for a year. Files and words that are not sent yet stay in this browser until they are sent. Signing out removes them.',
    },
    time: {
      title: 'How long it is kept',
      text: 'The program itself deletes no case and no decision. The office has to keep what a decision rests on for as long as the law says. Ask the office how long that is for your case.',
    },
    rights: {
      title: 'Your rights',
      text: 'You can download what is held about you: sign in and open <account>My account</account>. You can have mistakes corrected, and object. <link>Contact the office.</link>',
    },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'We want everybody to be able to use this service, with any device and any aid.',
    can: {
      title: 'What you can do',
      text: 'Use all of it with a keyboard alone, with a screen reader, on a phone, and enlarged to four times its size. Choose light or dark, and less motion, in your device’s settings. Read it in English or Spanish.',
    },
    standard: {
      title: 'How it is checked',
      text: 'The pages are built to the Web Content Accessibility Guidelines 2.2, level AA. Each version is checked automatically, by keyboard and on the screen of a phone. No independent body has audited it yet.',
    },
    letters: {
      title: 'Letters',
      text: 'A letter is a page of text in your case and a tagged PDF, which screen readers read in order.',
    },
    limits: {
      title: 'What does not work well yet',
      text: 'Pictures of your own papers are shown as they are. The text read from them may have mistakes. What case officers write, and letters, are in the language in which they were written.',
    },
    tell: {
      title: 'If something is in your way',
      text: 'Tell us what it is and which aid you use. We can also give you the information in another form. <link>Contact the office.</link>',
    },
  },
} as const;
