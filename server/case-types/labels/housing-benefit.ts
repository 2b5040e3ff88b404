import { listPhrases } from '@/server/case-types/labels/list-phrases';

/** Ways in which papers name what a claim for Housing Benefit asks for, beside the labels of the fields themselves. */
export const HOUSING_LABELS: Readonly<Record<string, readonly string[]>> = {
  'claimant-name': listPhrases(`
    I, I the undersigned, lets to, let to, staff member, member of staff, name of staff member, colleague,
    surname and first name, surname first name, name and surname, payee name, pay to, resident, householder, person let to,
    full name, name of applicant, applicant, applicant name, name of claimant, claimant, claimant name,
    your name, your full name, name, full names, first and last name, first names and surname,
    forenames and surname, name in full, who is claiming, person claiming, person making the claim, the tenant,
    tenant, tenants, tenant(s), name of tenant, tenant name, tenant full name, name of the tenants, lessee,
    my tenant, our tenant, licensee, let to, occupier, employee, employee name, name of employee,
    employee details, staff name, worker, payee, paid to, account holder, account holders, account name,
    name of account holder, account in the name of, customer, customer name, account title, holder,
    account holder(s), name on account, in the name of, surname and given names, Antragsteller, Antragstellerin,
    Name des Antragstellers, Mieter, Mieterin, Name des Mieters, Arbeitnehmer, Mitarbeiter, Kontoinhaber,
    Vor- und Nachname, Name Vorname, demandeur, nom du demandeur, locataire, le locataire, salarié,
    titulaire du compte, titulaire, nom et prénom, solicitante, nombre del solicitante, arrendatario, inquilino,
    trabajador, empleado, titular de la cuenta, titular, nombre y apellidos, richiedente, conduttore, locatario,
    dipendente, lavoratore, intestatario, intestatario del conto, nome e cognome, requerente, arrendatário,
    trabalhador, titular da conta, nome completo, wnioskodawca, najemca, pracownik, posiadacz rachunku,
    imię i nazwisko, aanvrager, huurder, naam huurder, werknemer, rekeninghouder, naam aanvrager
  `),
  'date-of-birth': listPhrases(`
    date of birth, birth date, born, born on, dob, d o b, your date of birth, when were you born, birthday,
    applicant date of birth, Geburtsdatum, geboren am, geb am, geb, date de naissance, né le, née le,
    fecha de nacimiento, nacido el, data di nascita, nato il, nata il, data de nascimento, data urodzenia,
    geboortedatum, geboren op
  `),
  'national-insurance-number': listPhrases(`
    national insurance number, national insurance, ni number, nino, n i number, nat ins number, nat ins, ni,
    insurance number, national ins number, your national insurance number
  `),
  'home-address': listPhrases(`
    lets, let, agrees to let, lets to the tenant, hereby lets, rents, letting of, tenancy of, address of the let,
    address of the premises, address of premises, address of the property, property address, rental address,
    your address, home address, current address, present address, address where you live,
    address you are claiming for, address of the home, address of home, address of your home,
    address of the dwelling, the premises, premises, the property, property, property let, let property,
    dwelling, dwelling house, premises known as, property known as, known as, situated at, address,
    where do you live, where you live, which address are you claiming for, address claimed for, tenant address,
    employee address, residential address, home, address for which benefit is claimed, accommodation,
    rented property, address of the accommodation, rent for, letting, the rent of, tenant of, of the property,
    to let, Anschrift, Adresse, Wohnung, Mietobjekt, Anschrift der Wohnung, Mietsache, Wohnanschrift, adresse,
    adresse du logement, logement, domicile, dirección, domicilio, vivienda, dirección de la vivienda, indirizzo,
    immobile, indirizzo dell immobile, residenza, morada, endereço, morada do imóvel, imóvel, adres,
    adres lokalu, lokal, adres zamieszkania, woonadres, adres van de woning, gehuurde, het gehuurde
  `),
  'claim-from': listPhrases(`
    date you want to claim from, claim from, benefit wanted from, claim benefit from, date claimed from,
    claim start date, start date of claim, date of claim, date benefit should start, benefit to start,
    benefit from, when do you want your claim to start, when do you want benefit from, when should benefit start,
    from what date do you want to claim, from which date are you claiming, claiming from,
    date from which you claim, date from which you are claiming, housing benefit from, start of claim,
    want help from, from when do you want to claim, claim to begin, claim to start, start date for claim,
    date you are claiming from, i wish to claim from, i claim benefit from, Antrag ab, Leistung ab, beantragt ab,
    demande à partir du, solicitud desde, richiesta dal, pedido a partir de, wniosek od, aanvraag vanaf,
    ingangsdatum aanvraag
  `),
  rent: listPhrases(`
    rent, rent payable, monthly rent, weekly rent, amount of rent, rent amount, rent per month, rent per week,
    rent is, rent due, your rent, current rent, new rent, rent now, rent charged, total rent, rent you pay,
    rent pcm, rent each month, rent each week, rent every week, rent every month, how much is your rent,
    how much rent do you pay, what rent do you pay, how much rent, what is your rent, rent of, at a rent of,
    rent will be, rent will rise to, rent will increase to, rent will go up to, rent is increasing to,
    rent is going up to, rent rises to, rent goes up to, rent increases to, rent shall be, rent has been,
    rent was increased to, rent changes to, rent will change to, increase rent to, raise rent to,
    raising rent to, increasing rent to, rent has gone up to, rent has risen to, proposed rent, revised rent,
    rent from, rent per calendar month, calendar monthly rent, rent the tenant pays, contractual rent,
    rent (per month), rent per fortnight, four weekly rent, rent monthly, rent weekly, pays rent of, pay rent of,
    tenant pays, pays, payable, rental, monthly rental, weekly rental, Miete, monatliche Miete, Mietzins,
    Gesamtmiete, Warmmiete, Kaltmiete, Monatsmiete, loyer, loyer mensuel, montant du loyer, alquiler, renta,
    renta mensual, alquiler mensual, canone, canone mensile, canone di locazione, affitto, renda, renda mensal,
    czynsz, czynsz miesięczny, czynsz najmu, huur, huurprijs, maandhuur, kale huur
  `),
  'rent-from': listPhrases(`
    new rent from, rent from, rent payable from, new rent payable from, new rent starts, new rent start date,
    rent change date, date of change, change from, date of increase, increase from, date rent changes,
    effective date, effective from, date of effect, with effect from, takes effect on, takes effect from,
    to take effect from, starting date of new rent, new rent date, from, as from, as of, starting from,
    starting on, starting, beginning, beginning on, commencing, commencing on, on and from, since, effective,
    first payment at the new rent, neue Miete ab, gültig ab, mit Wirkung vom, mit Wirkung ab, ab dem,
    à compter du, à partir du, con efecto desde, a partir del, desde el, con decorrenza dal, a decorrere dal,
    a partir de, com efeito a partir de, od dnia, met ingang van, vanaf
  `),
  'tenancy-start': listPhrases(`
    start of tenancy, tenancy start date, start date of tenancy, commencement date, date of commencement,
    commencement of tenancy, tenancy commences, tenancy begins, tenancy began, tenancy starts, tenancy started,
    tenancy from, commencing on, commencing, beginning on, beginning, starting on, starting, term begins,
    term starts, term commences, start date, begins on, commences on, starts on, date tenancy began,
    date tenancy started, date of start, move in date, date of tenancy, letting begins, letting from, term from,
    from, from and including, start of the term, start, beginning of tenancy, first day of tenancy,
    start of the agreement, has been my tenant since, tenant since, Mietbeginn, Beginn des Mietverhältnisses,
    Mietverhältnis beginnt am, début du bail, date de début, prise d effet, date d entrée, inicio del contrato,
    inicio del arrendamiento, fecha de inicio, decorrenza, inizio locazione, data di inizio,
    início do arrendamento, data de início, início do contrato, początek najmu, data rozpoczęcia, ingangsdatum,
    aanvang huur, begin huur
  `),
  'landlord-name': listPhrases(`
    landlord, the landlord, name of landlord, landlord name, landlord full name, landlords, landlord(s),
    name of your landlord, lessor, licensor, your landlord, who is your landlord, name of landlord or agent,
    landlord or agent, rent paid to, owner, let by, letting landlord, who do you pay rent to, Vermieter,
    Vermieterin, Name des Vermieters, bailleur, le bailleur, propriétaire, arrendador, casero, locatore,
    proprietario, senhorio, locador, wynajmujący, verhuurder, naam verhuurder
  `),
  'people-in-home': listPhrases(`
    number of people in the home, number of people in your home, people who live with you,
    people living in the home, people in household, number in household, how many people live in your home,
    how many people live with you, number of occupants, occupants, household size, who lives with you,
    who lives in your home, people in your home, household members, Personen im Haushalt, Anzahl der Personen,
    nombre de personnes au foyer, personas en el hogar, componenti del nucleo, número de pessoas, liczba osób,
    aantal personen
  `),
  household: listPhrases(`
    household, your household, family, your family, who lives with you, people who live with you,
    people living with you, who lives in your home, household composition, family composition, family status,
    composition of household, partner, your partner, do you have a partner, children, dependent children,
    number of children, children who live with you, children living with you, how many children,
    who else lives in your home, household members, your circumstances, status, marital status, civil status,
    people in the home, number of people in your home, about your household, about your family, dependants,
    living arrangements, number of dependent children, i am a, i live with, i live alone, Haushalt,
    Familienstand, Kinder, Partner, foyer, situation familiale, enfants, hogar, unidad familiar, hijos,
    nucleo familiare, figli, agregado familiar, filhos, gospodarstwo domowe, dzieci, huishouden, gezin, kinderen
  `),
  employer: listPhrases(`
    employer, name of employer, employer name, name of company, name of firm, firm, place of work, workplace, works for,
    work for, paid by, company, company name, employed by, your employer,
    name of your employer, employer details, where do you work, who do you work for, Arbeitgeber, Firma,
    employeur, empresa, empleador, datore di lavoro, azienda, entidade patronal, empregador, pracodawca,
    werkgever
  `),
  'gross-pay': listPhrases(`
    gross pay, total gross pay, gross, total payments, total pay, gross wage, gross wages, gross salary,
    gross earnings, total earnings, total gross, gross for period, gross this period, gross pay this period,
    gross for tax, pay before deductions, total before deductions, earnings total, pay this period gross,
    gross amount, total pay and allowances, Bruttolohn, Bruttogehalt, Gesamtbrutto, Brutto, Bruttobezüge,
    salaire brut, brut, total brut, rémunération brute, salario bruto, total devengado, bruto, total bruto,
    retribuzione lorda, lordo, totale competenze, stipendio lordo, vencimento bruto, remuneração bruta,
    total ilíquido, wynagrodzenie brutto, brutto, płaca brutto, brutoloon, bruto salaris, totaal bruto
  `),
  'net-pay': listPhrases(`
    net pay, take home pay, take-home pay, net, net wage, net wages, net salary, net amount, net amount paid,
    amount paid, net payment, net pay this period, net pay for period, total net pay, pay after deductions,
    amount to be paid, net wages paid, take home, net to pay, net monthly pay, pay net, amount payable, amount credited, paid to bank, paid into bank, paid into your account, bacs payment,
    net earnings, net total, total net, net payable, paid by bacs, payment to bank, you have been paid,
    you were paid, to be paid, pay paid to bank, Nettolohn, Nettogehalt, Auszahlungsbetrag, Netto,
    Nettoverdienst, Auszahlung, Überweisungsbetrag, salaire net, net à payer, net payé, net à payer au salarié,
    salario neto, líquido a percibir, total a percibir, neto, retribuzione netta, netto in busta, netto a pagare,
    netto, netto del mese, vencimento líquido, líquido a receber, total líquido, wynagrodzenie netto, do wypłaty,
    kwota do wypłaty, nettoloon, netto loon, uit te betalen, netto salaris
  `),
  'pay-date': listPhrases(`
    pay date, payment date, date paid, date of pay, date of payment, paid on, pay day, payday,
    date of this payment, process date, paid, date payable, bacs date, credit date, date credited, payslip date,
    date of payslip, wages paid on, date, Zahltag, Auszahlungsdatum, Zahlungsdatum, Auszahlung am,
    date de paiement, payé le, date de versement, fecha de pago, fecha de cobro, data di pagamento,
    data pagamento, data accredito, data de pagamento, data wypłaty, data płatności, betaaldatum, datum betaling,
    uitbetaald op
  `),
  'statement-period': listPhrases(`
    statement period, period of statement, period covered, period, statement for the period, for the period,
    statement dates, statement from, transactions from, covering, statement covers, from, period of account,
    account activity, transactions between, your statement, statement date range, activity for, dates covered,
    Auszugszeitraum, Zeitraum, Abrechnungszeitraum, Kontoauszug vom, période, période du relevé, relevé du,
    periodo, periodo del extracto, extracto del, periodo di riferimento, estratto conto dal, período,
    período do extrato, okres, wyciąg za okres, periode, afschrift periode
  `),
  'closing-balance': listPhrases(`
    closing balance, balance carried forward, balance at end of period, balance at close, closing, final balance,
    end balance, ending balance, balance at end, new balance, current balance, balance c f, carried forward,
    balance on, balance at, balance as at, your balance, balance at the end of the period,
    balance at end of statement, your closing balance, account balance, closing account balance,
    balance at close of business, balance today, total balance, balance, Endsaldo, Schlusssaldo, neuer Saldo,
    neuer Kontostand, Kontostand, Saldo neu, Kontostand am, solde final, nouveau solde, solde de clôture,
    solde au, solde créditeur, saldo final, saldo de cierre, saldo al, saldo actual, saldo finale,
    saldo di chiusura, nuovo saldo, saldo contabile finale, saldo de fecho, saldo końcowy, nieuw saldo,
    eindsaldo, saldo
  `),
};
