-- The register: documents and their numbers, recipients and deliveries, tasks, links, lists, and the journal of every change.
-- Statements are separated by blank lines. Days are ISO 8601 texts, moments too (UTC); lists of units are JSON arrays.

CREATE TABLE documents(
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  type_name TEXT NOT NULL,
  symbol TEXT NOT NULL,
  issued_on TEXT,
  parent_organ TEXT NOT NULL,
  organ TEXT NOT NULL,
  subject TEXT NOT NULL,
  language TEXT NOT NULL,
  pages INTEGER,
  note TEXT NOT NULL,
  signer_position TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  urgency TEXT NOT NULL,
  secrecy TEXT NOT NULL,
  copies INTEGER,
  due_on TEXT,
  file_notation TEXT NOT NULL,
  file_copy TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'signed', 'registered', 'dispatched', 'filed',
                                       'recalled', 'replaced', 'corrected', 'voided')),
  fingerprint TEXT NOT NULL,
  form TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
);

CREATE INDEX documents_fingerprint ON documents(fingerprint);

CREATE TABLE counters(
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (series, year)
) WITHOUT ROWID;

CREATE TABLE numbers(
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  document INTEGER REFERENCES documents(seq),
  given_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('given', 'voided')),
  void_reason TEXT,
  voided_by TEXT,
  voided_at TEXT,
  PRIMARY KEY (series, year, number),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) WITHOUT ROWID;

CREATE INDEX numbers_document ON numbers(document);

CREATE TRIGGER numbers_stay BEFORE DELETE ON numbers BEGIN SELECT RAISE(ABORT, 'a number is never deleted'); END;

CREATE TRIGGER numbers_voided_stay BEFORE UPDATE ON numbers WHEN OLD.state = 'voided' BEGIN SELECT RAISE(ABORT, 'a voided number is never given again'); END;

CREATE TABLE recipients(
  document INTEGER NOT NULL REFERENCES documents(seq),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  group_name TEXT NOT NULL,
  organ_id TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE deliveries(
  document INTEGER NOT NULL,
  position INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  channel TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  received_on TEXT,
  received_by TEXT,
  PRIMARY KEY (document, position, turn),
  FOREIGN KEY (document, position) REFERENCES recipients(document, position)
) WITHOUT ROWID;

CREATE TABLE tasks(
  document INTEGER NOT NULL REFERENCES documents(seq),
  position INTEGER NOT NULL,
  pointer TEXT NOT NULL,
  text TEXT NOT NULL,
  lead_unit TEXT NOT NULL,
  coordinating_units TEXT NOT NULL,
  deadline_kind TEXT NOT NULL,
  deadline_text TEXT NOT NULL,
  due_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  done_on TEXT,
  evidence TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE INDEX tasks_due ON tasks(due_on, document, position) WHERE state = 'open';

CREATE INDEX tasks_unit ON tasks(lead_unit, due_on) WHERE state = 'open';

CREATE TABLE occurrences(
  document INTEGER NOT NULL,
  position INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  done_on TEXT,
  evidence TEXT NOT NULL,
  PRIMARY KEY (document, position, due_on),
  FOREIGN KEY (document, position) REFERENCES tasks(document, position)
) WITHOUT ROWID;

CREATE INDEX occurrences_due ON occurrences(due_on) WHERE state = 'open';

CREATE TABLE links(
  document INTEGER NOT NULL REFERENCES documents(seq),
  kind TEXT NOT NULL CHECK (kind IN ('carries-out', 'replies-to', 'replaces', 'corrects', 'recalls')),
  target INTEGER REFERENCES documents(seq),
  reference TEXT NOT NULL,
  PRIMARY KEY (document, kind, reference)
) WITHOUT ROWID;

CREATE INDEX links_target ON links(target);

CREATE TABLE list_members(
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  organ_id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  PRIMARY KEY (list, name, valid_from)
) WITHOUT ROWID;

CREATE TABLE chains(
  chain TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE journal(
  chain TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  document TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (chain, seq)
) WITHOUT ROWID;

CREATE INDEX journal_document ON journal(document) WHERE document <> '';

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal can only grow'); END;

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal can only grow'); END;

-- Words go into the index some dozens of documents at a time: one by one they would cost half of a registration. Up to this key they are in.
CREATE TABLE search_state(indexed INTEGER NOT NULL);

INSERT INTO search_state VALUES (0);

CREATE VIRTUAL TABLE search USING fts5(words, content = '', detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0");
