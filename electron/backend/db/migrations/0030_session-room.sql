-- The session room: what is published, ballots, disputes and how they ended, the agenda, the seal and its amendments.
-- The forms make these promises first; the checks and triggers here keep them for every other door.

-- Which roles give the score that counts on which dimension (ritual, section 1). Not journalled: it never changes.
CREATE TABLE role_owns (
  role TEXT NOT NULL,
  dimension TEXT NOT NULL,
  PRIMARY KEY (role, dimension)
) STRICT, WITHOUT ROWID;
INSERT INTO role_owns (role, dimension) VALUES
  ('vp-cs', 'revenue'), ('vp-cs', 'breadth'),
  ('cs-ops', 'revenue'), ('cs-ops', 'breadth'),
  ('rev-ops', 'revenue'),
  ('pm-lead', 'alignment'), ('head-of-product', 'alignment');

-- How a session runs, from the moment its basis is fixed.
CREATE TABLE session_run (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  -- By ballots, or straight from the data.
  scoring TEXT NOT NULL CHECK (scoring IN ('ballots', 'data')),
  -- The last entry of the record whose data the session works with; later imports are the next session's.
  basis_seq INTEGER NOT NULL CHECK (basis_seq >= 0),
  -- What Product says it can take on next quarter.
  capacity_note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A theme on the session's table, with the scores the model gave when the session was published.
CREATE TABLE session_theme (
  session_id TEXT NOT NULL REFERENCES session (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  compliance INTEGER NOT NULL CHECK (compliance IN (0, 1)),
  revenue INTEGER NOT NULL CHECK (revenue BETWEEN 1 AND 5),
  breadth INTEGER NOT NULL CHECK (breadth BETWEEN 1 AND 5),
  alignment INTEGER CHECK (alignment BETWEEN 1 AND 5),
  revealed_at TEXT,
  PRIMARY KEY (session_id, theme_id)
) STRICT, WITHOUT ROWID;

-- A code of four digits that opens a person's ballot: a salted hash.
CREATE TABLE person_code (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  salt TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
  session_id TEXT NOT NULL REFERENCES session (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  -- Stands inside the ballot workbook, which is known by it again.
  id TEXT NOT NULL UNIQUE,
  via TEXT CHECK (via IN ('screen', 'facilitator', 'workbook')),
  -- Who typed it in, or imported it, for the person; null when the person did.
  entered_by TEXT REFERENCES person (id),
  finished_at TEXT,
  -- Why the session does without it.
  excused TEXT CHECK (length(trim(excused, char(9, 10, 13, 32))) > 0),
  PRIMARY KEY (session_id, person_id),
  CHECK (finished_at IS NULL OR via IS NOT NULL),
  CHECK (finished_at IS NULL OR excused IS NULL),
  CHECK (via IS NOT 'facilitator' OR entered_by IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_score (
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  theme_id TEXT NOT NULL,
  dimension TEXT NOT NULL CHECK (dimension IN ('revenue', 'breadth', 'alignment')),
  -- 1: given by an owner of the dimension; 0: a view.
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  -- null: abstained.
  score INTEGER CHECK (score BETWEEN 1 AND 5),
  fit TEXT CHECK (fit IN ('direct', 'adjacent', 'none')),
  reason TEXT NOT NULL,
  PRIMARY KEY (session_id, person_id, theme_id, dimension),
  FOREIGN KEY (session_id, person_id) REFERENCES ballot (session_id, person_id),
  FOREIGN KEY (session_id, theme_id) REFERENCES session_theme (session_id, theme_id),
  CHECK (score IS NOT NULL OR length(trim(reason, char(9, 10, 13, 32))) > 0),
  CHECK ((fit IS NULL) = (dimension <> 'alignment' OR score IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE resolution (
  session_id TEXT NOT NULL,
  theme_id TEXT NOT NULL,
  dimension TEXT NOT NULL CHECK (dimension IN ('revenue', 'breadth', 'alignment')),
  kind TEXT NOT NULL CHECK (kind IN ('agreed', 'escalated')),
  score INTEGER CHECK (score BETWEEN 1 AND 5),
  fit TEXT CHECK (fit IN ('direct', 'adjacent', 'none')),
  sentence TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- What an escalation came to, while the session is open.
  outcome_score INTEGER CHECK (outcome_score BETWEEN 1 AND 5),
  outcome_fit TEXT CHECK (outcome_fit IN ('direct', 'adjacent', 'none')),
  outcome_sentence TEXT,
  outcome_by TEXT REFERENCES person (id),
  outcome_at TEXT,
  PRIMARY KEY (session_id, theme_id, dimension),
  FOREIGN KEY (session_id, theme_id) REFERENCES session_theme (session_id, theme_id),
  CHECK ((kind = 'agreed') = (score IS NOT NULL)),
  CHECK ((kind = 'escalated') = (due IS NOT NULL)),
  CHECK (kind = 'escalated' OR length(trim(sentence, char(9, 10, 13, 32))) >= 10),
  CHECK (kind = 'escalated' OR outcome_score IS NULL),
  CHECK ((outcome_score IS NULL) = (outcome_by IS NULL)),
  CHECK ((outcome_score IS NULL) = (outcome_at IS NULL)),
  CHECK (outcome_score IS NULL OR length(trim(outcome_sentence, char(9, 10, 13, 32))) >= 10)
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_item (
  session_id TEXT NOT NULL REFERENCES session (id),
  item TEXT NOT NULL CHECK (item IN ('commitments', 'reveal', 'overrides', 'shortlist', 'rest')),
  -- Minutes it may take, what was added included.
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  -- Seconds it has taken, up to `running_since`.
  spent INTEGER NOT NULL CHECK (spent >= 0),
  running_since TEXT,
  PRIMARY KEY (session_id, item)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX agenda_one_runs ON agenda_item (session_id) WHERE running_since IS NOT NULL;

-- What a session came to, frozen.
CREATE TABLE seal (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  at TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  formula_version INTEGER NOT NULL CHECK (formula_version >= 1),
  -- Theme ids, best rank first; none where nothing is ranked (all escalated, or on the compliance track).
  shortlist TEXT NOT NULL CHECK (json_valid(shortlist) AND json_array_length(shortlist) <= 5),
  results TEXT NOT NULL CHECK (json_valid(results)),
  results_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A mistake mended, or an outcome brought back, after the seal.
CREATE TABLE amendment (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES seal (session_id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'outcome', 'decision')),
  -- The entry of the record that it corrects.
  corrects INTEGER NOT NULL REFERENCES entry (seq),
  theme_id TEXT REFERENCES theme (id),
  text TEXT NOT NULL CHECK (length(trim(text, char(9, 10, 13, 32))) >= 20),
  -- The decision or the outcome as it stands now: JSON; null for a correction in words.
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  person_id TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  position INTEGER NOT NULL,
  CHECK ((kind = 'correction') = (content IS NULL)),
  CHECK (kind = 'correction' OR theme_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Who may score, and how.

CREATE TRIGGER ballot_no_observer BEFORE INSERT ON ballot
WHEN NOT EXISTS (SELECT 1 FROM person p, json_each(p.roles) r WHERE p.id = NEW.person_id AND r.value <> 'observer')
BEGIN SELECT RAISE(ABORT, 'An observer has no ballot.'); END;

CREATE TRIGGER ballot_counted_once BEFORE UPDATE ON ballot
WHEN OLD.finished_at IS NOT NULL AND NEW.finished_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'This ballot is counted already.'); END;

CREATE TRIGGER ballot_score_role_insert BEFORE INSERT ON ballot_score
WHEN NEW.counts <> EXISTS (
  SELECT 1 FROM person p, json_each(p.roles) r JOIN role_owns o ON o.role = r.value
  WHERE p.id = NEW.person_id AND o.dimension = NEW.dimension)
BEGIN SELECT RAISE(ABORT, 'Only an owner of the dimension gives a score that counts.'); END;
CREATE TRIGGER ballot_score_role_update BEFORE UPDATE ON ballot_score
WHEN NEW.counts <> EXISTS (
  SELECT 1 FROM person p, json_each(p.roles) r JOIN role_owns o ON o.role = r.value
  WHERE p.id = NEW.person_id AND o.dimension = NEW.dimension)
BEGIN SELECT RAISE(ABORT, 'Only an owner of the dimension gives a score that counts.'); END;

CREATE TRIGGER ballot_score_reason_insert BEFORE INSERT ON ballot_score
WHEN NEW.counts = 1 AND length(trim(NEW.reason, char(9, 10, 13, 32))) = 0 AND EXISTS (
  SELECT 1 FROM session_theme t WHERE t.session_id = NEW.session_id AND t.theme_id = NEW.theme_id
    AND NEW.score <> CASE NEW.dimension WHEN 'revenue' THEN t.revenue WHEN 'breadth' THEN t.breadth
      ELSE coalesce(t.alignment, NEW.score) END)
BEGIN SELECT RAISE(ABORT, 'A score that differs from the model needs a reason.'); END;
CREATE TRIGGER ballot_score_reason_update BEFORE UPDATE ON ballot_score
WHEN NEW.counts = 1 AND length(trim(NEW.reason, char(9, 10, 13, 32))) = 0 AND EXISTS (
  SELECT 1 FROM session_theme t WHERE t.session_id = NEW.session_id AND t.theme_id = NEW.theme_id
    AND NEW.score <> CASE NEW.dimension WHEN 'revenue' THEN t.revenue WHEN 'breadth' THEN t.breadth
      ELSE coalesce(t.alignment, NEW.score) END)
BEGIN SELECT RAISE(ABORT, 'A score that differs from the model needs a reason.'); END;

CREATE TRIGGER ballot_score_open_insert BEFORE INSERT ON ballot_score
WHEN EXISTS (SELECT 1 FROM ballot b WHERE b.session_id = NEW.session_id AND b.person_id = NEW.person_id
    AND b.finished_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session_theme t WHERE t.session_id = NEW.session_id AND t.revealed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'This ballot is counted, or the scores are revealed.'); END;
CREATE TRIGGER ballot_score_open_update BEFORE UPDATE ON ballot_score
WHEN EXISTS (SELECT 1 FROM ballot b WHERE b.session_id = NEW.session_id AND b.person_id = NEW.person_id
    AND b.finished_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session_theme t WHERE t.session_id = NEW.session_id AND t.revealed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'This ballot is counted, or the scores are revealed.'); END;
CREATE TRIGGER ballot_score_open_delete BEFORE DELETE ON ballot_score
WHEN EXISTS (SELECT 1 FROM session_theme t WHERE t.session_id = OLD.session_id AND t.revealed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'The scores are revealed.'); END;

CREATE TRIGGER resolution_owner_insert BEFORE INSERT ON resolution
WHEN NEW.kind = 'agreed' AND NOT EXISTS (
  SELECT 1 FROM person p, json_each(p.roles) r JOIN role_owns o ON o.role = r.value
  WHERE p.id = NEW.person_id AND o.dimension = NEW.dimension)
BEGIN SELECT RAISE(ABORT, 'Only an owner of the dimension settles a dispute about it.'); END;
CREATE TRIGGER resolution_owner_update BEFORE UPDATE ON resolution
WHEN NEW.kind = 'agreed' AND NOT EXISTS (
  SELECT 1 FROM person p, json_each(p.roles) r JOIN role_owns o ON o.role = r.value
  WHERE p.id = NEW.person_id AND o.dimension = NEW.dimension)
BEGIN SELECT RAISE(ABORT, 'Only an owner of the dimension settles a dispute about it.'); END;
CREATE TRIGGER resolution_outcome_update BEFORE UPDATE ON resolution
WHEN NEW.outcome_by IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM person p, json_each(p.roles) r
  WHERE p.id = NEW.outcome_by AND r.value IN ('vp-cs', 'head-of-product'))
BEGIN SELECT RAISE(ABORT, 'VP CS and Head of Product settle escalations.'); END;

-- What a close must hold.

CREATE TRIGGER seal_needs_decisions BEFORE INSERT ON seal
WHEN EXISTS (
  SELECT 1 FROM session_theme t
  LEFT JOIN decision d ON d.session_id = t.session_id AND d.theme_id = t.theme_id
  WHERE t.session_id = NEW.session_id AND d.status IS NULL AND NOT EXISTS (
    SELECT 1 FROM resolution r WHERE r.session_id = t.session_id AND r.theme_id = t.theme_id
      AND r.kind = 'escalated' AND r.outcome_score IS NULL))
BEGIN SELECT RAISE(ABORT, 'A theme is undecided.'); END;
CREATE TRIGGER seal_needs_owners BEFORE INSERT ON seal
WHEN EXISTS (
  SELECT 1 FROM json_each(NEW.shortlist) s
  LEFT JOIN decision d ON d.session_id = NEW.session_id AND d.theme_id = s.value
  WHERE d.owner_id IS NULL)
BEGIN SELECT RAISE(ABORT, 'A theme on the shortlist has no owner.'); END;
CREATE TRIGGER seal_needs_reveal BEFORE INSERT ON seal
WHEN EXISTS (
  SELECT 1 FROM session_run s JOIN session_theme t ON t.session_id = s.session_id
  WHERE s.session_id = NEW.session_id AND s.scoring = 'ballots' AND t.compliance = 0 AND t.revealed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'A theme is not revealed.'); END;

-- What is sealed stays.

CREATE TRIGGER seal_no_update BEFORE UPDATE ON seal
BEGIN SELECT RAISE(ABORT, 'A seal cannot be changed.'); END;
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'A seal cannot be removed.'); END;
CREATE TRIGGER amendment_no_update BEFORE UPDATE ON amendment
BEGIN SELECT RAISE(ABORT, 'An amendment cannot be changed.'); END;
CREATE TRIGGER amendment_no_delete BEFORE DELETE ON amendment
BEGIN SELECT RAISE(ABORT, 'An amendment cannot be removed.'); END;

CREATE TRIGGER sealed_session_insert BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_update BEFORE UPDATE ON session
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_delete BEFORE DELETE ON session
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_run_insert BEFORE INSERT ON session_run
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_run_update BEFORE UPDATE ON session_run
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_run_delete BEFORE DELETE ON session_run
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_theme_insert BEFORE INSERT ON session_theme
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_theme_update BEFORE UPDATE ON session_theme
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_session_theme_delete BEFORE DELETE ON session_theme
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_mapping_insert BEFORE INSERT ON mapping
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_mapping_update BEFORE UPDATE ON mapping
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_mapping_delete BEFORE DELETE ON mapping
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_override_insert BEFORE INSERT ON override
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_override_update BEFORE UPDATE ON override
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_override_delete BEFORE DELETE ON override
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_decision_insert BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_decision_update BEFORE UPDATE ON decision
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_decision_delete BEFORE DELETE ON decision
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_memo_insert BEFORE INSERT ON memo
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_memo_update BEFORE UPDATE ON memo
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_memo_delete BEFORE DELETE ON memo
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_ballot_insert BEFORE INSERT ON ballot
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_ballot_update BEFORE UPDATE ON ballot
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_ballot_delete BEFORE DELETE ON ballot
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_ballot_score_insert BEFORE INSERT ON ballot_score
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_ballot_score_update BEFORE UPDATE ON ballot_score
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_ballot_score_delete BEFORE DELETE ON ballot_score
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_resolution_insert BEFORE INSERT ON resolution
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_resolution_update BEFORE UPDATE ON resolution
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_resolution_delete BEFORE DELETE ON resolution
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_agenda_item_insert BEFORE INSERT ON agenda_item
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_agenda_item_update BEFORE UPDATE ON agenda_item
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_agenda_item_delete BEFORE DELETE ON agenda_item
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
