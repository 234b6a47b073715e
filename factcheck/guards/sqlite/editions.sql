-- What readers are told of a check is kept in the transaction that shows them the text: neither before nor after.
CREATE TRIGGER guard_publicedition_insert BEFORE INSERT ON factcheck_publicedition
WHEN NEW.digest GLOB '*[^0-9a-f]*' OR length(NEW.digest) <> 64
  OR NOT EXISTS (SELECT 1 FROM articles_revision WHERE id = NEW.revision_id AND status = 'live')
  OR EXISTS (SELECT 1 FROM articles_logentry
    WHERE revision_id = NEW.revision_id AND act = 'text.moved' AND body LIKE '%"to":"live"%')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the public edition of a text is kept when it goes live, with its digest'); END
