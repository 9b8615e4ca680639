-- The life of a document: what it may become after what it is, who signed it, in which file it stands; numbers between numbers, and
-- ranges that are kept free. Who may do which step is in the same table as the steps, and the database holds to it.

ALTER TABLE documents ADD COLUMN organ_id text NOT NULL DEFAULT '', ADD COLUMN file_organ_id text COLLATE "C" NOT NULL DEFAULT '', ADD COLUMN file_year bigint, ADD COLUMN file_ordinal bigint;

CREATE UNIQUE INDEX documents_file ON documents(file_organ_id, file_year, file_notation, file_ordinal) WHERE file_ordinal IS NOT NULL;

-- What waits for its number or for being sent: the clock of articles 15.2 and 18.1 runs for these.
CREATE INDEX documents_waiting ON documents(state) WHERE state IN ('signed', 'registered');

CREATE TABLE transitions(
  before text COLLATE "C" NOT NULL,
  after text COLLATE "C" NOT NULL,
  role text NOT NULL,
  needs_reason bigint NOT NULL,
  PRIMARY KEY (before, after, role)
);

INSERT INTO transitions(before, after, role, needs_reason) VALUES
  ('draft', 'submitted', 'drafter', 0), ('returned', 'submitted', 'drafter', 0),
  ('submitted', 'returned', 'signer', 1), ('approved', 'returned', 'signer', 1), ('signed', 'returned', 'signer', 1),
  ('submitted', 'approved', 'signer', 0), ('submitted', 'signed', 'signer', 0), ('approved', 'signed', 'signer', 0),
  ('approved', 'signed', 'archivist', 0), ('signed', 'registered', 'archivist', 0),
  ('registered', 'dispatched', 'archivist', 0),
  ('registered', 'filed', 'archivist', 0), ('dispatched', 'filed', 'archivist', 0), ('corrected', 'filed', 'archivist', 0),
  ('registered', 'corrected', 'archivist', 1), ('dispatched', 'corrected', 'archivist', 1), ('filed', 'corrected', 'archivist', 1),
  ('registered', 'replaced', 'archivist', 1), ('dispatched', 'replaced', 'archivist', 1), ('filed', 'replaced', 'archivist', 1),
  ('corrected', 'replaced', 'archivist', 1),
  ('registered', 'recalled', 'archivist', 1), ('dispatched', 'recalled', 'archivist', 1), ('filed', 'recalled', 'archivist', 1),
  ('corrected', 'recalled', 'archivist', 1),
  ('registered', 'voided', 'archivist', 1), ('dispatched', 'voided', 'archivist', 1), ('filed', 'voided', 'archivist', 1),
  ('corrected', 'voided', 'archivist', 1);

-- Who owns the tables may take each step; a person only those of a role that was granted.
CREATE FUNCTION check_transition() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF OLD.state IN ('recalled', 'replaced', 'voided') THEN
    RAISE EXCEPTION 'the document is frozen' USING ERRCODE = '42501';
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT FROM vanthu.transitions t WHERE t.before = OLD.state AND t.after = NEW.state AND (
        pg_has_role('vanthu_' || t.role, 'MEMBER') OR pg_has_role((SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'MEMBER'))) THEN
    RAISE EXCEPTION 'this step is not yours, or there is none from here' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$body$;

CREATE TRIGGER documents_transition BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION check_transition();

CREATE TABLE signatures(
  document bigint NOT NULL REFERENCES documents(seq),
  turn bigint NOT NULL,
  medium text NOT NULL CHECK (medium IN ('paper', 'electronic')),
  signed_on text COLLATE "C" NOT NULL,
  signer text NOT NULL,
  fingerprint text NOT NULL,
  PRIMARY KEY (document, turn)
);

CREATE TRIGGER signatures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON signatures FOR EACH STATEMENT EXECUTE FUNCTION forbid();

-- The first number of the next range that is kept free; whoever takes a number reads it in the same step.
ALTER TABLE counters ADD COLUMN reserved_from bigint;

CREATE TABLE reservations(
  series text COLLATE "C" NOT NULL,
  year bigint NOT NULL,
  first bigint NOT NULL CHECK (first > 0),
  last bigint NOT NULL CHECK (last >= first),
  purpose text NOT NULL,
  reserved_by text NOT NULL,
  reserved_on text NOT NULL,
  released_on text,
  PRIMARY KEY (series, year, first)
);

-- Numbers between numbers ("01a").
ALTER TABLE numbers ADD COLUMN suffix text COLLATE "C" NOT NULL DEFAULT '', DROP CONSTRAINT numbers_pkey, ADD PRIMARY KEY (series, year, number, suffix);

GRANT SELECT ON transitions, signatures, reservations TO vanthu_reader, vanthu_drafter, vanthu_signer, vanthu_archivist;

GRANT INSERT ON signatures TO vanthu_signer, vanthu_archivist;

GRANT INSERT, UPDATE ON reservations TO vanthu_archivist;

GRANT UPDATE (organ_id) ON documents TO vanthu_drafter;

GRANT DELETE ON recipients, tasks TO vanthu_archivist;

DROP POLICY redrafting ON documents;

CREATE POLICY redrafting ON documents FOR UPDATE TO vanthu_drafter USING (state IN ('draft', 'returned')) WITH CHECK (state IN ('draft', 'returned', 'submitted'));

DROP POLICY signing ON documents;

CREATE POLICY signing ON documents FOR UPDATE TO vanthu_signer USING (state IN ('submitted', 'approved', 'signed')) WITH CHECK (state IN ('returned', 'approved', 'signed'));

-- Drafts are the drafters'; what an archivist enters was signed.
DROP POLICY registering ON documents;

CREATE POLICY registering ON documents FOR INSERT TO vanthu_archivist WITH CHECK (state NOT IN ('draft', 'submitted', 'returned', 'approved'));

CREATE FUNCTION is_draft(key bigint) RETURNS boolean LANGUAGE sql STABLE AS $body$SELECT EXISTS (SELECT FROM vanthu.documents d WHERE d.seq = key AND d.state IN ('draft', 'returned'))$body$;

CREATE FUNCTION is_before_signing(key bigint) RETURNS boolean LANGUAGE sql STABLE AS $body$SELECT EXISTS (SELECT FROM vanthu.documents d WHERE d.seq = key AND d.state IN ('submitted', 'approved'))$body$;

ALTER TABLE links ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON links FOR SELECT USING (true);

CREATE POLICY drafting ON links TO vanthu_drafter USING (is_draft(document)) WITH CHECK (is_draft(document));

CREATE POLICY registering ON links TO vanthu_archivist USING (true);

ALTER TABLE search ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON search FOR SELECT USING (true);

CREATE POLICY drafting ON search TO vanthu_drafter USING (is_draft(document)) WITH CHECK (is_draft(document));

CREATE POLICY registering ON search TO vanthu_archivist USING (true);

ALTER TABLE occurrences ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON occurrences FOR SELECT USING (true);

CREATE POLICY drafting ON occurrences TO vanthu_drafter USING (is_draft(document)) WITH CHECK (is_draft(document));

CREATE POLICY registering ON occurrences TO vanthu_archivist USING (true);

ALTER TABLE signatures ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON signatures FOR SELECT USING (true);

CREATE POLICY signing ON signatures FOR INSERT TO vanthu_signer WITH CHECK (is_before_signing(document));

CREATE POLICY registering ON signatures FOR INSERT TO vanthu_archivist WITH CHECK (NOT is_draft(document));
