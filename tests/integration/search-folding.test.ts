import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { UNSEEN_SET } from '@/server/platform/unseen-text';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let officer: Person;
const references = new Map<string, string>();

/** Whose case, and what its one paper says. */
const CASES = {
  'João Nguyễn': 'Tel. (020) 7946 0958, mobile 0171/123 45 67 or +49 30 90 18 20.',
  'Łukasz Żółć': 'IBAN DE89 3704 0044 0532 0130 00 and GB29 NWBK 6016 1331 9268 19, sort code 65-43-21.',
  'Jørgen Ærø-Sørensen': 'Your ref.: NMH-4471/B. Policy REF778812. Postcode SW1A 1AA, plate AB12 CDE.',
  'Jürgen Müller': 'We ask for £1,234.50, that is 1 234,50, and not 98.765,00 EUR. Paid on 12.03.2026: 4,400.',
  'Renate Groß': 'Der Schaden in der Weißstraße: ein Wasser-\nschaden. Naïve façade, piñata, cañón.',
  'Märta Núñez': 'Account FR7630006000011234567890189, VAT GB123456789.',
  'Siobhán O’Brien': 'Mr D’Angelo’s well-known co-operative in Saint-Étienne, U.K. AT&T.',
  'Παύλος Ἀθηναῖος': 'Ёлки in Київ. Ａｃｍｅ ﬁnance. Case no. HRB٤٥٦٧.',
  'Åsa Ångström': 'Håkon Bjørnson, Đorđe Þórðarson, Œuvre, İstanbul, Diyarbakır.',
} as const;
type Name = keyof typeof CASES;

beforeAll(async () => {
  officer = await makeOfficer();
  for (const [name, ocrText] of Object.entries(CASES)) {
    const { id, reference } = await insertCase({ claimant: await makeClaimant(name), title: 'Water came in' });
    const paper = { filename: 'a.pdf', contentType: 'application/pdf', bytes: 1, storage: 'local', ocrText } as const;
    await database().document.create({ data: { ...paper, caseId: id, storageKey: id } });
    references.set(name, reference);
  }
});
afterAll(async () => {
  await database().case.deleteMany();
});

