-- Tasks of documents in force: drafters (the units in charge) report them done, with what shows it; signers put off days and say who does
-- them; archivists enter either for others. What a task says nobody changes.

-- What was recalled, replaced or voided asks nothing of anybody.
UPDATE tasks SET state = 'cancelled' WHERE state = 'open' AND document IN (SELECT seq FROM documents WHERE state IN ('recalled', 'replaced', 'voided'));

CREATE TRIGGER extensions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON extensions FOR EACH STATEMENT EXECUTE FUNCTION forbid();

CREATE FUNCTION is_in_force(key bigint) RETURNS boolean LANGUAGE sql STABLE AS $body$SELECT EXISTS (SELECT FROM vanthu.documents d WHERE d.seq = key AND d.state IN ('registered', 'dispatched', 'filed', 'corrected'))$body$;

-- Row rules see one state of a row; what may become of it after what it was is here.
CREATE FUNCTION check_task() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.state = 'done' AND OLD.state <> 'done' AND NEW.evidence = '' THEN
    RAISE EXCEPTION 'a task is done by what shows it' USING ERRCODE = '23514';
  END IF;
  IF pg_has_role('vanthu_archivist', 'MEMBER') OR vanthu.is_draft(OLD.document)
      OR pg_has_role((SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'MEMBER') THEN
    RETURN NEW;
  END IF;
  IF ROW(NEW.document, NEW.position, NEW.pointer, NEW.text, NEW.lead_unit, NEW.coordinating_units, NEW.deadline_kind, NEW.deadline_text)
      IS DISTINCT FROM
      ROW(OLD.document, OLD.position, OLD.pointer, OLD.text, OLD.lead_unit, OLD.coordinating_units, OLD.deadline_kind, OLD.deadline_text) THEN
    RAISE EXCEPTION 'what a task says stays' USING ERRCODE = '42501';
  END IF;
  IF NEW.person <> OLD.person AND NOT pg_has_role('vanthu_signer', 'MEMBER') THEN
    RAISE EXCEPTION 'who does a task is not yours to say' USING ERRCODE = '42501';
  END IF;
  -- Another day comes from what it waited for, from leave that was given, or from the time before it being done.
  IF NEW.due_on IS DISTINCT FROM OLD.due_on AND OLD.due_on IS NOT NULL
      AND NOT EXISTS (SELECT FROM vanthu.extensions e WHERE e.document = OLD.document AND e.position = OLD.position
                      AND e.due_before = OLD.due_on AND e.due_after = NEW.due_on)
      AND NOT EXISTS (SELECT FROM vanthu.occurrences o WHERE o.document = OLD.document AND o.position = OLD.position
                      AND o.due_on = OLD.due_on AND o.state = 'done') THEN
    RAISE EXCEPTION 'the day of a task is not yours to put off' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$body$;

CREATE TRIGGER tasks_change BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION check_task();

CREATE POLICY reporting ON tasks FOR UPDATE TO vanthu_drafter USING (state = 'open' AND is_in_force(document)) WITH CHECK (is_in_force(document));

CREATE POLICY reporting ON occurrences FOR INSERT TO vanthu_drafter WITH CHECK (state = 'done' AND evidence <> '' AND is_in_force(document));

GRANT UPDATE (due_on, person) ON tasks TO vanthu_signer;

CREATE POLICY chairing ON tasks FOR UPDATE TO vanthu_signer USING (state = 'open' AND is_in_force(document)) WITH CHECK (is_in_force(document));

GRANT INSERT ON extensions TO vanthu_signer;

ALTER TABLE extensions ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable ON extensions FOR SELECT USING (true);

CREATE POLICY chairing ON extensions FOR INSERT TO vanthu_signer WITH CHECK (reason <> '' AND allowed_by <> '' AND is_in_force(document));

CREATE POLICY registering ON extensions FOR INSERT TO vanthu_archivist WITH CHECK (true);
