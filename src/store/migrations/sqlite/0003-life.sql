-- The life of a document: what it may become after what it is, who signed it, in which file it stands; numbers between numbers, and
-- ranges that are kept free.

ALTER TABLE documents ADD COLUMN organ_id TEXT NOT NULL DEFAULT '';

ALTER TABLE documents ADD COLUMN file_organ_id TEXT NOT NULL DEFAULT '';

ALTER TABLE documents ADD COLUMN file_year INTEGER;

ALTER TABLE documents ADD COLUMN file_ordinal INTEGER;

CREATE UNIQUE INDEX documents_file ON documents(file_organ_id, file_year, file_notation, file_ordinal) WHERE file_ordinal IS NOT NULL;

-- What waits for its number or for being sent: the clock of articles 15.2 and 18.1 runs for these.
CREATE INDEX documents_waiting ON documents(state) WHERE state IN ('signed', 'registered');

CREATE TABLE transitions(
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  role TEXT NOT NULL,
  needs_reason INTEGER NOT NULL,
  PRIMARY KEY (before, after, role)
) WITHOUT ROWID;

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

CREATE TRIGGER documents_transition BEFORE UPDATE OF state ON documents WHEN NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM transitions t WHERE t.before = OLD.state AND t.after = NEW.state) BEGIN SELECT RAISE(ABORT, 'a document cannot become this after what it is'); END;

CREATE TRIGGER documents_frozen BEFORE UPDATE ON documents WHEN OLD.state IN ('recalled', 'replaced', 'voided') BEGIN SELECT RAISE(ABORT, 'the document is frozen'); END;

CREATE TABLE signatures(
  document INTEGER NOT NULL REFERENCES documents(seq),
  turn INTEGER NOT NULL,
  medium TEXT NOT NULL CHECK (medium IN ('paper', 'electronic')),
  signed_on TEXT NOT NULL,
  signer TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  PRIMARY KEY (document, turn)
) WITHOUT ROWID;

CREATE TRIGGER signatures_stay BEFORE UPDATE ON signatures BEGIN SELECT RAISE(ABORT, 'a signature stays as it was'); END;

CREATE TRIGGER signatures_remain BEFORE DELETE ON signatures BEGIN SELECT RAISE(ABORT, 'a signature stays'); END;

-- The first number of the next range that is kept free; whoever takes a number reads it in the same step.
ALTER TABLE counters ADD COLUMN reserved_from INTEGER;

CREATE TABLE reservations(
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first),
  purpose TEXT NOT NULL,
  reserved_by TEXT NOT NULL,
  reserved_on TEXT NOT NULL,
  released_on TEXT,
  PRIMARY KEY (series, year, first)
) WITHOUT ROWID;

-- Numbers between numbers ("01a") need a further column of the key.
CREATE TABLE numbers_lifted(
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  suffix TEXT NOT NULL DEFAULT '',
  document INTEGER REFERENCES documents(seq),
  given_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('given', 'voided')),
  void_reason TEXT,
  voided_by TEXT,
  voided_at TEXT,
  PRIMARY KEY (series, year, number, suffix),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) WITHOUT ROWID;

INSERT INTO numbers_lifted(series, year, number, document, given_on, state, void_reason, voided_by, voided_at)
  SELECT series, year, number, document, given_on, state, void_reason, voided_by, voided_at FROM numbers;

DROP TABLE numbers;

ALTER TABLE numbers_lifted RENAME TO numbers;

CREATE INDEX numbers_document ON numbers(document);

CREATE TRIGGER numbers_stay BEFORE DELETE ON numbers BEGIN SELECT RAISE(ABORT, 'a number is never deleted'); END;

CREATE TRIGGER numbers_voided_stay BEFORE UPDATE ON numbers WHEN OLD.state = 'voided' BEGIN SELECT RAISE(ABORT, 'a voided number is never given again'); END;
