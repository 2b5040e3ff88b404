import { listPhrases } from '@/server/case-types/labels/list-phrases';

/** Ways in which papers name what a travel expense refund asks for, beside the labels of the fields themselves. */
export const TRAVEL_LABELS: Readonly<Record<string, readonly string[]>> = {
  'claimant-name': listPhrases(`
    I, I the undersigned, member of staff, colleague, to, for, surname first name, first name surname, name and surname,
    customer, client, applicant, requester, requested by, claimed by, submitted by, beneficiary, name on ticket,
    name of the person travelling, person travelling, in favour of, nombre, nom, nome, cognome e nome, nome ospite,
    intestatario, beneficiario, richiedente, solicitante, demandeur, bénéficiaire, requerente, beneficiário,
    nazwisko i imię, wnioskodawca, delegowany, pracownik, aanvrager, naam, werknemer, Name, Name und Vorname, Kunde,
    name of traveller, traveller, traveller name, traveler, name of traveler, name of employee, employee name,
    employee, staff member, name of staff member, name of claimant, claimant, claimant name, passenger name,
    passenger, passengers, passenger(s), name of passenger, lead passenger, guest name, guest, name of guest,
    guests, guest(s), booked for, ticket holder, issued to, invoice to, bill to, billed to, full name, your name,
    name, surname and first name, who travelled, travelled by, dear, account holder, name of account holder,
    holder, traveller details, adult, approved for, trip of, Reisender, Reisende, Name des Reisenden,
    Antragsteller, Mitarbeiter, Name des Mitarbeiters, Fahrgast, Passagier, Gast, Name des Gastes, Kontoinhaber,
    Vor- und Nachname, voyageur, nom du voyageur, passager, nom du passager, client, nom du client,
    nom et prénom, viajero, nombre del viajero, pasajero, nombre del pasajero, huésped, nombre y apellidos,
    viaggiatore, passeggero, ospite, nome del passeggero, nome e cognome, viajante, passageiro, hóspede,
    nome completo, podróżny, pasażer, gość, imię i nazwisko, reiziger, naam reiziger, passagier, gast, naam gast
  `),
  'staff-number': listPhrases(`
    personeelsnr, pers nr, número de pessoal, número de pessoal,
    staff number, employee number, personnel number, staff id, employee id, payroll number, staff ref,
    personnel id, employee ref, staff code, your staff number, work number, member of staff number,
    Personalnummer, Mitarbeiternummer, Pers Nr, matricule, numéro de matricule, numéro d employé,
    número de empleado, número de personal, matricola, numero di matricola, numero dipendente,
    número de funcionário, número mecanográfico, numer pracownika, numer ewidencyjny, personeelsnummer
  `),
  'purpose-of-trip': listPhrases(`
    purpose of trip, purpose, reason for travel, reason for trip, purpose of travel, purpose of journey,
    purpose of visit, business purpose, reason, reason for journey, why did you travel, what was the trip for,
    what was the purpose, occasion, event, trip purpose, subject of trip, Reisezweck, Zweck der Reise, Anlass,
    Anlass der Reise, Grund der Reise, objet du voyage, motif du déplacement, objet du déplacement, motif,
    motivo del viaje, objeto del viaje, motivo del viaggio, scopo del viaggio, motivo, motivo da viagem,
    objetivo da viagem, cel podróży, cel wyjazdu, doel van de reis, reden van de reis
  `),
  destination: listPhrases(`
    destination, place of business, place visited, travel to, travelled to, place, city, destination city,
    where did you travel, where did you go, place of visit, to which place, location, city and country, venue,
    trip to, visit to, journey to, stay in, where to, going to, place of assignment, place of the event, town, town and country,
    Reise nach, Dienstreise nach, voyage à, déplacement à, mission à, viaje a, desplazamiento a, viaggio a, trasferta a,
    viagem a, deslocação a, podróż do, podróż służbowa do, wyjazd do, miejscowość, reis naar, dienstreis naar, lugar,
    località, localidade, ville, Ort, plaats, Reiseziel, Zielort, Ziel, lieu de destination, lieu du déplacement, destino, lugar de destino,
    destinazione, luogo, miejsce docelowe, cel, bestemming, reisbestemming
  `),
  'dates-of-travel': listPhrases(`
    from and to, from / to, days away, away from,
    dates of travel, travel dates, date of travel, period of travel, travel period, dates of trip, trip dates,
    dates of journey, dates, date of trip, duration of trip, period of trip, travel from to, when did you travel,
    travelled from, days of travel, period, dates of your trip, dates of absence, from to, your trip from,
    journey from, trip from, to travel from, Reisezeitraum, Reisedaten, Dauer der Reise, Reisedauer, Zeitraum,
    dates du voyage, dates de déplacement, période du voyage, dates du déplacement, fechas del viaje,
    fechas de viaje, período del viaje, date del viaggio, periodo del viaggio, datas da viagem,
    período da viagem, termin podróży, okres podróży, daty podróży, reisdata, reisperiode, periode van de reis
  `),
  'amount-claimed': listPhrases(`
    total claimed, total amount claimed, amount claimed, total to be refunded, total claim, claim total,
    amount to be refunded, refund requested, total refund, total to refund, sum claimed, total expenses,
    total of expenses, total expenses claimed, total reimbursement, amount to be reimbursed,
    total to be reimbursed, reimbursement requested, amount due to traveller, amount due to employee,
    how much are you claiming, amount of claim, total costs, grand total, total, total eur, total amount,
    i claim, to be paid to traveller, total requested, Gesamtbetrag, Erstattungsbetrag, Summe der Auslagen,
    zu erstattender Betrag, Summe, Gesamtsumme, montant total, total demandé, montant à rembourser,
    total des frais, total reclamado, importe total, total a reembolsar, totale richiesto, totale,
    importo da rimborsare, totale spese, montante reclamado, total das despesas, kwota do zwrotu, razem, suma,
    totaal, totaal te vergoeden, totaalbedrag, totaal gedeclareerd
  `),
  'date-of-approval': listPhrases(`
    date of approval, approved on, approval date, date approved, approval given on, authorised on,
    date of authorisation, date authorised, granted on, date of decision, decision date, decided on,
    date of letter, date of issue, date, dated, signed on, approval granted, Datum der Genehmigung, genehmigt am,
    Genehmigungsdatum, Datum, date d approbation, approuvé le, date d autorisation, fecha de aprobación,
    aprobado el, fecha, data di approvazione, approvato il, data, data de aprovação, aprovado em,
    data zatwierdzenia, zatwierdzono dnia, datum van goedkeuring, goedgekeurd op, datum goedkeuring, datum
  `),
  'approved-maximum': listPhrases(`
    maximum amount, approved budget, approved up to, up to a maximum of, not more than, maximum, highest amount,
    maximum approved, approved maximum, amount approved, approved amount, budget, budget approved,
    maximum budget, up to, limit, cost limit, spending limit, expense limit, maximum cost, maximum refund,
    maximum reimbursement, ceiling, must not exceed, not to exceed, may not exceed, should not exceed,
    no more than, to a maximum of, total budget, a maximum of, at most, costs up to, expenses up to,
    not exceeding, capped at, maximum total, agreed maximum, maximum sum, approved costs, cost ceiling,
    upper limit, Höchstbetrag, genehmigtes Budget, bis zu, höchstens, maximal, bis maximal, Budget, Kostenrahmen,
    montant maximum, montant maximal, budget approuvé, plafond, dans la limite de, jusqu à, importe máximo,
    presupuesto aprobado, hasta un máximo de, máximo, importo massimo, budget approvato, fino a un massimo di,
    massimo, montante máximo, orçamento aprovado, até um máximo de, máximo de, maksymalna kwota,
    zatwierdzony budżet, do kwoty, maximumbedrag, goedgekeurd budget, tot een maximum van, maximaal
  `),
  'booking-reference': listPhrases(`
    booking reference, booking ref, reservation code, pnr, booking number, booking code, reservation number,
    reservation reference, confirmation number, confirmation code, record locator, order number,
    booking confirmation, reservation, booking, pnr code, your booking reference, booking id, Buchungsnummer,
    Buchungscode, Auftragsnummer, Buchungsreferenz, Reservierungsnummer, référence de réservation,
    numéro de réservation, référence du dossier, code de réservation, dossier, localizador, número de reserva,
    referencia de la reserva, codice di prenotazione, codice prenotazione, numero di prenotazione,
    código de reserva, referência da reserva, numer rezerwacji, kod rezerwacji, boekingsnummer, boekingscode,
    reserveringsnummer
  `),
  'departure-date': listPhrases(`
    departure date, date of departure, outward journey, departure, departs, outbound, outward, date of travel,
    travel date, departing, depart, date of outward journey, outbound flight, outbound journey, date of flight,
    flight date, date of journey, valid on, going out, leaving, leaves, travel on, journey date, dep,
    outward travel, date, Abfahrt, Abflug, Hinfahrt, Hinreise, Hinflug, Reisedatum, Abreise, Reisetag, départ,
    aller, date de départ, date du voyage, salida, fecha de salida, ida, partenza, data di partenza, andata,
    partida, data de partida, odjazd, wylot, data wyjazdu, data odjazdu, vertrek, vertrekdatum, heenreis
  `),
  fare: listPhrases(`
    preis, do zapłaty, total pagado, importe pagado, preço pago, betaald, total à payer,
    total fare, fare total, total price, total paid, fare, total, ticket price, price, price paid, amount paid,
    total amount, total cost, fare paid, ticket total, grand total, amount, total charged, paid, charged,
    total ticket price, price total, total for booking, total booking, total payment, fare including taxes,
    total incl taxes, cost, Gesamtpreis, Fahrpreis, Preis, Ticketpreis, Flugpreis, Gesamtbetrag, Summe,
    prix total, prix, prix du billet, montant, total payé, montant total, precio total, precio, importe,
    importe total, tarifa, prezzo totale, prezzo, importo, totale, tariffa, preço total, preço, valor,
    tarifa total, cena, cena biletu, razem, kwota, totaalprijs, prijs, totaal, ritprijs
  `),
  'hotel-total': listPhrases(`
    invoice total, grand total, total including vat, total due, total, total amount, total incl vat,
    total inc vat, total to pay, amount due, total charges, balance paid, amount paid, total paid, total invoice,
    invoice amount, total gross, gross total, total amount due, total price, total stay, total cost of stay,
    charged to card, total incl taxes, total including taxes, total eur, final amount, sum, Gesamtbetrag,
    Rechnungsbetrag, Summe, Endbetrag, Gesamtsumme, Gesamt brutto, Bruttobetrag, Gesamt, zu zahlen,
    montant total, total ttc, total à payer, net à payer, importe total, total factura, total a pagar, totale,
    totale fattura, totale da pagare, importo totale, total da fatura, valor total, razem, suma, do zapłaty,
    razem brutto, totaal, totaalbedrag, totaal incl btw, te betalen
  `),
  'check-in-date': listPhrases(`
    check-in, check in, check-in date, arrival date, date of arrival, arrival, date of check-in, arrived,
    arriving, stay from, from, checked in, arr, first night, arrived on, Anreise, Ankunft, Anreisedatum,
    Anreisetag, arrivée, date d arrivée, llegada, entrada, fecha de llegada, fecha de entrada, arrivo,
    data di arrivo, chegada, data de chegada, przyjazd, data przyjazdu, zameldowanie, aankomst, aankomstdatum,
    inchecken
  `),
  'cost-centre': listPhrases(`
    cost centre, cost center, budget code, charge to, cost code, account code, project code, project,
    budget line, charged to cost centre, Kostenstelle, centre de coûts, centre de coût, imputation,
    centro de coste, centro de costes, centro di costo, centro de custo, centro de custos,
    miejsce powstawania kosztów, mpk, kostenplaats
  `),
  iban: listPhrases(`
    iban, account to be paid, bank account, account number iban, iban number, pay to, account, bank details,
    account for refund, refund to account, bank account iban, pay into, paid to account, Bankverbindung, Konto,
    Kontonummer, compte bancaire, coordonnées bancaires, cuenta bancaria, cuenta, conto corrente, conto bancario,
    coordinate bancarie, conta bancária, numer konta, konto bankowe, rachunek, rekeningnummer, bankrekening
  `),
  'signed-on': listPhrases(`
    signed on, date signed, date of signature, signed, signature, date, signature and date, date and signature,
    place and date, signed and dated, dated, signed this, day of signature, podpisano, gezeichnet am, signé le,
    firmato il, assinado em, getekend op, signature of traveller, signature of claimant, signature of employee,
    traveller signature, claimant signature, employee signature, signed by traveller, date of claim,
    date submitted, submitted on, date of submission, claim date, Datum Unterschrift, Unterschrift, Ort Datum,
    Datum, unterschrieben am, date et signature, fait le, fecha y firma, firma, fecha, firmado el, data e firma,
    data, luogo e data, data e assinatura, assinatura, data i podpis, podpis, data podpisu, datum handtekening,
    handtekening, datum en handtekening, ondertekend op, datum
  `),
};
