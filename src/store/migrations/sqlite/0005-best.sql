-- The best matches without a look at all of them, days and kinds as terms of the index, and counts that do not read what they count.
-- Indexes are made anew: their terms have become more.

DROP TABLE search;

DROP TABLE search_state;

-- Terms go into the indexes some dozens of documents at a time: one by one they would cost half of a registration. Up to this key they are in;
-- so many words they have.
CREATE TABLE search_state(indexed INTEGER NOT NULL, words INTEGER NOT NULL);

INSERT INTO search_state VALUES (0, 0);

CREATE VIRTUAL TABLE search USING fts5(words, content = '', detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0");

-- The same terms, the shortest documents first and of one length the newest.
CREATE VIRTUAL TABLE search_by_length USING fts5(words, content = '', detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0");

-- Fewer parts to read in each question, for a little more work in each batch.
INSERT INTO search(search, rank) VALUES ('automerge', 2);

INSERT INTO search_by_length(search_by_length, rank) VALUES ('automerge', 2);

CREATE INDEX numbers_voided ON numbers(state) WHERE state = 'voided';

-- With the state, though it is always the same: SQLite counts by an index only what stands in it.
DROP INDEX tasks_due;

CREATE INDEX tasks_due ON tasks(due_on, document, position, state) WHERE state = 'open';
