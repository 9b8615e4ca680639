-- A task is done by what shows it; that a day was put off stays.

-- What was recalled, replaced or voided asks nothing of anybody.
UPDATE tasks SET state = 'cancelled' WHERE state = 'open' AND document IN (SELECT seq FROM documents WHERE state IN ('recalled', 'replaced', 'voided'));

CREATE TRIGGER tasks_done_shown BEFORE UPDATE OF state ON tasks WHEN NEW.state = 'done' AND OLD.state <> 'done' AND NEW.evidence = '' BEGIN SELECT RAISE(ABORT, 'a task is done by what shows it'); END;

CREATE TRIGGER extensions_stay BEFORE UPDATE ON extensions BEGIN SELECT RAISE(ABORT, 'an extension stays as it was'); END;

CREATE TRIGGER extensions_remain BEFORE DELETE ON extensions BEGIN SELECT RAISE(ABORT, 'an extension stays'); END;
