-- What was answered about a source's columns: words taught, rows of one account, near themes. By the id of what was asked
-- (shared/domain/importing/questions.ts). As the mapping it is a convenience that is shown before anything is written.
ALTER TABLE import_source ADD COLUMN answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers));
