-- The record grows at its end: each entry follows the last, and its columns say what its body says.
CREATE OR REPLACE FUNCTION newsroom_logentry_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM articles_logentry)
     OR NEW.previous IS DISTINCT FROM COALESCE((SELECT hash FROM articles_logentry ORDER BY number DESC LIMIT 1), '')
     OR (NEW.body::json ->> 'number')::bigint IS DISTINCT FROM NEW.number
     OR (NEW.body::json ->> 'act') IS DISTINCT FROM NEW.act
     OR (NEW.body::json ->> 'by')::bigint IS DISTINCT FROM NEW.by_id
     OR (NEW.body::json ->> 'article')::bigint IS DISTINCT FROM NEW.article_id
     OR (NEW.body::json ->> 'revision')::bigint IS DISTINCT FROM NEW.revision_id THEN
    RAISE EXCEPTION 'newsroom guard: an entry of the record follows the last and says what its body says'
      USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_logentry_insert BEFORE INSERT ON articles_logentry
FOR EACH ROW EXECUTE FUNCTION newsroom_logentry_insert()
--;
-- A detail is erased whole, and changes in no other way.
CREATE OR REPLACE FUNCTION newsroom_logdetail_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.entry_id, NEW.name) IS DISTINCT FROM (OLD.id, OLD.entry_id, OLD.name)
     OR NEW.value <> '' OR NEW.salt <> '' OR NEW.erased_at IS NULL OR OLD.erased_at IS NOT NULL THEN
    RAISE EXCEPTION 'newsroom guard: details of the record are erased, never changed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_logdetail_update BEFORE UPDATE ON articles_logdetail
FOR EACH ROW EXECUTE FUNCTION newsroom_logdetail_update()
--;
CREATE TRIGGER guard_logdetail_delete BEFORE DELETE ON articles_logdetail
FOR EACH ROW EXECUTE FUNCTION newsroom_refuse('newsroom guard: details of the record are erased, never removed')
--;
CREATE TRIGGER guard_logdetail_truncate BEFORE TRUNCATE ON articles_logdetail
FOR EACH STATEMENT EXECUTE FUNCTION newsroom_refuse('newsroom guard: details of the record are erased, never removed')
--;
CREATE OR REPLACE FUNCTION newsroom_logdetail_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.erased_at IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM articles_logentry entry WHERE entry.id = NEW.entry_id
      AND entry.body::json -> 'details' ->> NEW.name
        = encode(sha256(convert_to(NEW.salt || chr(10) || NEW.value, 'UTF8')), 'hex')) THEN
    RAISE EXCEPTION 'newsroom guard: a detail of the record is what its entry holds the digest of'
      USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_logdetail_insert BEFORE INSERT ON articles_logdetail
FOR EACH ROW EXECUTE FUNCTION newsroom_logdetail_insert()
