import { createBenchSheet, type DrawnPaper } from './sheet';
import { createDraw, PEOPLE, STREETS, TOWNS } from './words';

const SENTENCES = [
  'The bridge was closed on the ninth of March because a bearing had moved further than the engineers allow.',
  'Residents were told by leaflet, and a ferry carried them across for as long as the repair took.',
  'Nobody had expected that the old drawings would show a second pier under the eastern bank.',
  'Divers measured the foundation twice and found the timber sound at all but three places.',
  'The council set aside eighty thousand pounds, of which a little over half has been spent.',
  'Shops near the landing stage did better than in any spring that their owners could remember.',
  'A lorry driver from the quarry said that the way round cost him forty minutes a day.',
  'When the barrier was lifted again, a brass band played and the school had a day off.',
  'What remains is to paint the railings, to mend the lamps and to thank the ferrymen.',
  'The inspector will come back in October, when the river is low, and look at every joint.',
  'Until then heavy vehicles cross one at a time and at no more than ten miles an hour.',
  'Questions about the work can be sent to the surveyor, who answers within a fortnight.',
] as const;

const SIDEBAR = [
  'Crossing times',
  'Ferry from 06:15 to 22:40',
  'Last boat on Sunday 20:10',
  'Adults £1.80, children free',
  'Bicycles £0.60',
] as const;

/** A newsletter: a headline, two columns of justified-looking prose, and a shaded box of facts at the foot of the second. */
export function makeNewsletter(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const sheet = createBenchSheet();
  const left = 46;
  const width = 240;
  const right = left + width + 24;
  sheet.write({
    text: `${draw.pick(TOWNS)} Parish News`,
    x: sheet.width / 2,
    y: 42,
    align: 'centre',
    face: 'serifBold',
    size: 26,
  });
  sheet.write({
    text: `Number ${draw.number(20, 400)}, summer 2026`,
    x: sheet.width / 2,
    y: 76,
    align: 'centre',
    face: 'serifItalic',
  });
  const story = draw.some(SENTENCES, SENTENCES.length);
  const look = { width, face: 'serif' as const, size: 11 };
  const half = story.length / 2;
  let y = 110;
  for (const part of [story.slice(0, half / 2), story.slice(half / 2, half)]) {
    y = sheet.writeProse({ ...look, text: part.join(' '), x: left, y }) + 10;
  }
  y = sheet.writeProse({ ...look, text: story.slice(half).join(' '), x: right, y: 110 }) + 20;
  sheet.doc.rect(right, y, width, 108).fill('#dfe4da');
  for (const [index, text] of SIDEBAR.entries()) {
    sheet.write({ text, x: right + 12, y: y + 12 + index * 18, face: index === 0 ? 'sansBold' : 'sans', size: 9.5 });
  }
  return sheet.finish();
}

/** A letter: head at the right, address for a window envelope, reference lines, prose, signature. */
export function makeLetter(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const sheet = createBenchSheet();
  const left = 70;
  const right = sheet.width - left;
  const [writer, reader] = draw.some(PEOPLE, 2);
  sheet.write({ text: 'Harbour Commissioners', x: right, y: 46, align: 'right', face: 'serifBold', size: 17 });
  const head = [
    `${draw.number(1, 40)} ${draw.pick(STREETS)}`,
    draw.pick(TOWNS),
    `Telephone 01632 960${draw.digits(3)}`,
  ];
  for (const [index, text] of head.entries()) {
    sheet.write({ text, x: right, y: 70 + index * 13, align: 'right', face: 'serif', size: 9.5 });
  }
  const to = [reader ?? '', `${draw.number(2, 120)} ${draw.pick(STREETS)}`, draw.pick(TOWNS)];
  for (const [index, text] of to.entries())
    sheet.write({ text, x: left, y: 130 + index * 15, face: 'serif', size: 11 });
  sheet.write({ text: `${draw.number(2, 28)} August 2026`, x: left, y: 196, face: 'serif', size: 11 });
  sheet.write({ text: `Our reference: HC/${draw.digits(4)}/B`, x: left, y: 212, face: 'serif', size: 11 });
  sheet.write({ text: `Dear ${reader}`, x: left, y: 246, face: 'serif', size: 11 });
  let y = 272;
  const story = draw.some(SENTENCES, 9);
  for (let index = 0; index < story.length; index += 3) {
    const text = story.slice(index, index + 3).join(' ');
    y = sheet.writeProse({ text, x: left, y, width: right - left, face: 'serif', size: 11 }) + 11;
  }
  sheet.write({ text: 'Yours sincerely', x: left, y: y + 8, face: 'serif', size: 11 });
  sheet.write({ text: writer ?? '', x: left, y: y + 58, face: 'serif', size: 11 });
  sheet.write({ text: 'Clerk to the Commissioners', x: left, y: y + 73, face: 'serifItalic', size: 10 });
  return sheet.finish();
}
