-- Who does a task, when its day was put off and by whose leave, which occurrences are done; and what becomes of copies that were sent.

ALTER TABLE tasks ADD COLUMN person text COLLATE "C" NOT NULL DEFAULT '', ADD COLUMN done_by text NOT NULL DEFAULT '';

CREATE INDEX tasks_person ON tasks(person, due_on) WHERE state = 'open' AND person <> '';

ALTER TABLE occurrences ADD COLUMN done_by text NOT NULL DEFAULT '';

CREATE TABLE extensions(
  document bigint NOT NULL,
  position bigint NOT NULL,
  turn bigint NOT NULL,
  due_before text NOT NULL,
  due_after text NOT NULL,
  reason text NOT NULL,
  allowed_by text NOT NULL,
  day text NOT NULL,
  PRIMARY KEY (document, position, turn),
  FOREIGN KEY (document, position) REFERENCES tasks(document, position)
);

-- Not printed: added to the list after the paper was made, or a member of the group that is printed at "part_of".
ALTER TABLE recipients ADD COLUMN copies bigint NOT NULL DEFAULT 1, ADD COLUMN printed bigint NOT NULL DEFAULT 1, ADD COLUMN part_of bigint;

ALTER TABLE deliveries ADD COLUMN returned_on text, ADD COLUMN returned_by text, ADD COLUMN recalled_on text;

GRANT SELECT ON extensions TO vanthu_reader, vanthu_drafter, vanthu_signer, vanthu_archivist;

GRANT INSERT ON extensions TO vanthu_archivist;
