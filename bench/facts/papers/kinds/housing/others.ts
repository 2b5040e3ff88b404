import { makeContacts, printLetterhead, printReceiver } from '../../blocks/letterhead';
import { markLines, printFoot } from '../../blocks/section';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { chooseAddressLine, chooseAddressLines } from '../../formats/addresses';
import { sayDate, writeDate } from '../../formats/dates';
import { addDays, addMonths } from '../../formats/days';
import { writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { accountName, sayText } from '../../formats/people';
import { BRITISH_TOWNS } from '../../stock/places';
import type { HousingFacts } from './facts';

const townOf = (desk: Desk): string => desk.pick(BRITISH_TOWNS).replace(/ [A-Z]+$/, '');

/** Identity cards and permits of other countries, often with English beside their own words. */
const FOREIGN_CARDS = [
  {
    title: 'PERSONALAUSWEIS / IDENTITY CARD',
    surname: 'Name/Surname/Nom',
    given: 'Vornamen/Given names/Prénoms',
    born: 'Geburtsdatum/Date of birth',
    place: 'Geburtsort/Place of birth',
    until: 'Gültig bis/Date of expiry',
    number: 'Ausweis-Nr.',
  },
  {
    title: 'RZECZPOSPOLITA POLSKA / DOWÓD OSOBISTY',
    surname: 'NAZWISKO / SURNAME',
    given: 'IMIONA / GIVEN NAMES',
    born: 'DATA URODZENIA / DATE OF BIRTH',
    place: 'MIEJSCE URODZENIA',
    until: 'TERMIN WAŻNOŚCI / EXPIRY DATE',
    number: 'NUMER',
  },
  {
    title: 'CARTE NATIONALE D’IDENTITÉ',
    surname: 'Nom',
    given: 'Prénom(s)',
    born: 'Né(e) le',
    place: 'à',
    until: 'Valable jusqu’au',
    number: 'N° de carte',
  },
  {
    title: 'DOCUMENTO NACIONAL DE IDENTIDAD',
    surname: 'APELLIDOS',
    given: 'NOMBRE',
    born: 'FECHA DE NACIMIENTO',
    place: 'LUGAR DE NACIMIENTO',
    until: 'VALIDEZ',
    number: 'NÚM. SOPORT',
  },
  {
    title: 'CARTA DI IDENTITÀ / IDENTITY CARD',
    surname: 'COGNOME / SURNAME',
    given: 'NOME / NAME',
    born: 'NATO IL / BORN ON',
    place: 'LUOGO DI NASCITA',
    until: 'SCADENZA / EXPIRY',
    number: 'NUMERO',
  },
  {
    title: 'BIOMETRIC RESIDENCE PERMIT',
    surname: 'Surname',
    given: 'Forenames',
    born: 'Date of birth',
    place: 'Place of birth',
    until: 'Valid until',
    number: 'Permit no.',
  },
  {
    title: 'NEDERLANDSE IDENTITEITSKAART',
    surname: 'Naam/Surname',
    given: 'Voornamen/Given names',
    born: 'Geboortedatum/Date of birth',
    place: 'Geboorteplaats',
    until: 'Geldig tot',
    number: 'Documentnummer',
  },
  {
    title: 'CARTÃO DE CIDADÃO',
    surname: 'Apelido(s)',
    given: 'Nome(s)',
    born: 'Data de nascimento',
    place: 'Naturalidade',
    until: 'Validade',
    number: 'N.º documento',
  },
] as const;

export function printIdentity(desk: Desk, facts: HousingFacts): PrintedPaper {
  const { flow } = desk;
  const { person } = facts;
  const born = sayDate({
    field: 'date-of-birth',
    date: facts.born,
    style: { ...desk.date, pattern: desk.choose(['dd Mon yyyy', 'dd.mm.yyyy', 'd Mon yyyy', 'dd/mm/yyyy']) },
  });
  const plain = (date: string) => writeDate(date, { ...desk.period.date, pattern: 'dd Mon yyyy' });
  const issued = addDays(facts.submitted, -desk.int(100, 2_800));
  const way = desk.pick(['passport', 'passport', 'licence', 'birth', 'residence'] as const);
  if (way === 'birth') {
    flow.line('CERTIFIED COPY OF AN ENTRY OF BIRTH', { isBold: true, size: flow.look.size * 1.3 });
    desk.printFields([
      { label: 'When and where born', value: [born, `, ${townOf(desk)}`] },
      { label: 'Name', value: sayText('claimant-name', `${person.first} ${person.last}`) },
      { label: 'Sex', value: person.isWoman ? 'Girl' : 'Boy' },
      { label: 'Name of mother', value: `${accountName({ ...person, first: 'Margaret' })}` },
      { label: 'When registered', value: plain(addDays(facts.born, 20)) },
    ]);
    return onePaper(desk, 'identity');
  }
  const card = desk.choose(FOREIGN_CARDS);
  flow.line(
    way === 'passport'
      ? desk.pick(['PASSPORT', 'United Kingdom Passport'])
      : way === 'licence'
        ? desk.pick(['DRIVING LICENCE', 'Driving Licence'])
        : card.title,
    { isBold: true, size: flow.look.size * 1.3 },
  );
  flow.gap(0.5);
  const isUpper = desk.chance(0.7);
  const write = (text: string) => (isUpper ? text.toUpperCase() : text);
  if (way === 'residence') {
    desk.printFields([
      { label: card.surname, value: write(person.last) },
      { label: card.given, value: write(person.first) },
      { label: card.born, value: born },
      { label: card.place, value: write(townOf(desk)) },
      { label: card.until, value: plain(addMonths(issued, 120)) },
      { label: card.number, value: fillPattern(desk, 'AAA999999') },
    ]);
    return onePaper(desk, 'identity');
  }
  const number = (label: string) => (way === 'licence' ? `${desk.pick(['1.', '2.', '3.'])} ${label}` : label);
  desk.printFields([
    { label: number(desk.choose(['Surname', 'Surname/Nom', 'Name', 'Family name'])), value: write(person.last) },
    {
      label: number(desk.choose(['Given names', 'Given names/Prénoms', 'First names', 'Forenames'])),
      value: write([person.first, person.middle].filter(Boolean).join(' ')),
    },
    { label: desk.choose(['Date of birth', 'Date of birth/Date de naissance', 'Born', 'DOB']), value: born },
    { label: desk.choose(['Place of birth', 'Place of birth/Lieu de naissance']), value: write(townOf(desk)) },
    ...(way === 'licence'
      ? [{ label: '8. Address', value: sayText('home-address', chooseAddressLine(desk)(facts.address)) }]
      : [{ label: 'Nationality', value: desk.pick(['BRITISH CITIZEN', 'IRISH', 'POLISH']) }]),
    { label: desk.choose(['Date of issue', 'Issued']), value: plain(issued) },
    { label: desk.choose(['Date of expiry', 'Valid until']), value: plain(addMonths(issued, 120)) },
    { label: desk.choose(['Passport No.', 'Document number', 'Number']), value: fillPattern(desk, '999999999') },
  ]);
  if (way === 'passport') {
    flow.gap(2);
    const bare = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toUpperCase();
    flow.lines(
      [
        `P<GBR${bare(person.last)}<<${bare(person.first)}`.padEnd(44, '<').slice(0, 44),
        `${fillPattern(desk, '9999999999')}GBR${facts.born.slice(2).replaceAll('-', '')}4M${fillPattern(desk, '9999999')}<<<<<<<<<<<<<<04`,
      ],
      { font: 'Courier' },
    );
  }
  return onePaper(desk, 'identity');
}

export function printCouncilTaxBill(desk: Desk, facts: HousingFacts): PrintedPaper {
  const { flow } = desk;
  const town = townOf(desk);
  const style = desk.money('GBP');
  const money = (minor: number) => writeMoney({ minor, currency: 'GBP' }, { ...style, dropsPence: false });
  const year = Number(facts.submitted.slice(0, 4));
  printLetterhead(desk, {
    name: `${town} ${desk.pick(['Council', 'Borough Council'])}`,
    lines: ['Revenues', 'Civic Centre'],
    contact: makeContacts(desk, town),
  });
  flow.line(
    desk.choose(['Council Tax bill', 'COUNCIL TAX DEMAND NOTICE', 'Council Tax', 'Your Council Tax bill']) +
      ` ${year}/${(year + 1) % 100}`,
    { isBold: true, size: flow.look.size * 1.4 },
  );
  printReceiver(desk, [
    sayText('claimant-name', accountName(facts.person)),
    ...markLines('home-address', chooseAddressLines(desk)(facts.address)),
  ]);
  const total = desk.int(90_000, 240_000);
  desk.printFields([
    { label: 'Account number', value: fillPattern(desk, '99999999') },
    { label: 'Date of issue', value: writeDate(`${year}-03-11`, desk.period.date) },
    { label: 'Valuation band', value: desk.pick(['A', 'B', 'C', 'D']) },
    { label: 'Billing authority', value: town },
  ]);
  flow.gap(0.6);
  const share = Math.round(total * 0.78);
  printTable(
    flow,
    [
      { head: 'Charge', share: 3 },
      { head: 'Amount', share: 1.4, isAmount: true },
    ],
    [
      [`${town} Council`, money(share)],
      ['Police and Crime Commissioner', money(Math.round(total * 0.14))],
      ['Fire authority', money(total - share - Math.round(total * 0.14))],
      ['Total for the year', money(total)],
    ],
    desk.tableLook,
  );
  flow.gap(0.6);
  const part = Math.round(total / 10);
  flow.paragraph(
    `Instalments: 1 of ${money(part + 12)} due on 1 April ${year}, 9 of ${money(part)} due on the 1st of each month.`,
  );
  printFoot(desk);
  return onePaper(desk, 'council-tax-bill');
}
