import pg from 'pg';

/** Of so many documents one is a filled form. */
const FORM_SHARE = 5;
/** Each form has so many fillings that look alike: a scheme's own form is sent by everybody. */
const FORMS = 20;
/** Bits in which two fillings of a form differ from the empty one, at most. */
const FILLED_BITS = 4;
const MARKS = 10;
/** Of so many filled forms one is a copy of another. */
const COPIED = 40;

/** A fingerprint for each seeded document, and a page of text for each filled form. */
export async function seedFingerprints({ url }: { url: string }): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const randomBits = `(((random() * 4294967295)::bigint << 32) | (random() * 4294967295)::bigint)::bit(64)`;
  try {
    await client.query(`
      CREATE TEMP TABLE form AS SELECT n, ${randomBits} AS picture FROM generate_series(0, ${FORMS - 1}) n;
      CREATE TEMP TABLE print AS
      SELECT d.id, row_number() OVER (ORDER BY d.id) AS n, ${randomBits} AS picture, ${randomBits} AS figures,
        (SELECT array_agg((random() * 9e18)::bigint) FROM generate_series(1, ${MARKS}) g WHERE d.id IS NOT NULL) AS marks
      FROM document d;
      CREATE UNIQUE INDEX ON print (n);
      UPDATE print p SET picture = f.picture # (SELECT bit_or(1::bigint << floor(random() * 64)::int) FROM generate_series(1, ${FILLED_BITS}) WHERE p.n > 0)::bit(64)
      FROM form f WHERE p.n % ${FORM_SHARE} = 0 AND f.n = p.n / ${FORM_SHARE} % ${FORMS};
      -- A copy is of the same form, the same filling.
      UPDATE print p SET picture = o.picture, figures = o.figures, marks = o.marks
      FROM print o WHERE p.n % ${FORM_SHARE * COPIED} = 0 AND o.n = p.n - ${FORM_SHARE * FORMS};
      UPDATE document SET content_hash = md5(id::text);
      INSERT INTO document_fingerprint (document_id) SELECT id FROM print;
      INSERT INTO page_fingerprint (document_id, page, picture, figures, marks) SELECT id, 1, picture, figures, marks FROM print;
      INSERT INTO document_page (id, document_id, number, text, words, rows, source, width, height)
      SELECT uuidv7(), id, 1, repeat('Words of a form that everybody fills in. ', 30) || figures::text, '[]', '[]', 'ocr', 1, 1
      FROM print WHERE n % ${FORM_SHARE} = 0`);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
