import { listPhrases } from '@/server/case-types/labels/list-phrases';

/**
 * Ways in which papers name what a storm damage claim asks for, in eight languages, beside the labels of the fields
 * themselves. Small words such as "the" and "of" are left out or put in as anyone likes, and so are accents.
 */
export const STORM_LABELS: Readonly<Record<string, readonly string[]>> = {
  'claimant-name': listPhrases(`
    prepared for, customer, client, customer name, client name, quotation for, estimate for, quote for,
    I, I the undersigned, we, the insured, we insure, policyholder full name, surname and first name, surname first name,
    first name and surname, insured name(s), person insured, persons insured, applicant, owner, homeowner, prepared for,
    name of the policyholder, policyholder, policy holder, policyholders, name of insured, insured, insured name,
    insured person, insured party, named insured, name of the insured person, policyholder(s),
    policy in the name of, claimant, name of claimant, claimant name, full name of claimant, your name,
    your full name, full name, name, who are you, who is claiming, print name, name in capitals, insured(s),
    proposer, Versicherungsnehmer, Versicherungsnehmerin, Name des Versicherungsnehmers, versicherte Person,
    Anspruchsteller, preneur d assurance, nom du preneur, assuré, nom de l assuré, souscripteur, nom et prénom,
    sinistré, tomador, tomador del seguro, nombre del tomador, asegurado, nombre del asegurado,
    nombre y apellidos, contraente, nome del contraente, assicurato, nome dell assicurato, nome e cognome,
    tomador do seguro, segurado, nome do segurado, nome completo, ubezpieczający, ubezpieczony, imię i nazwisko,
    verzekeringnemer, verzekerde, naam verzekerde, naam verzekeringnemer
  `),
  'policy-number': listPhrases(`
    pol number, pol, your policy,
    insurance policy, which policy are you claiming on, which policy,
    policy number, policy reference, policy ref, policy, insurance policy number, home insurance policy number,
    insurance number, your policy number, number of your policy, number on your policy, certificate number,
    contract number, policy id, policy code, policy and claim number, under policy, under policy number,
    Versicherungsnummer, Versicherungsschein, Versicherungsscheinnummer, Policennummer, Police Nr,
    Vertragsnummer, Versicherungsschein-Nr, numéro de police, police n°, numéro de contrat, contrat n°,
    police d assurance n°, número de póliza, póliza, póliza n°, numero di polizza, polizza, polizza n°,
    número da apólice, apólice, apólice n°, numer polisy, polisa, polisa nr, polisnummer, polis nr
  `),
  'date-of-damage': listPhrases(`
    date of damage, date of the damage, date of loss, loss date, damage date, date of storm, date of the storm,
    storm date, date of incident, incident date, date of event, date of the event, date of occurrence,
    when did it happen, when did the damage happen, when did the damage occur, when did the loss happen,
    when was the damage done, date and time of damage, date and time of loss, date and time of incident,
    date damage occurred, date the damage happened, date it happened, on what date did the damage occur,
    on which day did the damage happen, date damaged, day of the damage, day of the storm,
    date of damage or loss, date of accident, date of discovery of damage, damage occurred on,
    damage happened on, damaged on, happened on, storm of, storm on, night of, on the night of,
    during the night of, occurred on, in the storm of, evening of, morning of, afternoon of,
    damaged in the storm on, day of loss, day it happened, day the damage happened, day damage happened, day the storm came,
    date of the event, date when it happened, when did you notice the damage, when did you find the damage,
    when was the damage found, came through on, came over on, struck on, hit on, took place on, early hours of,
    small hours of, gave way on, blown down on, Schadendatum, Schadentag, Schadensdatum, Tag des Schadens, Datum des Schadens,
    Schadenzeitpunkt, Datum des Ereignisses, Tag des Sturms, wann ist der Schaden entstanden, date du sinistre,
    date des dommages, date de l événement, date de la tempête, fecha del siniestro, fecha del daño,
    fecha de los daños, fecha de ocurrencia, data del sinistro, data del danno, data dell evento,
    data do sinistro, data do dano, data da ocorrência, data szkody, data zdarzenia, data powstania szkody,
    schadedatum, datum schade, datum van de schade, datum van schade
  `),
  'property-address': listPhrases(`
    address of damaged property, address of the property, address of property, property address,
    damaged property, risk address, property insured, insured property, insured address, address insured,
    address of insured property, address of the insured premises, insured premises, premises insured,
    site address, site, property, the property, situation of risk, location of risk, location of damage,
    location of the property, where did the damage happen, where is the property, where is the damage,
    which property was damaged, address where the damage happened, place of damage, home insured, insured home,
    home address, your address, address, address of risk, risk location, premises, the premises, loss address,
    damage address, job address, works at, work address, for works at, Risikoanschrift, Versicherungsort,
    Schadenort, Anschrift des Gebäudes, versichertes Gebäude, Objektanschrift, Anschrift, Adresse,
    adresse du risque, lieu du sinistre, adresse du bien assuré, bien assuré, dirección del riesgo,
    dirección del inmueble, situación del riesgo, dirección, domicilio, indirizzo del rischio,
    ubicazione del rischio, immobile assicurato, indirizzo, morada do risco, local do risco, local do sinistro,
    morada, endereço, adres nieruchomości, miejsce ubezpieczenia, miejsce szkody, adres, risicoadres,
    schadeadres, verzekerd adres
  `),
  'cause-of-damage': listPhrases(`
    cause of damage, cause of the damage, cause of loss, cause, what caused the damage, type of damage,
    nature of loss, nature of damage, peril, how did the damage happen, how did it happen, Schadenursache,
    Ursache des Schadens, cause du sinistre, cause des dommages, causa del siniestro, causa del daño,
    causa del danno, causa del sinistro, causa do dano, causa do sinistro, przyczyna szkody, schadeoorzaak,
    oorzaak van de schade
  `),
  'amount-claimed': listPhrases(`
    total cost claimed, cost claimed, total of claim,
    amount claimed, total amount claimed, amount of claim, amount of your claim, amount of the claim,
    total claimed, total claim, claim amount, claim total, total amount of claim, total of claim, sum claimed,
    total sum claimed, value of claim, claim value, how much are you claiming, how much do you claim,
    what are you claiming, how much is your claim, amount you are claiming, amount you wish to claim,
    amount i am claiming, total you are claiming, total i am claiming, total that i am claiming, i am claiming,
    i claim, we claim, we are claiming, i am therefore claiming, i wish to claim, my claim is for, claim for,
    estimated cost of repair, estimated loss, amount of loss, total loss, amount requested, sum requested,
    total amount requested, Schadenhöhe, geforderter Betrag, Forderung, geltend gemachter Betrag, Schadensumme,
    Anspruchshöhe, montant réclamé, montant demandé, montant de la réclamation, importe reclamado,
    cantidad reclamada, total reclamado, importo richiesto, importo reclamato, somma richiesta,
    montante reclamado, valor reclamado, kwota roszczenia, wysokość roszczenia, geclaimd bedrag, schadebedrag,
    gevorderd bedrag
  `),
  'estimate-total': listPhrases(`
    repair estimate, what does the estimate come to, estimate, cost of repair, estimated cost,
    grand total, total including vat, total inc vat, total incl vat, total with vat, total inclusive of vat,
    gross total, total to pay, total payable, amount payable, total price, total cost, total cost of works,
    total for the works, total of estimate, estimate total, quotation total, total quotation, total quoted,
    quoted price, total estimate, price including vat, total amount, overall total, invoice total, total due,
    amount due, contract sum, our price, price for the above, total estimated cost, total including tax,
    sum total, final total, all in price, quote total, total gross, total, sum, total sum,
    we would do the work for, we can do the work for, cost for the above works, cost of the above,
    our price for the above, total price for the work, for the sum of, comes to, work comes to, altogether,
    Gesamtbetrag, Gesamtsumme, Endbetrag, Summe brutto, Bruttobetrag, Gesamtpreis, Rechnungsbetrag,
    Angebotssumme, Gesamt brutto, Gesamt, Summe, total ttc, montant total, montant ttc, total général,
    net à payer, total con iva, importe total, total presupuesto, totale, totale ivato, totale iva inclusa,
    importo totale, totale complessivo, total com iva, valor total, montante total, total geral, razem brutto,
    suma brutto, do zapłaty, razem, suma, totaal incl btw, totaal, totaalbedrag, eindtotaal,
    totaal inclusief btw
  `),
  'period-of-insurance': listPhrases(`
    period of insurance, insurance period, period of cover, cover period, policy period, policy term,
    term of policy, period of policy, period insured, insured period, dates of cover, cover dates, cover,
    policy dates, insurance term, in force, cover in force, policy in force, validity, valid, period,
    this policy runs, policy runs, your cover runs, cover runs, effective dates, contract period, period covered,
    duration of cover, Versicherungszeitraum, Versicherungsdauer, Versicherungsperiode, Vertragslaufzeit,
    Laufzeit, période d assurance, période de garantie, durée du contrat, periodo de seguro,
    período de cobertura, vigencia, periodo di assicurazione, durata della polizza, periodo di copertura,
    período do seguro, período de seguro, vigência, okres ubezpieczenia, verzekeringsperiode, looptijd,
    contractduur
  `),
  'buildings-sum-insured': listPhrases(`
    buildings sum insured, sum insured buildings, building sum insured, sum insured building,
    sum insured for buildings, sum insured on buildings, buildings insured for, buildings cover, buildings,
    buildings limit, rebuilding cost, rebuild cost, rebuild value, rebuilding sum insured,
    buildings rebuilding cost, buildings cover limit, sum insured, insured sum, buildings declared value,
    declared value, maximum for buildings, limit for buildings, buildings section, Versicherungssumme Gebäude,
    Gebäudeversicherungssumme, Versicherungssumme, Gebäude, capital assuré bâtiment, capital assuré, bâtiment,
    somme assurée, suma asegurada continente, suma asegurada, capital asegurado, continente,
    somma assicurata fabbricato, somma assicurata, fabbricato, capital seguro edifício, capital seguro,
    suma ubezpieczenia budynku, suma ubezpieczenia, verzekerd bedrag opstal, verzekerd bedrag, opstal
  `),
  excess: listPhrases(`
    excess, policy excess, storm excess, compulsory excess, total excess, standard excess, excess storm,
    excess for storm, excess for storm damage, storm damage excess, excess each claim, excess applied,
    excess per claim, excess applicable, applicable excess, excess payable, claim excess, your excess,
    buildings excess, excess buildings, deductible, you pay the first, first part of any claim, excess any claim,
    storm and flood excess, excess storm and flood, excess amount, Selbstbeteiligung, Selbstbehalt,
    Selbstbehalt Sturm, Selbstbeteiligung je Schadenfall, franchise, franchise tempête, franquicia, franchigia,
    franquia, franszyza, udział własny, eigen risico, eigen risico storm
  `),
  'date-of-observation': listPhrases(`
    date of observation, observation date, observations for, date of observations, observed on, date observed,
    weather observations for, observations on, records for, readings for, observation day, day of observation,
    day observed, date of record, date of report period, report for, weather report for, daily summary for,
    daily summary, daily observations, daily report, weather on, conditions on, for the date, date of weather,
    date requested, date of interest, day, date, for, on, Beobachtungstag, Beobachtungsdatum, Messtag,
    Tag der Messung, date d observation, jour d observation, fecha de observación, fecha de la observación,
    data di osservazione, data dell osservazione, data da observação, data de observação, data obserwacji,
    dzień obserwacji, datum van waarneming, waarnemingsdatum
  `),
  'highest-gust': listPhrases(`
    highest gust, maximum gust, max gust, peak gust, strongest gust, highest wind gust, maximum wind gust,
    max wind gust, peak wind gust, highest recorded gust, maximum recorded gust, highest gust of the day,
    maximum gust of the day, gust, gusts, wind gust, highest gust speed, maximum gust speed, gust speed,
    gusts up to, gusts of, gusting to, gusting up to, gust of, gusts reached, gusts of up to,
    highest gust recorded, greatest gust, top gust, peak wind speed, maximum wind speed, highest wind speed,
    höchste Böe, Spitzenböe, stärkste Böe, maximale Böe, höchste Windspitze, Windspitze, Böen bis,
    rafale maximale, rafale max, plus forte rafale, rafale la plus forte, racha máxima, racha más fuerte,
    raffica massima, rajada máxima, najsilniejszy poryw, maksymalny poryw, maksymalny poryw wiatru, porywy do,
    hoogste windstoot, zwaarste windstoot, maximale windstoot
  `),
  phone: listPhrases(`
    daytime telephone, telephone, telephone number, phone, phone number, mobile, mobile number, mobile phone,
    mobile telephone, tel, tel number, daytime phone, daytime number, daytime telephone number, contact number,
    contact telephone, contact phone, home telephone, evening telephone, phone daytime, how can we reach you,
    telephone day, telephone daytime, reached on, reach me on, call me on, ring me on, best number,
    best contact number, cell, cell phone, my number is, my telephone number is, your telephone,
    your phone number, your telephone number, Telefon, Telefonnummer, Tel tagsüber, Rufnummer, Handy, Mobil,
    Mobilnummer, téléphone, numéro de téléphone, portable, teléfono, móvil, telefono, cellulare,
    recapito telefonico, telefone, telemóvel, numer telefonu, telefon kontaktowy, komórka, telefoon,
    telefoonnummer, mobiel
  `),
};
