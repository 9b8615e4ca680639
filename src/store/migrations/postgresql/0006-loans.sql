-- Who has taken a file copy, by whose leave, and when it came back (appendix IV, section IV). One loan at a time is out.

CREATE TABLE loans(
  document bigint NOT NULL REFERENCES documents(seq),
  turn bigint NOT NULL,
  lent_on text COLLATE "C" NOT NULL,
  borrower text NOT NULL,
  allowed_by text NOT NULL,
  due_on text COLLATE "C",
  note text NOT NULL,
  returned_on text,
  returned_to text,
  PRIMARY KEY (document, turn)
);

CREATE UNIQUE INDEX loans_out ON loans(document) WHERE returned_on IS NULL;

CREATE INDEX loans_day ON loans(lent_on);

CREATE TRIGGER loans_stay BEFORE DELETE OR TRUNCATE ON loans FOR EACH STATEMENT EXECUTE FUNCTION forbid();

CREATE TRIGGER loans_returned_stay BEFORE UPDATE ON loans FOR EACH ROW WHEN (OLD.returned_on IS NOT NULL) EXECUTE FUNCTION forbid();

GRANT SELECT ON loans TO vanthu_reader, vanthu_drafter, vanthu_signer, vanthu_archivist;

GRANT INSERT, UPDATE (returned_on, returned_to) ON loans TO vanthu_archivist;
