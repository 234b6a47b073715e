-- The record grows at its end: each entry follows the last, and its columns say what its body says.
CREATE TRIGGER guard_logentry_insert BEFORE INSERT ON articles_logentry
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM articles_logentry)
  OR NEW.previous IS NOT COALESCE((SELECT hash FROM articles_logentry ORDER BY number DESC LIMIT 1), '')
  OR NOT json_valid(NEW.body)
  OR json_extract(NEW.body, '$.number') IS NOT NEW.number
  OR json_extract(NEW.body, '$.act') IS NOT NEW.act
  OR json_extract(NEW.body, '$.by') IS NOT NEW.by_id
  OR json_extract(NEW.body, '$.article') IS NOT NEW.article_id
  OR json_extract(NEW.body, '$.revision') IS NOT NEW.revision_id
BEGIN SELECT RAISE(ABORT, 'newsroom guard: an entry of the record follows the last and says what its body says'); END
--;
-- A detail is erased whole, and changes in no other way.
CREATE TRIGGER guard_logdetail_update BEFORE UPDATE ON articles_logdetail
WHEN NEW.id IS NOT OLD.id OR NEW.entry_id IS NOT OLD.entry_id OR NEW.name IS NOT OLD.name
  OR NEW.value <> '' OR NEW.salt <> '' OR NEW.erased_at IS NULL OR OLD.erased_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'newsroom guard: details of the record are erased, never changed'); END
--;
CREATE TRIGGER guard_logdetail_delete BEFORE DELETE ON articles_logdetail
BEGIN SELECT RAISE(ABORT, 'newsroom guard: details of the record are erased, never removed'); END
--;
CREATE TRIGGER guard_logdetail_insert BEFORE INSERT ON articles_logdetail
WHEN EXISTS (SELECT 1 FROM articles_logdetail WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM articles_logdetail WHERE entry_id = NEW.entry_id AND name = NEW.name)
  OR NEW.erased_at IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM articles_logentry entry, json_each(entry.body, '$.details') detail
                 WHERE entry.id = NEW.entry_id AND detail.key = NEW.name
                   AND detail.value = SHA256(NEW.salt || char(10) || NEW.value))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a detail of the record is what its entry holds the digest of'); END
