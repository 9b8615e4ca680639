-- A province's register in one database: the tables of src/store/migrations with the office in front of every key, in partitions by office
-- and, within an office, by year. Numbers are counted per office, series and year; nothing is shared between two offices.
CREATE SCHEMA province;
SET search_path = province;

CREATE TABLE documents(
  office int NOT NULL, year int NOT NULL, seq bigint NOT NULL,
  symbol text NOT NULL, issued_on text COLLATE "C" NOT NULL, subject text NOT NULL, signer_name text NOT NULL, state text NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (office, year, seq)
) PARTITION BY LIST (office);

CREATE TABLE numbers(
  office int NOT NULL, series text COLLATE "C" NOT NULL, year int NOT NULL, number int NOT NULL, document bigint NOT NULL,
  given_on text NOT NULL, state text NOT NULL,
  PRIMARY KEY (office, series, year, number)
) PARTITION BY LIST (office);

CREATE TABLE tasks(
  office int NOT NULL, year int NOT NULL, document bigint NOT NULL, position int NOT NULL,
  text text NOT NULL, lead_unit text NOT NULL, due_on text COLLATE "C" NOT NULL, state text NOT NULL,
  PRIMARY KEY (office, year, document, position)
) PARTITION BY LIST (office);

CREATE TABLE counters(
  office int NOT NULL, series text COLLATE "C" NOT NULL, year int NOT NULL, last int NOT NULL,
  PRIMARY KEY (office, series, year)
) WITH (fillfactor = 50);

CREATE TABLE chains(office int NOT NULL, series text COLLATE "C" NOT NULL, seq bigint NOT NULL, hash text NOT NULL, PRIMARY KEY (office, series))
WITH (fillfactor = 50);

CREATE TABLE journal(
  office int NOT NULL, series text COLLATE "C" NOT NULL, seq bigint NOT NULL, actor text NOT NULL, document bigint NOT NULL, after text NOT NULL,
  hash text NOT NULL, PRIMARY KEY (office, series, seq)
);

-- One number: counter, document with its words, number, a task now and then, a row of the journal; as the register does it.
CREATE FUNCTION take_number(an_office int, a_year int, a_series text, a_subject text, a_day text) RETURNS int
LANGUAGE plpgsql SET search_path = province SET plan_cache_mode = force_custom_plan AS $body$
DECLARE
  n int;
  head chains%ROWTYPE;
  told text;
BEGIN
  UPDATE counters SET last = last + 1 WHERE office = an_office AND series = a_series AND year = a_year RETURNING last INTO n;
  INSERT INTO documents VALUES (an_office, a_year, n, 'KH-UBND', a_day, a_subject, 'Trần Thị Ví Dụ', 'registered',
    array_to_tsvector(string_to_array(a_subject, ' ')));
  INSERT INTO numbers VALUES (an_office, a_series, a_year, n, n, a_day, 'given');
  SELECT * INTO head FROM chains WHERE office = an_office AND series = a_series FOR UPDATE;
  told := json_build_object('number', n, 'subject', a_subject)::text;
  head.hash := encode(sha256(convert_to(head.hash || told, 'UTF8')), 'hex');
  INSERT INTO journal VALUES (an_office, a_series, head.seq + 1, 'bench', n, told, head.hash);
  UPDATE chains SET seq = head.seq + 1, hash = head.hash WHERE office = an_office AND series = a_series;
  RETURN n;
END
$body$;

