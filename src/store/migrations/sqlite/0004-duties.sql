-- Who does a task, when its day was put off and by whose leave, which occurrences are done; and what becomes of copies that were sent.

ALTER TABLE tasks ADD COLUMN person TEXT NOT NULL DEFAULT '';

ALTER TABLE tasks ADD COLUMN done_by TEXT NOT NULL DEFAULT '';

CREATE INDEX tasks_person ON tasks(person, due_on) WHERE state = 'open' AND person <> '';

ALTER TABLE occurrences ADD COLUMN done_by TEXT NOT NULL DEFAULT '';

CREATE TABLE extensions(
  document INTEGER NOT NULL,
  position INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  due_before TEXT NOT NULL,
  due_after TEXT NOT NULL,
  reason TEXT NOT NULL,
  allowed_by TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (document, position, turn),
  FOREIGN KEY (document, position) REFERENCES tasks(document, position)
) WITHOUT ROWID;

ALTER TABLE recipients ADD COLUMN copies INTEGER NOT NULL DEFAULT 1;

-- Not printed: added to the list after the paper was made, or a member of the group that is printed at "part_of".
ALTER TABLE recipients ADD COLUMN printed INTEGER NOT NULL DEFAULT 1;

ALTER TABLE recipients ADD COLUMN part_of INTEGER;

ALTER TABLE deliveries ADD COLUMN returned_on TEXT;

ALTER TABLE deliveries ADD COLUMN returned_by TEXT;

ALTER TABLE deliveries ADD COLUMN recalled_on TEXT;
