import type { Desk } from '../engine/paper';
import type { Words } from '../engine/words';
import { type Address, chooseAddressLines } from '../formats/addresses';
import { sayDate } from '../formats/dates';
import type { Person } from '../formats/people';
import type { Wording } from '../stock/languages';

const OPENINGS: Wording<readonly string[]> = {
  en: ['Dear Sir or Madam,', 'Dear {n},', 'To whom it may concern', 'Dear Claims Team,', 'Dear Sirs', 'Hello,'],
  de: ['Sehr geehrte Damen und Herren,', 'Guten Tag,', 'Sehr geehrte/r {n},'],
  fr: ['Madame, Monsieur,', 'Bonjour,', 'Chère Madame, cher Monsieur,'],
  es: ['Estimados señores:', 'Muy señores míos:', 'Buenos días:'],
  it: ['Gentili Signori,', 'Egregio Signore / Gentile Signora,', 'Buongiorno,'],
  pt: ['Exmos. Senhores,', 'Bom dia,', 'Caros colegas,'],
  pl: ['Szanowni Państwo,', 'Dzień dobry,', 'Drodzy Państwo,'],
  nl: ['Geachte heer, mevrouw,', 'Beste collega,', 'Goedendag,'],
};
const CLOSINGS: Wording<readonly string[]> = {
  en: ['Yours faithfully', 'Yours sincerely', 'Kind regards', 'Best wishes', 'With thanks'],
  de: ['Mit freundlichen Grüßen', 'Freundliche Grüße', 'Beste Grüße'],
  fr: ['Cordialement', 'Veuillez agréer mes salutations distinguées', 'Bien à vous'],
  es: ['Atentamente', 'Un cordial saludo', 'Saludos'],
  it: ['Cordiali saluti', 'Distinti saluti', 'Un saluto'],
  pt: ['Com os melhores cumprimentos', 'Atenciosamente', 'Cumprimentos'],
  pl: ['Z poważaniem', 'Z wyrazami szacunku', 'Pozdrawiam'],
  nl: ['Met vriendelijke groet', 'Hoogachtend', 'Groeten'],
};

export const openingOf = (desk: Desk, name: string): string =>
  desk.choose(OPENINGS[desk.language]).replace('{n}', name);
export const closingOf = (desk: Desk): string => desk.choose(CLOSINGS[desk.language]);

/** A date in a letter's head, alone or behind a place; `words` is it as it is to be said. */
export function printLetterDate(desk: Desk, words: Words): void {
  const { flow } = desk;
  const before = desk.choose(['', '', 'Date: ', 'Our date: ']);
  flow.line([desk.language === 'en' ? before : '', words], desk.chance(0.35) ? { align: 'right' } : {});
  flow.gap(0.8);
}

/** A private person's letter: their address above, the words, their name below. */
export function printPrivateLetter(
  desk: Desk,
  letter: {
    person: Person;
    name: string;
    address: Address;
    date: Words;
    receiver: readonly string[];
    subject: Words | null;
    paragraphs: readonly Words[];
  },
): void {
  const { flow } = desk;
  const isRight = desk.chance(0.5);
  const lines = chooseAddressLines(desk)(letter.address);
  const x = isRight ? flow.left + flow.width * 0.62 : flow.left;
  flow.lines(lines, { x });
  flow.gap(0.8);
  if (desk.chance(0.7)) {
    flow.lines(letter.receiver);
    flow.gap(0.8);
  }
  printLetterDate(desk, letter.date);
  flow.line(openingOf(desk, letter.receiver[0] ?? ''));
  flow.gap(0.6);
  if (letter.subject) {
    flow.paragraph(letter.subject, { isBold: desk.chance(0.7) });
    flow.gap(0.5);
  }
  for (const words of letter.paragraphs) {
    flow.paragraph(words);
    flow.gap(0.6);
  }
  flow.line(closingOf(desk));
  flow.gap(2);
  flow.line(letter.name);
}

export const plainDate = (desk: Desk, date: string): string =>
  sayDate({ field: '', date, style: desk.wordyDate })
    .map(({ text }) => text)
    .join('');
