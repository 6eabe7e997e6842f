-- The workspace as a document. Money: minor units of the workspace currency. Factors and dependency: hundredths.
-- Days: YYYY-MM-DD. Instants: ISO 8601, UTC. Every table but entry and change is written through the journal only.

CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  created_at TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('quarterly', 'triage', 'fast-track')),
  quarter TEXT NOT NULL CHECK (quarter GLOB 'Q[1-4] [0-9][0-9][0-9][0-9]'),
  as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  phase TEXT NOT NULL CHECK (phase IN ('prepare', 'publish', 'score', 'reveal', 'decide', 'close', 'tell')),
  created_at TEXT NOT NULL,
  started_at TEXT,
  model_reviewed INTEGER NOT NULL CHECK (model_reviewed IN (0, 1)),
  shortlist_size INTEGER NOT NULL CHECK (shortlist_size BETWEEN 3 AND 5),
  -- The settings the session runs with, breakpoints included; fixed when it starts.
  settings TEXT CHECK (settings IS NULL OR json_valid(settings)),
  CHECK ((started_at IS NULL) = (settings IS NULL))
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  external_id TEXT UNIQUE,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  arr INTEGER NOT NULL CHECK (arr >= 0),
  tier TEXT NOT NULL CHECK (tier IN ('enterprise', 'mid-market', 'smb')),
  renewal_date TEXT CHECK (renewal_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  in_icp INTEGER NOT NULL CHECK (in_icp IN (0, 1)),
  csm TEXT,
  segment TEXT,
  headroom INTEGER NOT NULL CHECK (headroom >= 0),
  untapped_seats INTEGER CHECK (untapped_seats >= 0),
  seat_price INTEGER CHECK (seat_price >= 0),
  referenceable INTEGER NOT NULL CHECK (referenceable IN (0, 1)),
  usage_trend TEXT CHECK (usage_trend IN ('rising', 'flat', 'declining'))
) STRICT;

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  -- The name as names are compared (shared/kernel/text.ts, foldName).
  folded_name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  compliance INTEGER CHECK (compliance IN (0, 1))
) STRICT;

CREATE TABLE request (
  id TEXT PRIMARY KEY,
  theme_id TEXT NOT NULL REFERENCES theme (id),
  account_id TEXT REFERENCES account (id),
  prospect TEXT,
  signal TEXT NOT NULL CHECK (signal IN ('explicit', 'inferred', 'none')),
  dependency INTEGER NOT NULL CHECK (dependency BETWEEN 0 AND 100),
  verbatim TEXT NOT NULL,
  source TEXT NOT NULL,
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  logged_by TEXT NOT NULL,
  compliance INTEGER NOT NULL CHECK (compliance IN (0, 1)),
  win_loss TEXT NOT NULL,
  CHECK ((account_id IS NULL) <> (prospect IS NULL))
) STRICT;
CREATE INDEX request_theme ON request (theme_id);
CREATE INDEX request_account ON request (account_id);

CREATE TABLE roadmap_theme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  description TEXT NOT NULL,
  quarter TEXT NOT NULL,
  criteria TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- Where a feedback theme stands against the roadmap, in one session.
CREATE TABLE mapping (
  session_id TEXT NOT NULL REFERENCES session (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  roadmap_theme_id TEXT REFERENCES roadmap_theme (id),
  fit TEXT NOT NULL CHECK (fit IN ('direct', 'adjacent', 'none')),
  preliminary INTEGER NOT NULL CHECK (preliminary BETWEEN 1 AND 5),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  reason TEXT NOT NULL,
  in_room INTEGER NOT NULL CHECK (in_room IN (0, 1)),
  -- Alignment of earlier sessions, latest first: a JSON array of scores.
  past_alignment TEXT NOT NULL CHECK (json_valid(past_alignment)),
  PRIMARY KEY (session_id, theme_id),
  CHECK (score = preliminary OR length(trim(reason, char(9, 10, 13, 32))) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  title TEXT NOT NULL,
  email TEXT NOT NULL,
  -- One or two roles: a JSON array.
  roles TEXT NOT NULL CHECK (json_valid(roles) AND json_array_length(roles) BETWEEN 1 AND 2),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE override (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  kind TEXT NOT NULL CHECK (kind IN ('rank', 'shortlist-on', 'shortlist-off')),
  target_rank INTEGER CHECK (target_rank >= 1),
  condition TEXT NOT NULL CHECK (
    condition IN ('referenceable-logo-risk', 'compliance-requirement', 'competitive-emergency', 'other')
  ),
  reason TEXT NOT NULL CHECK (length(trim(reason, char(9, 10, 13, 32))) >= 20),
  person_id TEXT REFERENCES person (id),
  at TEXT NOT NULL,
  rank_before INTEGER NOT NULL,
  rank_after INTEGER NOT NULL,
  revoked_at TEXT,
  revoked_by TEXT REFERENCES person (id),
  revoked_why TEXT,
  position INTEGER NOT NULL,
  CHECK ((kind = 'rank') = (target_rank IS NOT NULL)),
  CHECK ((revoked_at IS NULL) = (revoked_why IS NULL))
) STRICT;

CREATE TABLE decision (
  session_id TEXT NOT NULL REFERENCES session (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  status TEXT CHECK (status IN ('build', 'defer', 'decline')),
  owner_id TEXT REFERENCES person (id),
  rationale TEXT NOT NULL,
  workaround TEXT NOT NULL,
  PRIMARY KEY (session_id, theme_id),
  CHECK (status IS NULL OR length(trim(rationale, char(9, 10, 13, 32))) > 0),
  CHECK (status IS NOT 'decline' OR length(trim(workaround, char(9, 10, 13, 32))) > 0),
  CHECK (status IS NOT 'build' OR owner_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- The PM's own words for customers, where they replace the draft.
CREATE TABLE memo (
  session_id TEXT NOT NULL REFERENCES session (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  says TEXT NOT NULL CHECK (length(trim(says, char(9, 10, 13, 32))) > 0),
  PRIMARY KEY (session_id, theme_id)
) STRICT, WITHOUT ROWID;

-- The record: every change is an entry, chained by hash.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  -- Entries of one gesture are undone together.
  gesture TEXT NOT NULL,
  gesture_label TEXT NOT NULL,
  at TEXT NOT NULL,
  person_id TEXT,
  person_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  why TEXT NOT NULL,
  theme_id TEXT,
  -- For undo and redo: the gesture taken back or brought back.
  reverts TEXT,
  changes_hash TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX entry_theme ON entry (theme_id);

CREATE TABLE change (
  seq INTEGER NOT NULL REFERENCES entry (seq),
  idx INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (seq, idx)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'An entry of the record cannot be changed.'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'An entry of the record cannot be deleted.'); END;
CREATE TRIGGER change_no_update BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'An entry of the record cannot be changed.'); END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'An entry of the record cannot be deleted.'); END;
