import { closingOf, openingOf, plainDate, printLetterDate } from '../../blocks/letter';
import { makeContacts, printLetterhead } from '../../blocks/letterhead';
import { printSection } from '../../blocks/section';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { fill, type Words } from '../../engine/words';
import { sayDate, sayPeriod } from '../../formats/dates';
import { addDays } from '../../formats/days';
import { sayMoney, writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { accountName, chooseSpokenName, makePerson, sayText } from '../../formats/people';
import type { Wording } from '../../stock/languages';
import { labelOf, purposeOf } from './claim-form';
import type { TravelFacts } from './facts';

const GRANTS: Wording<readonly string[]> = {
  en: [
    'Your journey to {city} ({period}) has been approved up to a maximum of {maximum}.',
    'I am pleased to approve your trip to {city}, {period}, for: {purpose}. Costs of not more than {maximum} will be refunded.',
    'Travel to {city} from {period} is approved. The approved budget is {maximum}.',
    'The request of {name} to travel to {city} ({purpose}) is approved for {period}, with costs up to {maximum}.',
    'You may travel to {city} {period}; please keep within {maximum}.',
    'We agree to the trip to {city}, {period}. The ceiling for all costs is {maximum}.',
    'The journey of {name} to {city} from {period} has my approval. Expenses may not exceed {maximum}.',
    'Approved: {city}, {period}, {purpose}. Budget: {maximum}.',
    'This confirms that travel to {city} ({period}) was authorised, subject to a limit of {maximum} for fares, hotel and meals.',
    'Please take this as permission to go to {city}, {period}. We can bear at most {maximum}.',
    '{name} is hereby authorised to attend: {purpose}, {city}, {period}. The unit will cover up to {maximum} of the cost.',
  ],
  de: [
    'Ihre Dienstreise nach {city} ({period}) wird bis zu einem Höchstbetrag von {maximum} genehmigt.',
    'Die Reise nach {city}, {period}, ist genehmigt. Zweck: {purpose}. Erstattet werden höchstens {maximum}.',
    'Hiermit genehmige ich die Reise nach {city} ({period}) mit einem Budget von {maximum}.',
    'Der Antrag ist bewilligt: {city}, {period}, maximal {maximum}.',
  ],
  fr: [
    'Votre mission à {city} ({period}) est approuvée dans la limite de {maximum}.',
    'Le déplacement à {city}, {period}, est autorisé. Objet : {purpose}. Montant maximum : {maximum}.',
    'J’approuve votre voyage à {city} ({period}) à hauteur de {maximum}.',
    'La mission est accordée : {city}, {period}, au plus {maximum}.',
  ],
  es: [
    'Su viaje a {city} ({period}) ha sido aprobado hasta un máximo de {maximum}.',
    'Se autoriza el viaje a {city}, {period}. Motivo: {purpose}. Importe máximo: {maximum}.',
    'Queda aprobada la comisión de servicio a {city} ({period}) por un máximo de {maximum}.',
  ],
  it: [
    'La missione a {city} ({period}) è approvata fino a un massimo di {maximum}.',
    'Si autorizza il viaggio a {city}, {period}. Scopo: {purpose}. Importo massimo: {maximum}.',
    'Il viaggio a {city} ({period}) è autorizzato entro il limite di {maximum}.',
  ],
  pt: [
    'A sua deslocação a {city} ({period}) foi aprovada até ao máximo de {maximum}.',
    'Autoriza-se a viagem a {city}, {period}. Motivo: {purpose}. Montante máximo: {maximum}.',
    'Fica aprovada a viagem a {city} ({period}) até {maximum}.',
  ],
  pl: [
    'Podróż służbowa do {city} ({period}) została zatwierdzona do kwoty {maximum}.',
    'Wyrażam zgodę na wyjazd do {city}, {period}. Cel: {purpose}. Maksymalna kwota: {maximum}.',
    'Zatwierdzam wyjazd do {city} ({period}), limit {maximum}.',
  ],
  nl: [
    'Uw reis naar {city} ({period}) is goedgekeurd tot een maximum van {maximum}.',
    'De dienstreis naar {city}, {period}, is akkoord. Doel: {purpose}. Maximumbedrag: {maximum}.',
    'Hierbij keur ik de reis naar {city} ({period}) goed, tot {maximum}.',
  ],
};
const REFUSALS: Wording<readonly string[]> = {
  en: [
    'I am sorry to tell you that your trip to {city} ({period}) is not approved.',
    'Your request to travel to {city}, {period}, has been declined, as this year’s budget of {maximum} is spent.',
    'We cannot approve the journey to {city} ({period}).',
    'The application was turned down: {city}, {period}.',
    'Unfortunately the committee has refused your travel to {city} ({period}).',
    'After discussion with the director I have to turn down your trip to {city}, {period}.',
    'Permission to travel to {city} ({period}) cannot be given this year.',
    'We are unable to support the visit to {city}, {period}. Other requests for the {maximum} that was left came first.',
  ],
  de: [
    'Leider kann Ihre Dienstreise nach {city} ({period}) nicht genehmigt werden.',
    'Ihr Antrag auf eine Reise nach {city}, {period}, wird abgelehnt.',
    'Die Reise nach {city} ({period}) wird nicht bewilligt.',
  ],
  fr: [
    'Votre demande de mission à {city} ({period}) est refusée.',
    'Nous ne pouvons pas approuver le déplacement à {city}, {period}.',
    'La mission à {city} ({period}) n’est pas autorisée.',
  ],
  es: [
    'Lamentamos comunicarle que su viaje a {city} ({period}) no ha sido aprobado.',
    'Se deniega el viaje a {city}, {period}.',
    'Su solicitud ({city}, {period}) ha sido rechazada.',
  ],
  it: [
    'La missione a {city} ({period}) non è approvata.',
    'La richiesta di viaggio a {city}, {period}, è respinta.',
    'Purtroppo il viaggio a {city} ({period}) non può essere autorizzato.',
  ],
  pt: [
    'A sua viagem a {city} ({period}) não foi aprovada.',
    'O pedido de deslocação a {city}, {period}, foi recusado.',
    'Não é possível autorizar a viagem a {city} ({period}).',
  ],
  pl: [
    'Niestety wyjazd do {city} ({period}) nie został zatwierdzony.',
    'Wniosek o wyjazd do {city}, {period}, odrzucono.',
    'Nie wyrażam zgody na podróż do {city} ({period}).',
  ],
  nl: [
    'Uw reis naar {city} ({period}) is niet goedgekeurd.',
    'De aanvraag voor {city}, {period}, is afgewezen.',
    'Helaas kunnen wij de reis naar {city} ({period}) niet goedkeuren.',
  ],
};
const EXTRA: Wording<readonly string[]> = {
  en: [
    'Please hand in your receipts within three months of your return. The daily allowance of EUR 24.00 does not apply.',
    'Travel in second class only. Hotels up to EUR 120.00 a night.',
    'Book through the travel desk, extension 4410.',
    'Under the travel policy, taxis above EUR 40.00 need a reason.',
  ],
  de: ['Bitte reichen Sie die Belege innerhalb von drei Monaten ein.', 'Hotelkosten bis 110,00 EUR je Nacht.'],
  fr: ['Merci de remettre les justificatifs dans les trois mois.', 'Hôtel : 110,00 EUR par nuit au plus.'],
  es: ['Entregue los justificantes en un plazo de tres meses.', 'Hotel: hasta 110,00 EUR por noche.'],
  it: ['Consegnare le ricevute entro tre mesi.', 'Albergo: fino a 110,00 EUR a notte.'],
  pt: ['Entregue os recibos no prazo de três meses.', 'Hotel: até 110,00 EUR por noite.'],
  pl: ['Rachunki należy złożyć w ciągu trzech miesięcy.', 'Hotel: do 110,00 EUR za dobę.'],
  nl: ['Lever de bonnen binnen drie maanden in.', 'Hotel: tot 110,00 EUR per nacht.'],
};

export function printApproval(desk: Desk, facts: TravelFacts): PrintedPaper {
  const { flow } = desk;
  const { isRefused } = facts;
  const style = desk.money('EUR');
  const maximum = sayMoney({ field: 'approved-maximum', money: { minor: facts.maximumMinor, currency: 'EUR' }, style });
  // A letter that refuses approves on no day.
  const approved: Words = isRefused
    ? plainDate(desk, facts.approved)
    : sayDate({ field: 'date-of-approval', date: facts.approved, style: desk.wordyDate });
  const period = () => sayPeriod({ field: 'dates-of-travel', from: facts.from, to: facts.to, style: desk.wordyPeriod });
  const name = sayText('claimant-name', chooseSpokenName(desk)(facts.person));
  const boss = makePerson(desk);
  const way = isRefused
    ? desk.choose(['letter', 'mail'] as const)
    : desk.choose(['letter', 'mail', 'form', 'letter'] as const);
  const words = (isRefused ? REFUSALS : GRANTS)[desk.language];
  const sentence: Words = fill(desk.choose(words), {
    city: sayText('destination', facts.city.name),
    period: period(),
    name: accountName(facts.person),
    purpose: sayText('purpose-of-trip', purposeOf(desk, facts)),
    maximum: isRefused ? writeMoney({ minor: 4_000_000, currency: 'EUR' }, style) : maximum,
  });
  if (way === 'form') {
    flow.line(facts.office, { isBold: true });
    flow.line(
      desk.language === 'en'
        ? desk.choose(['Travel approval', 'Approval of travel', 'Travel authorisation', 'Trip approval note'])
        : labelOf(desk, 'approvedOn'),
      { isBold: true, size: flow.look.size * 1.4 },
    );
    flow.gap(0.5);
    printSection(
      desk,
      desk.language === 'en' ? 'Decision' : '1.',
      [
        { label: labelOf(desk, 'traveller'), value: name },
        { label: labelOf(desk, 'destination'), value: sayText('destination', facts.city.name) },
        { label: labelOf(desk, 'purpose'), value: sayText('purpose-of-trip', purposeOf(desk, facts)) },
        { label: labelOf(desk, 'dates'), value: period() },
        { label: labelOf(desk, 'maximum'), value: maximum },
        { label: labelOf(desk, 'approvedOn'), value: approved },
        ...(desk.chance(0.5)
          ? [{ label: labelOf(desk, 'costCentre'), value: sayText('cost-centre', facts.costCentre) }]
          : []),
        ...(desk.chance(0.4)
          ? [{ label: desk.language === 'en' ? 'Head of department' : '✓', value: accountName(boss) }]
          : []),
      ].filter(({ label }) => label !== '✓'),
    );
    return onePaper(desk, 'approval-letter');
  }
  if (way === 'mail') {
    const heads = {
      en: ['From', 'To', 'Date', 'Subject'],
      de: ['Von', 'An', 'Datum', 'Betreff'],
      fr: ['De', 'À', 'Date', 'Objet'],
      es: ['De', 'Para', 'Fecha', 'Asunto'],
      it: ['Da', 'A', 'Data', 'Oggetto'],
      pt: ['De', 'Para', 'Data', 'Assunto'],
      pl: ['Od', 'Do', 'Data', 'Temat'],
      nl: ['Van', 'Aan', 'Datum', 'Onderwerp'],
    }[desk.language];
    const mail = (who: string) =>
      `${who} <${who
        .normalize('NFD')
        .replace(/[^A-Za-z ]/g, '')
        .trim()
        .replaceAll(' ', '.')
        .toLowerCase()}@office.example>`;
    const values: Words[] = [
      mail(accountName(boss)),
      [
        sayText('claimant-name', accountName(facts.person)),
        mail(accountName(facts.person)).replace(accountName(facts.person), ''),
      ],
      [approved, ` ${desk.int(8, 18)}:${desk.int(10, 59)}`],
      `${desk.pick(['Re: ', 'RE: ', 'AW: ', ''])}${purposeOf(desk, facts)}`,
    ];
    for (const [index, head] of heads.entries()) flow.line([`${head}: `, values[index] ?? '']);
  } else {
    printLetterhead(desk, {
      name: facts.office,
      lines: [`${facts.department}`, facts.home.name],
      contact: makeContacts(desk, facts.office),
    });
    flow.lines([name, facts.department]);
    flow.gap();
    printLetterDate(desk, approved);
    if (desk.chance(0.5))
      flow.line(`${desk.pick(['Ref.', 'Our ref.', 'Az.', 'TA'])} ${fillPattern(desk, 'AA-9999/99')}`);
  }
  flow.gap(0.8);
  flow.line(openingOf(desk, accountName(facts.person)));
  flow.gap(0.5);
  flow.paragraph(sentence);
  flow.gap(0.5);
  if (!isRefused && desk.chance(0.3))
    flow.paragraph([`${labelOf(desk, 'costCentre')}: `, sayText('cost-centre', facts.costCentre)]);
  for (const extra of desk.sample(EXTRA[desk.language], desk.int(0, 2))) flow.paragraph(extra);
  if (desk.chance(0.25))
    flow.paragraph(
      desk.language === 'en'
        ? `Your request of ${plainDate(desk, addDays(facts.approved, -desk.int(3, 20)))} refers.`
        : '',
    );
  if (way === 'mail' && desk.language === 'en' && desk.chance(0.4)) {
    const asked = plainDate(desk, addDays(facts.approved, -desk.int(2, 12)));
    flow.gap(0.6);
    flow.lines([
      `On ${asked} ${accountName(facts.person)} wrote:`,
      `> ${desk.pick(['I would like to go to', 'May I travel to'])} ${facts.city.name}?`,
      `> I expect costs of about ${writeMoney({ minor: facts.maximumMinor + 12_345, currency: 'EUR' }, style)}.`,
    ]);
  }
  flow.gap();
  flow.line(closingOf(desk));
  flow.gap(desk.chance(0.5) ? 2 : 0.5);
  flow.lines([
    accountName(boss),
    ...(desk.language === 'en'
      ? [desk.choose(['Head of department', 'Director', 'Travel office', 'Head of unit'])]
      : []),
  ]);
  return onePaper(desk, 'approval-letter', isRefused);
}