-- Words of different frequency: the k-th comes about 1/k as often as the first, out of 4,000.
CREATE FUNCTION word(seed bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$body$SELECT 'w' || floor(exp(((seed * 2654435761) % 1000003) / 1000003.0 * 8.29))::int$body$;

-- One office with its years: each in partitions of its own, filled before it is indexed and attached.
CREATE PROCEDURE add_office(an_office int, years int, documents_a_year int) LANGUAGE plpgsql SET search_path = province AS $body$
DECLARE
  a_year int;
  made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['documents', 'numbers', 'tasks'] LOOP
    EXECUTE format('CREATE TABLE %s_%s (LIKE %s INCLUDING DEFAULTS) PARTITION BY LIST (year)', made, an_office, made);
  END LOOP;
  FOR a_year IN 2027 - years .. 2026 LOOP
    FOREACH made IN ARRAY ARRAY['documents', 'numbers', 'tasks'] LOOP
      EXECUTE format('CREATE TABLE %s_%s_%s (LIKE %s INCLUDING DEFAULTS, CHECK (office = %s AND year = %s))', made, an_office, a_year, made, an_office, a_year);
    END LOOP;
    EXECUTE format('INSERT INTO documents_%1$s_%2$s SELECT %1$s, %2$s, g, ''KH-UBND'', '
      '(make_date(%2$s, 1, 1) + (g * 364 / %3$s)::int)::text, array_to_string(w, '' ''), ''Nguyễn Văn Mẫu '' || g %% 7, ''registered'', array_to_tsvector(w) '
      'FROM (SELECT g, ARRAY[word(g * 7 + %1$s), word(g * 11 + %1$s * 3), word(g * 13 + %2$s), word(g * 17 + %1$s), word(g * 19 + 5), word(g * 23 + %2$s), '
      'word(g * 29 + %1$s), ''ubnd''] AS w FROM generate_series(1, %3$s) g) x', an_office, a_year, documents_a_year);
    EXECUTE format('INSERT INTO numbers_%1$s_%2$s SELECT %1$s, ''all'', %2$s, g, g, (make_date(%2$s, 1, 1) + (g * 364 / %3$s)::int)::text, ''given'' '
      'FROM generate_series(1, %3$s) g', an_office, a_year, documents_a_year);
    EXECUTE format('INSERT INTO tasks_%1$s_%2$s SELECT %1$s, %2$s, g * 5, 1, ''Báo cáo kết quả thực hiện'', ''Phòng '' || g %% 12, '
      '(make_date(%2$s, 1, 1) + (g %% 400)::int)::text, CASE WHEN g %% 10 = 0 THEN ''open'' ELSE ''done'' END FROM generate_series(1, %3$s / 5) g',
      an_office, a_year, documents_a_year);
    EXECUTE format('ALTER TABLE documents_%1$s_%2$s ADD PRIMARY KEY (office, year, seq)', an_office, a_year);
    EXECUTE format('CREATE INDEX ON documents_%1$s_%2$s USING gin(words)', an_office, a_year);
    EXECUTE format('ALTER TABLE numbers_%1$s_%2$s ADD PRIMARY KEY (office, series, year, number)', an_office, a_year);
    EXECUTE format('ALTER TABLE tasks_%1$s_%2$s ADD PRIMARY KEY (office, year, document, position)', an_office, a_year);
    EXECUTE format('CREATE INDEX ON tasks_%1$s_%2$s(due_on) WHERE state = ''open''', an_office, a_year);
    FOREACH made IN ARRAY ARRAY['documents', 'numbers', 'tasks'] LOOP
      EXECUTE format('ANALYZE %s_%s_%s', made, an_office, a_year);
      EXECUTE format('ALTER TABLE %1$s_%2$s ATTACH PARTITION %1$s_%2$s_%3$s FOR VALUES IN (%3$s)', made, an_office, a_year);
    END LOOP;
    INSERT INTO counters VALUES (an_office, 'all', a_year, documents_a_year);
  END LOOP;
  INSERT INTO chains VALUES (an_office, 'all', 0, '');
  FOREACH made IN ARRAY ARRAY['documents', 'numbers', 'tasks'] LOOP
    EXECUTE format('ALTER TABLE %1$s ATTACH PARTITION %1$s_%2$s FOR VALUES IN (%2$s)', made, an_office);
  END LOOP;
END
$body$;
