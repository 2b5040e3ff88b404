-- What is searched is folded: accents, apostrophes, hyphens and the writing of numbers ask for nothing. And all of a long case's
-- words are searched, in parts.

-- AlterTable
ALTER TABLE "case_search" ADD COLUMN     "is_long" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "search_part" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "document_id" UUID,
    "words" tsvector NOT NULL,
    "size" INTEGER NOT NULL,
    "in_long_case" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "search_part_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_part_case_id_id_idx" ON "search_part"("case_id", "id");

-- CreateIndex
CREATE INDEX "search_part_document_id_idx" ON "search_part"("document_id");

-- AddForeignKey
ALTER TABLE "search_part" ADD CONSTRAINT "search_part_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_part" ADD CONSTRAINT "search_part_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the schema language cannot say.

-- Only long cases are looked up by the words of their parts, so the index holds no others.
CREATE INDEX search_part_words ON search_part USING gin (words) WHERE in_long_case;
CREATE INDEX case_search_long_names ON case_search USING gin (names) WHERE is_long;

-- ---- folding: one home for what is written to the index and for what is asked of it ----

-- Lower case, without accents, of one shape each: Łódź is lodz, Groß is gross, a full-width A is an a. Signs that nobody sees
-- are dropped; every kind of apostrophe and of dash becomes the plain one. The collation is named, so that the same text folds
-- alike in every database.
CREATE FUNCTION fold_letters(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(written) = length(written) THEN replace(lower(written COLLATE "pg_c_utf8"), '`', '''')
  ELSE normalize(
    regexp_replace(
      replace(replace(replace(replace(
        translate(
          lower(normalize(
            translate(
              regexp_replace(written COLLATE "pg_c_utf8", '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g'),
              '’‘‛ʼʻʹʾʿ`´′＇ꞌ׳' || '‐‑‒–—―−﹣－' || '⁄٬٫', repeat('''', 14) || repeat('-', 9) || '/,.'),
            NFKD) COLLATE "pg_c_utf8"),
          'łøđðħıŧςىةک' || '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'loddhitσيهك' || '01234567890123456789'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
      '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'),
    NFC) END
$$;

-- Folded text as words with a space between them, in their order. O'Brien is one word, Smith-Jones is two.
CREATE FUNCTION split_folded(folded text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    CASE WHEN folded LIKE '%''%' THEN regexp_replace(folded COLLATE "pg_c_utf8", '(?<=[[:alnum:]])''(?=[[:alnum:]])', '', 'g') ELSE folded END COLLATE "pg_c_utf8",
    '[^[:alnum:]\u0300-\u060b\u060d-\u061a\u061d-\u1fff\u2c00-\u2dff\u3040-\U0010ffff]+', ' ', 'g')
$$;

