-- Who may do what, kept by the database itself. An office gives these roles to its people's logins: GRANT vanthu_archivist TO … .
-- Roles belong to the whole cluster: another store on it may have made them.

DO $body$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['vanthu_reader', 'vanthu_drafter', 'vanthu_signer', 'vanthu_archivist'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', wanted); END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END
$body$;

GRANT USAGE ON SCHEMA vanthu TO vanthu_reader, vanthu_drafter, vanthu_signer, vanthu_archivist;

GRANT SELECT ON ALL TABLES IN SCHEMA vanthu TO vanthu_reader, vanthu_drafter, vanthu_signer, vanthu_archivist;

REVOKE ALL ON FUNCTION journal_append(text, text, text, text, text, text, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION journal_append(text, text, text, text, text, text, text, text) TO vanthu_drafter, vanthu_signer, vanthu_archivist;

-- Drafters write documents that are not signed yet.
GRANT INSERT ON documents, recipients, tasks, occurrences, links, search TO vanthu_drafter;

GRANT UPDATE (kind, type_name, symbol, parent_organ, organ, subject, language, pages, note, signer_position, signer_name, urgency, secrecy, copies, due_on, file_notation, file_copy, state, fingerprint, form) ON documents TO vanthu_drafter;

GRANT UPDATE, DELETE ON recipients, tasks, links TO vanthu_drafter;

GRANT UPDATE ON search, occurrences TO vanthu_drafter;

-- Signers approve, return and sign, and change nothing else.
GRANT UPDATE (state) ON documents TO vanthu_signer;

-- Archivists number, register, send and file.
GRANT INSERT, UPDATE ON documents, counters, recipients, deliveries, tasks, occurrences, links, list_members, search TO vanthu_archivist;

GRANT INSERT ON numbers TO vanthu_archivist;

GRANT UPDATE (state, void_reason, voided_by, voided_at) ON numbers TO vanthu_archivist;

ALTER TABLE documents ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON documents FOR SELECT USING (true);

CREATE POLICY drafting ON documents FOR INSERT TO vanthu_drafter WITH CHECK (state = 'draft');

CREATE POLICY redrafting ON documents FOR UPDATE TO vanthu_drafter USING (state IN ('draft', 'returned')) WITH CHECK (state IN ('draft', 'submitted'));

CREATE POLICY signing ON documents FOR UPDATE TO vanthu_signer USING (state IN ('submitted', 'approved')) WITH CHECK (state IN ('returned', 'approved', 'signed'));

CREATE POLICY registering ON documents FOR INSERT TO vanthu_archivist WITH CHECK (true);

CREATE POLICY keeping ON documents FOR UPDATE TO vanthu_archivist USING (state NOT IN ('draft', 'submitted', 'returned')) WITH CHECK (state NOT IN ('draft', 'submitted', 'returned'));

ALTER TABLE recipients ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON recipients FOR SELECT USING (true);

CREATE POLICY drafting ON recipients TO vanthu_drafter USING (EXISTS (SELECT FROM documents d WHERE d.seq = document AND d.state IN ('draft', 'returned')));

CREATE POLICY registering ON recipients TO vanthu_archivist USING (true);

ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON tasks FOR SELECT USING (true);

CREATE POLICY drafting ON tasks TO vanthu_drafter USING (EXISTS (SELECT FROM documents d WHERE d.seq = document AND d.state IN ('draft', 'returned')));

CREATE POLICY registering ON tasks TO vanthu_archivist USING (true);
