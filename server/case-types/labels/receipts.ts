import { listPhrases } from '@/server/case-types/labels/list-phrases';

/** How receipts name what was paid, in eight languages. */
export const RECEIPT_TOTALS = listPhrases(`
  total, total paid, amount paid, total due, total to pay, grand total, total incl vat, total inc vat, total including vat,
  amount, amount due, paid, to pay, total amount, sum, balance due, sale, sale total, card payment, total eur, total gbp,
  payment, invoice total, total price, charged, received, received with thanks, the sum of, paid with thanks,
  Gesamtbetrag, Summe, Gesamt, zu zahlen, Betrag, Endbetrag, Total EUR, Barzahlung, bezahlt,
  montant, total ttc, à payer, net à payer, montant total, payé, importe, total a pagar, importe total, pagado,
  totale, totale da pagare, importo, totale complessivo, pagato, total a pagar, valor, valor total, montante, pago,
  do zapłaty, razem, suma, kwota, zapłacono, totaal, te betalen, bedrag, totaalbedrag, betaald
`);

export const RECEIPT_DATES = listPhrases(`
  date, date of sale, date of payment, date paid, paid on, receipt date, transaction date, date of receipt, invoice date, issued,
  Datum, Rechnungsdatum, Belegdatum, date de vente, date d achat, fecha, fecha de venta, data, data vendita, data sprzedaży, datum
`);
