-- Names in the record (ritual, section 1): whose word something is, beside who typed it.
-- Columns that are added here are left out of a row's text in the record while they are empty (db/row-text.ts), so that
-- entries of older files read as they did.

-- Whose word an entry is, where somebody else typed it in: person_id and person_name are who typed.
ALTER TABLE entry ADD COLUMN asserted_by TEXT;
ALTER TABLE entry ADD COLUMN asserted_name TEXT;

-- Who decided, and who typed it for them; the same for the owner that was named.
ALTER TABLE decision ADD COLUMN decided_by TEXT REFERENCES person (id);
ALTER TABLE decision ADD COLUMN decided_entered_by TEXT REFERENCES person (id);
ALTER TABLE decision ADD COLUMN owner_by TEXT REFERENCES person (id);
ALTER TABLE decision ADD COLUMN owner_entered_by TEXT REFERENCES person (id);

-- Who typed an agreed score, an escalation or its outcome for person_id and outcome_by.
ALTER TABLE resolution ADD COLUMN entered_by TEXT REFERENCES person (id);
ALTER TABLE resolution ADD COLUMN outcome_entered_by TEXT REFERENCES person (id);

-- Who typed an override or an amendment for person_id.
ALTER TABLE override ADD COLUMN entered_by TEXT REFERENCES person (id);
ALTER TABLE amendment ADD COLUMN entered_by TEXT REFERENCES person (id);

CREATE TRIGGER seal_needs_name BEFORE INSERT ON seal
WHEN NEW.person_id IS NULL
BEGIN SELECT RAISE(ABORT, 'A seal needs the name of whoever sets it.'); END;
