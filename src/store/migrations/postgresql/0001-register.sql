-- The register: documents and their numbers, recipients and deliveries, tasks, links, lists, and the journal of every change.
-- Statements are separated by blank lines. Days are ISO 8601 texts, moments too (UTC); lists of units are JSON arrays.
-- Texts that are ordered or compared as bytes say so, to sort as they do in SQLite.

CREATE TABLE documents(
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  kind text NOT NULL,
  type_name text NOT NULL,
  symbol text NOT NULL,
  issued_on text COLLATE "C",
  parent_organ text NOT NULL,
  organ text NOT NULL,
  subject text NOT NULL,
  language text NOT NULL,
  pages bigint,
  note text NOT NULL,
  signer_position text NOT NULL,
  signer_name text NOT NULL,
  urgency text NOT NULL,
  secrecy text NOT NULL,
  copies bigint,
  due_on text COLLATE "C",
  file_notation text NOT NULL,
  file_copy text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'signed', 'registered', 'dispatched', 'filed',
                                       'recalled', 'replaced', 'corrected', 'voided')),
  fingerprint text COLLATE "C" NOT NULL,
  form text NOT NULL,
  created_at text NOT NULL,
  created_by text NOT NULL
);

CREATE INDEX documents_fingerprint ON documents(fingerprint);

CREATE TABLE counters(
  series text COLLATE "C" NOT NULL,
  year bigint NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (series, year)
) WITH (fillfactor = 50);

CREATE TABLE numbers(
  series text COLLATE "C" NOT NULL,
  year bigint NOT NULL,
  number bigint NOT NULL CHECK (number > 0),
  document bigint REFERENCES documents(seq),
  given_on text NOT NULL,
  state text NOT NULL CHECK (state IN ('given', 'voided')),
  void_reason text,
  voided_by text,
  voided_at text,
  PRIMARY KEY (series, year, number),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
);

CREATE INDEX numbers_document ON numbers(document);

CREATE TABLE recipients(
  document bigint NOT NULL REFERENCES documents(seq),
  position bigint NOT NULL,
  name text NOT NULL,
  purpose text NOT NULL,
  group_name text NOT NULL,
  organ_id text NOT NULL,
  PRIMARY KEY (document, position)
);

CREATE TABLE deliveries(
  document bigint NOT NULL,
  position bigint NOT NULL,
  turn bigint NOT NULL,
  channel text NOT NULL,
  sent_on text NOT NULL,
  sent_by text NOT NULL,
  received_on text,
  received_by text,
  PRIMARY KEY (document, position, turn),
  FOREIGN KEY (document, position) REFERENCES recipients(document, position)
);

CREATE TABLE tasks(
  document bigint NOT NULL REFERENCES documents(seq),
  position bigint NOT NULL,
  pointer text NOT NULL,
  text text NOT NULL,
  lead_unit text COLLATE "C" NOT NULL,
  coordinating_units text NOT NULL,
  deadline_kind text NOT NULL,
  deadline_text text NOT NULL,
  due_on text COLLATE "C",
  state text NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  done_on text,
  evidence text NOT NULL,
  PRIMARY KEY (document, position)
);

CREATE INDEX tasks_due ON tasks(due_on, document, position) WHERE state = 'open';

CREATE INDEX tasks_unit ON tasks(lead_unit, due_on) WHERE state = 'open';

CREATE TABLE occurrences(
  document bigint NOT NULL,
  position bigint NOT NULL,
  due_on text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  done_on text,
  evidence text NOT NULL,
  PRIMARY KEY (document, position, due_on),
  FOREIGN KEY (document, position) REFERENCES tasks(document, position)
);

CREATE INDEX occurrences_due ON occurrences(due_on) WHERE state = 'open';

CREATE TABLE links(
  document bigint NOT NULL REFERENCES documents(seq),
  kind text NOT NULL CHECK (kind IN ('carries-out', 'replies-to', 'replaces', 'corrects', 'recalls')),
  target bigint REFERENCES documents(seq),
  reference text NOT NULL,
  PRIMARY KEY (document, kind, reference)
);

CREATE INDEX links_target ON links(target);

CREATE TABLE list_members(
  list text NOT NULL,
  name text NOT NULL,
  organ_id text NOT NULL,
  valid_from text COLLATE "C" NOT NULL,
  valid_to text COLLATE "C",
  PRIMARY KEY (list, name, valid_from)
);

CREATE TABLE chains(
  chain text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE journal(
  chain text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  at text COLLATE "C" NOT NULL,
  day text NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  document text COLLATE "C" NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (chain, seq)
);

CREATE INDEX journal_document ON journal(document) WHERE document <> '';

CREATE TABLE search(
  document bigint PRIMARY KEY REFERENCES documents(seq),
  words tsvector NOT NULL
);

CREATE INDEX search_words ON search USING gin(words);

-- One part of the text a row's hash is made of; the same as in Journal.cpp. Lengths come first, so that no two rows give the same text.
CREATE FUNCTION journal_part(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $body$SELECT octet_length(value) || ':' || value || E'\n'$body$;

-- The only way to write into the journal. It runs with the right of the schema's owner, so that no role needs any on the tables, and
-- takes the person's name from the connection where that is not the owner's.
CREATE FUNCTION journal_append(a_chain text, an_at text, a_day text, an_actor text, an_action text, a_document text, a_before text, an_after text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = vanthu, pg_temp AS $body$
DECLARE
  head chains%ROWTYPE;
  who text := CASE WHEN session_user = current_user THEN an_actor ELSE an_actor || ' (' || session_user || ')' END;
  sum text;
BEGIN
  INSERT INTO chains(chain, seq, hash) VALUES (a_chain, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM chains WHERE chain = a_chain FOR UPDATE;
  head.seq := head.seq + 1;
  sum := encode(sha256(convert_to(journal_part(head.hash) || journal_part(a_chain) || journal_part(head.seq::text) || journal_part(an_at)
    || journal_part(a_day) || journal_part(who) || journal_part(an_action) || journal_part(a_document) || journal_part(a_before)
    || journal_part(an_after), 'UTF8')), 'hex');
  INSERT INTO journal VALUES (a_chain, head.seq, an_at, a_day, who, an_action, a_document, a_before, an_after, sum);
  UPDATE chains SET seq = head.seq, hash = sum WHERE chain = a_chain;
  RETURN head.seq;
END
$body$;

CREATE FUNCTION forbid() RETURNS trigger LANGUAGE plpgsql AS $body$BEGIN RAISE EXCEPTION 'the journal can only grow, and a number stays' USING ERRCODE = '42501'; END$body$;

-- Against the owner's own slips; what keeps others out are the grants.
CREATE TRIGGER journal_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION forbid();

CREATE TRIGGER numbers_stay BEFORE DELETE OR TRUNCATE ON numbers FOR EACH STATEMENT EXECUTE FUNCTION forbid();

CREATE TRIGGER numbers_voided_stay BEFORE UPDATE ON numbers FOR EACH ROW WHEN (OLD.state = 'voided') EXECUTE FUNCTION forbid();
