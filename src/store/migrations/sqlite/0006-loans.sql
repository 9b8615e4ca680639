-- Who has taken a file copy, by whose leave, and when it came back (appendix IV, section IV). One loan at a time is out.

CREATE TABLE loans(
  document INTEGER NOT NULL REFERENCES documents(seq),
  turn INTEGER NOT NULL,
  lent_on TEXT NOT NULL,
  borrower TEXT NOT NULL,
  allowed_by TEXT NOT NULL,
  due_on TEXT,
  note TEXT NOT NULL,
  returned_on TEXT,
  returned_to TEXT,
  PRIMARY KEY (document, turn)
) WITHOUT ROWID;

CREATE UNIQUE INDEX loans_out ON loans(document) WHERE returned_on IS NULL;

CREATE INDEX loans_day ON loans(lent_on);

CREATE TRIGGER loans_stay BEFORE DELETE ON loans BEGIN SELECT RAISE(ABORT, 'a loan stays in its book'); END;

CREATE TRIGGER loans_returned_stay BEFORE UPDATE ON loans WHEN OLD.returned_on IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a loan that ended stays as it was'); END;