const FOUND: Record<Name, string[]> = {
  'João Nguyễn': [
    'joao',
    'João',
    'JOÃO',
    'Joa\u0303o',
    'nguyen',
    'nguyễn',
    'nguy\u00ean',
    'ngu',
    'joao ngu',
    '02079460958',
    '020 7946 0958',
    '(020) 79460958',
    '0171 1234567',
    '01711234567',
    '0171-123-4567',
    '+4930901820',
    '0049 30 901820',
    '+49 (30) 90 18 20',
  ],
  'Łukasz Żółć': [
    'lukasz',
    'Łukasz',
    'zolc',
    'żółć',
    'luk',
    'DE89370400440532013000',
    'de89 3704 0044 0532 0130 00',
    'DE89-3704-0044-0532-0130-00',
    'DE89 37040044 0532013000',
    'GB29NWBK60161331926819',
    'gb29 nwbk 6016 1331 9268 19',
    '654321',
    '65 43 21',
  ],
  'Jørgen Ærø-Sørensen': [
    'jorgen',
    'joergen',
    'jørgen',
    'sorensen',
    'soerensen',
    'aero',
    'ærø',
    'aerosorensen',
    'ærø-sørensen',
    'aero sor',
    'NMH 4471',
    'nmh4471',
    'NMH-4471',
    'nmh/4471',
    'NMH 4471 B',
    '4471',
    '778812',
    'REF 778812',
    'sw1a1aa',
    'SW1A 1AA',
    'ab12cde',
    'AB12 CDE',
  ],
  'Jürgen Müller': [
    'muller',
    'mueller',
    'müller',
    'MÜLLER',
    'mu\u0308ller',
    'juergen mull',
    'jurgen mue',
    '1234.50',
    '1,234.50',
    '1234,50',
    '1.234,50',
    '£1234.50',
    "1'234.50",
    '123450',
    '1234',
    '98765',
    '98,765.00',
    '98765.00',
    '4400',
    '4,400',
    '4400.00',
    '12/03/2026',
    '12032026',
  ],
  'Renate Groß': [
    'gross',
    'groß',
    'GROSS',
    'GROẞ',
    'weissstrasse',
    'weißstraße',
    'wasserschaden',
    'naive facade',
    'pinata',
    'canon',
    'gro',
  ],
  'Märta Núñez': [
    'marta',
    'maerta',
    'märta',
    'nunez',
    'nuñez',
    'núñez',
    'marta nun',
    'FR76 3000 6000 0112 3456 7890 189',
    'fr7630006000011234567890189',
    'GB 123456789',
    '123456789',
  ],
  'Siobhán O’Brien': [
    'obrien',
    "o'brien",
    'o’brien',
    'O`Brien',
    'o brien',
    'siobhan obr',
    "o'bri",
    'dangelo',
    "d'angelo",
    'angelo',
    'wellknown',
    'well-known',
    'well known',
    'cooperative',
    'co-operative',
    'saint-etienne',
    'etienne',
    'uk',
    'u.k.',
    'at&t',
  ],
  'Παύλος Ἀθηναῖος': ['παυλος', 'ΠΑΥΛΟΣ', 'αθηναιος', 'елки', 'ЁЛКИ', 'київ', 'acme finance', 'hrb4567', 'HRB 4567'],
  'Åsa Ångström': [
    'asa',
    'aasa',
    'åsa',
    'angstrom',
    'ångström',
    'aangstroem',
    'angstroem',
    'hakon',
    'haakon',
    'bjornson',
    'bjoernson',
    'dorde',
    'thordarson',
    'oeuvre',
    'œuvre',
    'istanbul',
    'diyarbakir',
  ],
};

const TABLE = Object.entries(FOUND).flatMap(([name, typed]) => typed.map((search) => ({ name, search })));

test.each(TABLE)('$search finds $name', async ({ name, search }) => {
  const { items } = await officer.call.reviews.queue({ search });
  expect(items.map(({ claimantName }) => claimantName)).toEqual([name]);
});

test.each(['mull er', '7946095', '370400', '99,765.00', 'nmh4472', 'weis', 'obrian', '1234.51', 'm ller'])(
  '%s is near to something, and finds nothing',
  async (search) => {
    expect(await officer.call.reviews.queue({ search })).toMatchObject({ items: [], nextCursor: null });
  },
);

test.each([
  (reference: string) => `${reference}.`,
  (reference: string) => `(${reference})`,
  (reference: string) => `“${reference}”`,
  (reference: string) => `Ref: ${reference}`,
  (reference: string) => `https://casedraft.example/officer/cases/${reference}?q=a`,
  (reference: string) => `\u200b${reference}`,
  (reference: string) => reference.replaceAll('-', ''),
  (reference: string) => reference.replaceAll('-', ' '),
  (reference: string) => reference.replaceAll('-', '–').toLowerCase(),
])('a reference is found as it was pasted: %s', async (write) => {
  const reference = references.get('Jürgen Müller') ?? '';
  const { items } = await officer.call.reviews.queue({ search: write(reference) });
  expect(items.map((item) => item.reference)).toEqual([reference]);
  expect(items[0]?.foundIn).toEqual({ isName: true, kind: 'reference' });
});

test('the index drops every sign that nobody sees, and so does what is asked of it', async () => {
  const unseen = new RegExp(`[${UNSEEN_SET}]`, 'u');
  const codes = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) =>
    unseen.test(String.fromCodePoint(code)),
  );
  const kept = await database().$queryRaw<{ code: string }[]>`
    SELECT to_hex(code) AS code FROM unnest(${codes}::int[]) AS code WHERE fold_letters('ro' || chr(code) || 'of') <> 'roof'`;
  expect(codes.length).toBeGreaterThan(4_000);
  expect(kept).toEqual([]);
});
