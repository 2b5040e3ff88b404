/** The span of time that an amount is paid for. */
export type PaidPer = 'hour' | 'day' | 'night' | 'week' | 'fortnight' | 'four_weeks' | 'month' | 'quarter' | 'year';

/** Words of eight languages, each the whole word. */
const SPANS: readonly (readonly [PaidPer, string])[] = [
  ['four_weeks', '(?:4|four)[ -]?week(?:s|ly)?|4 Wochen|quatre semaines|cuatro semanas'],
  ['fortnight', 'fortnight(?:ly)?|2 weeks|two weeks|quinzaine|quincena'],
  ['hour', 'hour|hr|h|Stunde|Std\\.?|heure|hora|ora|uur|godzin[aęy]|timme'],
  ['day', 'day|Tag|jour|día|dia|giorno|dag|dzień|dziennie|diem'],
  ['night', 'night|Nacht|nuit|noche|notte|noite|nacht|noc|natt'],
  ['week', 'week|weekly|Woche|semaine|semana|settimana|tydzień|tygodniowo|vecka'],
  ['month', 'month|monthly|calendar month|Monat|mois|mes|mese|mês|maand|miesiąc|miesięcznie|månad'],
  ['quarter', 'quarter|quarterly|Quartal|trimestre|kwartaal|kwartał|kvartal'],
  ['year', 'year|annum|yearly|Jahr|an|année|año|anno|ano|jaar|rok|rocznie|år'],
];
const SHORT: readonly (readonly [PaidPer, string])[] = [
  ['week', 'p\\.?w\\.?|p/w'],
  ['month', 'p\\.?c\\.?m\\.?|p/m|p\\.?m\\.?'],
  ['year', 'p\\.?a\\.?'],
  ['night', 'p\\.?n\\.?'],
  ['hour', 'p\\.?h\\.?'],
];
const JOIN = '(?: ?/ ?| (?:per|a|an|each|every|pro|im|je|par|por|al|alla|à l[ea]|op|na|za) )';
const WRITTEN = SPANS.map(([per, words]) => [per, new RegExp(`${JOIN}(?:${words})(?!\\p{L})`, 'iuy')] as const);
const ALONE = /[ -](weekly|fortnightly|monthly|quarterly|yearly|annually)(?!\p{L})/iuy;
const OF_WORD: Readonly<Record<string, PaidPer>> = {
  weekly: 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
};
const ABBREVIATED = SHORT.map(([per, words]) => [per, new RegExp(` ?(?:${words})(?![\\p{L}\\d])`, 'iuy')] as const);
/** The price of a measure, not a sum: "£1.468 per litre", "1,829 €/l", "24.5p/kWh". */
const UNIT_PRICE =
  /(?: ?\/ ?| (?:per|an?|pro|je|par|por|al|the) )(?:litres?|liters?|l|kwh|wh|kw|units?|km|kilomet(?:re|er)s?|miles?|mi|kg|kilos?|g|tonnes?|m[²³23]?|sq ?m|sq ?ft|ft|gallons?|minutes?|mins?|min|Minute|Einheit|EUR|GBP|USD)(?!\p{L})/iuy;

/** Reads "per month", "/week", "pcm" at an offset, or null. */
export function readPaidPer(text: string, at: number): PaidPer | null {
  for (const [per, pattern] of [...WRITTEN, ...ABBREVIATED]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return per;
  }
  ALONE.lastIndex = at;
  const word = ALONE.exec(text)?.[1]?.toLowerCase();
  return word ? (OF_WORD[word] ?? null) : null;
}

/** Whether a price for each litre, kilowatt hour or mile ends here. */
export function isUnitPrice(text: string, at: number): boolean {
  UNIT_PRICE.lastIndex = at;
  return UNIT_PRICE.test(text);
}
