-- What readers are told of a check is kept in the transaction that shows them the text: neither before nor after.
CREATE OR REPLACE FUNCTION newsroom_publicedition_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id) FOR UPDATE;
  IF NEW.digest !~ '^[0-9a-f]{64}$'
    OR NOT EXISTS (SELECT 1 FROM articles_revision WHERE id = NEW.revision_id AND status = 'live')
    OR EXISTS (SELECT 1 FROM articles_logentry
      WHERE revision_id = NEW.revision_id AND act = 'text.moved' AND body LIKE '%"to":"live"%') THEN
    RAISE EXCEPTION 'newsroom guard: the public edition of a text is kept when it goes live, with its digest' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_publicedition_insert BEFORE INSERT ON factcheck_publicedition
FOR EACH ROW EXECUTE FUNCTION newsroom_publicedition_insert()