-- Letters that German and the Nordic languages also write as two, written as two: Müller is mueller. Each way of å is given.
CREATE FUNCTION spell_out(written text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT DISTINCT replace(replace(replace(replace(composed, 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe')
  FROM lower(normalize(written, NFC) COLLATE "pg_c_utf8") AS whole,
    LATERAL (VALUES (whole), (replace(whole, 'å', 'aa'))) AS way(composed)
  WHERE whole ~ '[äöüøå]'
$$;

-- Other ways in which somebody may type a word or number of the text, one after the other:
-- obrien as o brien, smith-jones as smithjones, NMH 4471 as nmh4471, REF4471 as 4471, Müller as mueller,
-- and of digits in groups (an amount, a phone number, an account) up to seven neighbours as one number.
-- Planned once, and not for each text: planning takes five times as long as the work.
CREATE FUNCTION spell_otherwise(written text, folded text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN (WITH other(spelling) AS (
    SELECT replace(found[1], '''', ' ') FROM regexp_matches(folded COLLATE "pg_c_utf8", '[[:alnum:]]+(?:''[[:alnum:]]+)+', 'g') AS found
    WHERE folded LIKE '%''%'
    UNION ALL
    SELECT together FROM (
      SELECT whole, letters, lead(letters, 1) OVER run AS b, lead(letters, 2) OVER run AS c
      FROM regexp_matches(folded COLLATE "pg_c_utf8", '[[:alnum:]]+(?:(?:-\n?|[._&/''])[[:alnum:]]+)+', 'g') WITH ORDINALITY AS found(run, place),
        replace(run[1], '''', '') AS whole, regexp_split_to_table(whole, '[-._&/\n]+') WITH ORDINALITY AS part(letters, nth)
      WHERE whole ~ '[^0-9._&/\n-]' AND whole ~ '[-._&/]'
      WINDOW run AS (PARTITION BY place ORDER BY nth)
    ) AS grouped, LATERAL (VALUES (letters || b), (letters || b || c), (regexp_replace(whole, '[-._&/\n]+', '', 'g'))) AS joined(together)
    WHERE length(together) BETWEEN 2 AND 60
    UNION ALL
    SELECT lower(found[1] || found[2])
    FROM regexp_matches(written COLLATE "pg_c_utf8", '\m([A-Z][A-Z0-9]{0,7})[ \u00a0]([0-9][A-Z0-9]*)\M', 'g') AS found
    UNION ALL
    SELECT lower(found[1] || found[2])
    FROM regexp_matches(written COLLATE "pg_c_utf8", '\m([A-Z]{1,4}[0-9]{1,4})[ \u00a0]([A-Z]{1,4})\M', 'g') AS found
    UNION ALL
    SELECT regexp_replace(found[1] COLLATE "pg_c_utf8", '[[:alpha:]]', '')
    FROM regexp_matches(folded COLLATE "pg_c_utf8", '[[:alpha:]][0-9]{3,}|[0-9]{3,}[[:alpha:]]', 'g') AS found
    UNION ALL
    SELECT split_folded(fold_letters(spelt))
    FROM regexp_matches(normalize(written, NFC) COLLATE "pg_c_utf8", '[[:alnum:]''’-]*[äöüøåÄÖÜØÅ][[:alnum:]''’-]*', 'g') AS found, spell_out(found[1]) AS spelt
    WHERE octet_length(written) > length(written)
    UNION ALL
    SELECT number FROM (
      SELECT digits, lead(digits, 1) OVER run AS b, lead(digits, 2) OVER run AS c, lead(digits, 3) OVER run AS d,
        lead(digits, 4) OVER run AS e, lead(digits, 5) OVER run AS f, lead(digits, 6) OVER run AS g
      FROM regexp_matches(folded COLLATE "pg_c_utf8", '[0-9]+(?:(?:[.,/'' ]|\) ?| ?[-/(] ?)[0-9]+)+', 'g') WITH ORDINALITY AS found(run, place),
        regexp_split_to_table(run[1], '[^0-9]+') WITH ORDINALITY AS part(digits, nth)
      WINDOW run AS (PARTITION BY place ORDER BY nth)
    ) AS grouped, LATERAL (VALUES (digits || b), (digits || b || c), (digits || b || c || d), (digits || b || c || d || e),
      (digits || b || c || d || e || f), (digits || b || c || d || e || f || g)) AS joined(number)
    WHERE length(number) BETWEEN 4 AND 20
  )
  SELECT coalesce(string_agg(DISTINCT spelling, ' '), '') FROM other);
END
$$;

-- Most names and titles have nothing that could be written otherwise.
CREATE FUNCTION has_other_spelling(written text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT octet_length(written) > length(written) OR written ~ '[0-9''`._&/-]'
$$;

-- Other spellings have no place in the text, so that phrases go by the words as they follow each other.
CREATE FUNCTION search_vector(config regconfig, written text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  folded text := fold_letters(written);
  words tsvector := to_tsvector(config, split_folded(folded));
BEGIN
  IF NOT has_other_spelling(written) THEN RETURN words; END IF;
  RETURN words || strip(to_tsvector(config, spell_otherwise(written, folded)));
END
$$;

CREATE FUNCTION every_spelling(written text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  folded text := fold_letters(written);
BEGIN
  IF NOT has_other_spelling(written) THEN RETURN split_folded(folded); END IF;
  RETURN split_folded(folded) || ' ' || spell_otherwise(written, folded);
END
$$;

-- ---- asking ----

-- A word as somebody typed it, in each way in which the index may hold it.
CREATE FUNCTION spellings_of(typed text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH way AS MATERIALIZED (
    SELECT folded, trim(split_folded(folded)) AS parts, regexp_replace(split_folded(folded), ' ', '', 'g') AS joined
    FROM (SELECT fold_letters(typed) UNION SELECT fold_letters(spelt) FROM spell_out(typed) AS spelt) AS one(folded)
  )
  SELECT joined FROM way WHERE joined <> ''
  UNION
  -- Digits in groups are one number, which the index holds as such up to a length.
  SELECT parts FROM way WHERE parts LIKE '% %' AND (joined !~ '^[0-9]+$' OR length(joined) > 20 OR parts ~ '( .*){7}')
  UNION
  SELECT trim(split_folded(replace(folded, '''', ' '))) FROM way WHERE folded ~ '[[:alnum:]]''[[:alnum:]]' AND joined !~ '^[0-9]+$'
  UNION
  -- An amount's empty pence, a phone number's first zeros.
  SELECT left(joined, -2) FROM way WHERE folded ~ '[0-9][.,]00\D*$' AND joined ~ '^[0-9]{3,}$'
  UNION
  SELECT ltrim(joined, '0') FROM way WHERE joined ~ '^0{1,2}[1-9][0-9]{7,}$'
  UNION
  -- An account's number as banks print it.
  SELECT trim(regexp_replace(joined, '(.{4})', '\1 ', 'g')) FROM way WHERE joined ~ '^[a-z]{2}[0-9]{2}[a-z0-9]{11,30}$'
$$;

-- One word, or several that may be one number, in each way: all of its parts, or all in one.
CREATE FUNCTION read_term(config regconfig, typed text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  together tsquery := '';
  each_one tsquery;
  piece text;
  spelling text;
BEGIN
  FOR piece IN SELECT regexp_split_to_table(trim(typed), '\s+') LOOP
    each_one := '';
    FOR spelling IN SELECT spellings_of(piece) LOOP
      each_one := each_one || plainto_tsquery(config, spelling);
    END LOOP;
    together := together && each_one;
  END LOOP;
  IF trim(typed) ~ '\s' THEN
    FOR spelling IN SELECT one FROM spellings_of(regexp_replace(typed, '\s+', '', 'g')) AS one WHERE one !~ ' ' LOOP
      together := together || plainto_tsquery(config, spelling);
    END LOOP;
  END IF;
  RETURN together;
END
$$;

-- The same for a word that may be half typed.
CREATE FUNCTION read_beginning(typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg('(''' || replace(spelling, ' ', ''' & ''') || ''':*)', ' | ')::tsquery FROM spellings_of(typed) AS spelling
$$;

-- Words that follow each other.
CREATE FUNCTION read_phrase(config regconfig, typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce((SELECT phraseto_tsquery(config, split_folded(fold_letters(spelt))) FROM spell_out(typed) AS spelt LIMIT 1), ''::tsquery)
    || phraseto_tsquery(config, split_folded(fold_letters(typed)))
$$;

-- ---- writing ----

CREATE AGGREGATE join_words(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

-- Claimant and title alone, with no stems: a Mr Will is no stop word.
-- The weights tell the name (A) from the title (B), so here other spellings have places too.
CREATE OR REPLACE FUNCTION names_of_case(wanted uuid) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT setweight(to_tsvector('simple', every_spelling(u.name)), 'A') || setweight(to_tsvector('simple', every_spelling(c.title)), 'B')
  FROM "case" c JOIN "user" u ON u.id = c.claimant_id WHERE c.id = wanted
$$;

-- What is a case's own: its claimant, its title and its reference.
CREATE FUNCTION own_words_of_case(wanted uuid) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT to_tsvector('simple', replace(c.reference, '-', ' ') || ' ' || ltrim(split_part(c.reference, '-', 3), '0'))
      || search_vector('simple', u.name) || search_vector('english', u.name || ' ' || c.title)
  FROM "case" c JOIN "user" u ON u.id = c.claimant_id WHERE c.id = wanted
$$;

-- A text vector holds at most a megabyte, and places up to 16,383: 32,000 characters never have more. Pieces overlap by more
-- than the 200 characters of the longest search, so that no phrase is cut.
CREATE FUNCTION words_of_text(written text) RETURNS SETOF tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT search_vector('english', substr(written, piece * 31600 + 1, 32000))
  FROM generate_series(0, greatest(length(written) - 401, 0) / 31600) AS piece
$$;

CREATE FUNCTION write_own_words(changed uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_part WHERE case_id = changed AND document_id IS NULL;
  INSERT INTO search_part (case_id, words, size)
  SELECT changed, words, pg_column_size(words) FROM own_words_of_case(changed) AS words WHERE words IS NOT NULL;
$$;

CREATE FUNCTION write_document_words(changed uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_part WHERE document_id = changed;
  INSERT INTO search_part (case_id, document_id, words, size)
  SELECT d.case_id, d.id, words, pg_column_size(words) FROM document d, words_of_text(d.ocr_text) AS words WHERE d.id = changed;
$$;

-- A case's words together, where they are so many that it must be looked up by its parts only what is its own. Whoever calls
-- this has locked the row: of two documents read at the same moment the second one waits, and sees the first one's words.
CREATE OR REPLACE FUNCTION refresh_case_search(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  -- In bytes, some fifty pages.
  is_now_long boolean := (SELECT coalesce(sum(size), 0) > 400000 FROM search_part WHERE case_id = changed);
BEGIN
  UPDATE search_part SET in_long_case = is_now_long WHERE case_id = changed AND in_long_case <> is_now_long;
  UPDATE case_search SET is_long = is_now_long, words = coalesce(
    (SELECT join_words(words ORDER BY document_id NULLS FIRST, id) FROM search_part
     WHERE case_id = changed AND (document_id IS NULL OR NOT is_now_long)), '')
  WHERE case_id = changed AND EXISTS (SELECT FROM "case" WHERE id = changed);
END
$$;

CREATE FUNCTION write_case_search(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM case_search WHERE case_id = changed FOR UPDATE;
  PERFORM write_own_words(changed);
  UPDATE case_search SET names = names_of_case(changed) WHERE case_id = changed;
  PERFORM refresh_case_search(changed);
END
$$;

CREATE OR REPLACE FUNCTION keep_case_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own tsvector;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'case' THEN
      IF TG_OP = 'INSERT' THEN
        own := own_words_of_case(NEW.id);
        INSERT INTO search_part (case_id, words, size) VALUES (NEW.id, own, pg_column_size(own));
        INSERT INTO case_search (case_id, words, names) VALUES (NEW.id, own, names_of_case(NEW.id));
      ELSE PERFORM write_case_search(NEW.id);
      END IF;
    WHEN 'user' THEN PERFORM write_case_search(id) FROM "case" WHERE claimant_id = NEW.id ORDER BY id;
    ELSE
      PERFORM FROM case_search WHERE case_id = coalesce(NEW.case_id, OLD.case_id) FOR UPDATE;
      -- Of a document that is gone this leaves nothing.
      PERFORM write_document_words(coalesce(NEW.id, OLD.id));
      PERFORM refresh_case_search(coalesce(NEW.case_id, OLD.case_id));
  END CASE;
  RETURN NULL;
END
$$;

-- The web of before asks by read_search until it is replaced, and goes on finding what is written as it was typed. So that one and
-- words_of_case, which nothing writes by any more, stay until a later release drops them.

-- ---- finding ----

-- Long cases that hold all of the words, each in any of its parts, at most this many. Looked up by the word that is rarest
-- among them; where even that one is common, the answer is as many as were asked for, which says no more than that.
CREATE FUNCTION find_long_cases(wanted tsquery[], most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE ROWS 10 SET enable_seqscan = off AS $$
DECLARE
  term tsquery;
  holding uuid[];
  fewest uuid[];
BEGIN
  FOREACH term IN ARRAY wanted LOOP
    SELECT coalesce(array_agg(case_id), '{}') INTO holding FROM (
      SELECT DISTINCT case_id FROM search_part WHERE in_long_case AND words @@ term LIMIT most
    ) AS found;
    IF fewest IS NULL OR cardinality(holding) < cardinality(fewest) THEN fewest := holding; END IF;
    EXIT WHEN cardinality(fewest) = 0;
  END LOOP;
  IF cardinality(fewest) = most THEN RETURN QUERY SELECT unnest(fewest);
  ELSE RETURN QUERY
    SELECT one FROM unnest(fewest) AS one WHERE NOT EXISTS (
      SELECT FROM unnest(wanted) AS lacking
      WHERE NOT EXISTS (SELECT FROM search_part p WHERE p.case_id = one AND p.words @@ lacking)
    );
  END IF;
END
$$;

-- The same behind the beginning of a name. What is among a long case's own words stands in its parts as well.
CREATE FUNCTION find_long_cases_by_names(beginning tsquery, before tsquery[], most int) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 10 SET enable_seqscan = off AS $$
  SELECT s.case_id FROM case_search s WHERE s.is_long AND s.names @@ beginning AND NOT EXISTS (
    SELECT FROM unnest(before) AS lacking
    WHERE NOT EXISTS (SELECT FROM search_part p WHERE p.case_id = s.case_id AND p.words @@ lacking)
  ) LIMIT most
$$;
