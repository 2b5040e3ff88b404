-- What a person has announced on a day (UTC): the limits on files and bytes are counted here, also of what was removed since.
CREATE TABLE quota_day (
  user_id uuid NOT NULL REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE CASCADE,
  day date NOT NULL,
  files integer NOT NULL DEFAULT 0,
  bytes bigint NOT NULL DEFAULT 0,
  CONSTRAINT quota_day_pkey PRIMARY KEY (user_id, day)
);
CREATE INDEX quota_day_day_idx ON quota_day (day);
