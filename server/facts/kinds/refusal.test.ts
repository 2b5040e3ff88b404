import { describe, expect, it } from 'vitest';
import { readsAsRefusal } from '@/server/facts/kinds/refusal';
import { NO_NOTES } from '@/server/providers/ocr/contract';

const letter = (text: string, language: string | null = null) => [
  { number: 1, text, words: [], rows: [], notes: { ...NO_NOTES, language } },
];

const REFUSALS: [string, string][] = [
  ['en', 'Dear Dr Moss,\nI regret that your request to travel to Lyon cannot be approved this year.\nYours sincerely'],
  ['en', 'Your trip to Oslo on 3 May is not approved. Please cancel any bookings.'],
  ['en', 'Thank you for your request. We are unable to authorise this journey.'],
  ['en', 'After careful thought I have decided to decline your travel request.'],
  ['en', 'Subject: Travel request declined\nDear Anna,\nthe budget for this year is spent.'],
  ['en', "I'm afraid we can't support this trip. If funds remain in autumn, a new request may be approved."],
  ['en', 'You asked us to approve your visit to Porto. Your request has been turned down.'],
  ['en', 'Decision: Not approved\nReason: no budget'],
  ['en', 'Your request to travel to Ulm, 3 May until 6 May 2026, has been declined, as the budget is spent.'],
  ['en', 'Dear Ann,\nyour application was turn ed down by the board.'],
  ['pl', 'Szanowni Państwo,\nNiestety wyjazd do Krakowa nje został zatwierdzony.'],
  ['de', 'Sehr geehrte Frau Kern,\nIhre Dienstreise nach Graz wird leider nicht genehmigt.\nMit freundlichen Grüßen'],
  ['de', 'Wir müssen Ihren Antrag auf eine Dienstreise ablehnen.'],
  ['de', 'Ich lehne Ihren Reiseantrag vom 3. Mai hiermit ab.'],
  ['de', 'Leider können wir der Reise nicht zustimmen.'],
  ['fr', "Votre déplacement à Lille n'est pas autorisé."],
  ['fr', 'Nous avons le regret de vous informer que votre demande de mission est refusée.'],
  ['es', 'Lamentamos comunicarle que su viaje a Sevilla no ha sido aprobado.'],
  ['es', 'Su solicitud de viaje ha sido denegada.'],
  ['it', 'La Sua trasferta a Torino non è autorizzata.'],
  ['it', 'La richiesta di missione è stata respinta.'],
  ['pt', 'A sua viagem ao Porto não foi autorizada.'],
  ['pt', 'O pedido de deslocação foi indeferido.'],
  ['pl', 'Nie wyrażam zgody na wyjazd służbowy do Gdańska.'],
  ['pl', 'Niestety Państwa wniosek o wyjazd został odrzucony.'],
  ['nl', 'Uw dienstreis naar Luik is niet goedgekeurd.'],
  ['nl', 'Wij wijzen uw reisaanvraag af.'],
];

const GRANTS: [string, string][] = [
  ['en', 'I am pleased to approve your trip to Lyon, up to a maximum of 900 euros.'],
  ['en', 'Your trip is approved. Costs above this amount will not be approved. Business class is not authorised.'],
  ['en', 'Your request has been approved. Claims without receipts will be refused.'],
  ['en', 'Your first request was refused earlier this year. We have looked at it again and approve the trip.'],
  ['en', 'If the conference is cancelled, no trip is approved. Your travel to Bern has been authorised.'],
  ['en', 'You have our approval to travel. Do not hesitate to ask.'],
  ['en', 'I have no objection and approve the visit.'],
  ['en', 'I do not see any reason to decline your request: it is approved.'],
  ['en', 'Approval of travel\nTraveller: Ann Moss\nMaximum amount: EUR 900.00\nNot transferable'],
  ['en', 'I am sorry for the late answer. Your trip is approved.'],
  ['de', 'Ihre Dienstreise nach Graz wird genehmigt. Kosten der 1. Klasse werden nicht genehmigt.'],
  ['de', 'Ich bin mit der Reise einverstanden. Mehrkosten lehnen wir ab.'],
  ['fr', 'Votre déplacement à Lille est autorisé. Les frais de première classe ne sont pas acceptés.'],
  ['es', 'Se autoriza el viaje a Sevilla. No se aprueban gastos adicionales.'],
  ['it', 'La Sua trasferta a Torino è autorizzata. Le spese di prima classe non sono approvate.'],
  ['pt', 'A sua viagem no valor de 500 euros foi autorizada. Despesas superiores não são aprovadas.'],
  ['pl', 'Wyrażam zgodę na wyjazd służbowy do Gdańska. Dodatkowe koszty nie będą akceptowane.'],
  ['nl', 'Uw dienstreis naar Luik is goedgekeurd. Extra kosten worden niet goedgekeurd.'],
];

describe('a letter about a request', () => {
  it.each(REFUSALS)('refuses (%s): %s', (language, text) => {
    expect(readsAsRefusal(letter(text, language))).toBe(true);
    expect(readsAsRefusal(letter(text))).toBe(true);
  });

  it.each(GRANTS)('grants (%s): %s', (language, text) => {
    expect(readsAsRefusal(letter(text, language))).toBe(false);
    expect(readsAsRefusal(letter(text))).toBe(false);
  });

  it('decides nothing without words', () => {
    expect(readsAsRefusal(letter(''))).toBe(false);
  });
});
