CREATE OR REPLACE FUNCTION newsroom_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = '23514';
END $$
--;
CREATE OR REPLACE FUNCTION newsroom_revision_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A revision begins as a draft, with a number above all earlier ones of its article.
  IF NEW.status <> 'draft' OR NEW.published_at IS NOT NULL
     OR NEW.number <= (SELECT COALESCE(MAX(number), 0) FROM articles_revision WHERE article_id = NEW.article_id) THEN
    RAISE EXCEPTION 'newsroom guard: a revision begins as a draft, numbered after the others' USING ERRCODE = '23514';
  END IF;
  -- Who wrote in it is inherited along these; so they do not lead elsewhere, nor begin anew in the middle of a story.
  IF (NEW.based_on_id IS NULL AND EXISTS (
        SELECT 1 FROM articles_revision WHERE article_id = NEW.article_id AND status <> 'draft'))
     OR (NEW.based_on_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM articles_revision
        WHERE id = NEW.based_on_id AND article_id = NEW.article_id AND status <> 'draft')) THEN
    RAISE EXCEPTION 'newsroom guard: a revision is based on a submitted text of the same article'
      USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_revision_insert BEFORE INSERT ON articles_revision
FOR EACH ROW EXECUTE FUNCTION newsroom_revision_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_revision_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- What it is never changes; what it says never changes once it was submitted.
  IF (NEW.id, NEW.article_id, NEW.number, NEW.based_on_id, NEW.created_by_id, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.article_id, OLD.number, OLD.based_on_id, OLD.created_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'newsroom guard: a revision keeps its article, number, origin and maker' USING ERRCODE = '23514';
  END IF;
  IF OLD.status <> 'draft' AND
       (NEW.headline, NEW.standfirst, NEW.byline, NEW.correction_type, NEW.correction_note, NEW.content,
        NEW.content_hash, NEW.dated, NEW.edition, NEW.submitted_at, NEW.submitted_by_id, NEW.saved_by_id,
        NEW.saved_at)
       IS DISTINCT FROM
       (OLD.headline, OLD.standfirst, OLD.byline, OLD.correction_type, OLD.correction_note, OLD.content,
        OLD.content_hash, OLD.dated, OLD.edition, OLD.submitted_at, OLD.submitted_by_id, OLD.saved_by_id,
        OLD.saved_at) THEN
    RAISE EXCEPTION 'newsroom guard: a submitted text is frozen' USING ERRCODE = '23514';
  END IF;
  -- The day a text is read as of is its own date, or the day (of some zone) of its planned publication or
  -- submission; it changes with the schedule alone.
  IF (NEW.published_at IS DISTINCT FROM OLD.published_at AND NOT (NEW.status = 'live' AND OLD.status <> 'live'))
     OR (OLD.status <> 'draft'
         AND (OLD.status || '>' || NEW.status) NOT IN ('approved>scheduled', 'scheduled>approved')
         AND (NEW.reference_date, NEW.planned_for) IS DISTINCT FROM (OLD.reference_date, OLD.planned_for))
     OR (NEW.status <> OLD.status AND (
         CASE WHEN NEW.dated IS NOT NULL THEN NEW.reference_date = NEW.dated
         ELSE ABS(NEW.reference_date
                  - (COALESCE(NEW.planned_for, NEW.submitted_at) AT TIME ZONE 'UTC')::date) <= 1
         END) IS NOT TRUE) THEN
    RAISE EXCEPTION 'newsroom guard: the dates of a submitted text change with its schedule alone'
      USING ERRCODE = '23514';
  END IF;
  IF NEW.status = OLD.status THEN
    RETURN NEW;
  END IF;
  -- One at a time: whoever moves a text of this article waits for the other to be done, and then has to see what
  -- the other did. A transaction that reads as of its beginning would not.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'newsroom guard: revisions move under READ COMMITTED alone' USING ERRCODE = '23514';
  END IF;
  PERFORM 1 FROM articles_article WHERE id = NEW.article_id FOR UPDATE;
  -- The same pairs as MOVES in articles/statuses.py; a test compares them.
  IF (OLD.status || '>' || NEW.status) NOT IN (
    'draft>in_review',
    'in_review>approved', 'in_review>returned', 'in_review>withdrawn',
    'approved>scheduled', 'approved>live', 'approved>returned', 'approved>withdrawn',
    'scheduled>live', 'scheduled>approved', 'scheduled>returned', 'scheduled>withdrawn',
    'live>superseded', 'live>retracted') THEN
    RAISE EXCEPTION 'newsroom guard: there is no such move of a revision' USING ERRCODE = '23514';
  END IF;
  -- Submission fixes the content, its hash, and who wrote in it.
  IF OLD.status = 'draft' AND (
       NEW.content IS NULL
       OR NEW.content_hash IS DISTINCT FROM encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex')
       OR NEW.content::json ->> 'version' IS DISTINCT FROM 'v1'
       OR NEW.content::json ->> 'headline' IS DISTINCT FROM NEW.headline
       OR NEW.content::json ->> 'standfirst' IS DISTINCT FROM NEW.standfirst
       OR NEW.content::json ->> 'byline' IS DISTINCT FROM NEW.byline
       OR COALESCE(NEW.content::json -> 'correction' ->> 'type', '') IS DISTINCT FROM NEW.correction_type
       OR COALESCE(NEW.content::json -> 'correction' ->> 'note', '') IS DISTINCT FROM NEW.correction_note
       OR NOT EXISTS (SELECT 1 FROM articles_contributor WHERE revision_id = NEW.id AND user_id = NEW.created_by_id)
       OR NOT EXISTS (SELECT 1 FROM articles_contributor WHERE revision_id = NEW.id AND user_id = NEW.saved_by_id)
       OR EXISTS (SELECT 1 FROM articles_contributor before JOIN articles_revision origin ON origin.id = before.revision_id
                  WHERE origin.id = NEW.based_on_id AND origin.status NOT IN ('live', 'superseded', 'retracted')
                    AND before.user_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = NEW.id))) THEN
    RAISE EXCEPTION 'newsroom guard: a submitted text needs its content, its hash and all who wrote in it'
      USING ERRCODE = '23514';
  END IF;
  -- Findings are counted from the last text readers got: a text numbered below it would go uncounted.
  IF NEW.status IN ('in_review', 'live') AND EXISTS (
       SELECT 1 FROM articles_revision later WHERE later.article_id = NEW.article_id AND later.number > NEW.number
         AND later.status IN ('live', 'superseded', 'retracted')) THEN
    RAISE EXCEPTION 'newsroom guard: readers have got a later text of this article' USING ERRCODE = '23514';
  END IF;
  -- Approved, scheduled and live all rest on an approval of exactly this content by one who did not write in it.
  IF NEW.status IN ('approved', 'scheduled', 'live') AND NOT EXISTS (
       SELECT 1 FROM articles_approval approval
       WHERE approval.revision_id = NEW.id AND approval.content_hash = NEW.content_hash
         AND approval.by_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = NEW.id)) THEN
    RAISE EXCEPTION 'newsroom guard: no approval of this text by somebody who did not write in it'
      USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_revision_update BEFORE UPDATE ON articles_revision
FOR EACH ROW EXECUTE FUNCTION newsroom_revision_update()
--;
CREATE TRIGGER guard_revision_delete BEFORE DELETE ON articles_revision
FOR EACH ROW WHEN (OLD.status <> 'draft')
EXECUTE FUNCTION newsroom_refuse('newsroom guard: what was submitted is never deleted')
--;
CREATE TRIGGER guard_revision_truncate BEFORE TRUNCATE ON articles_revision
FOR EACH STATEMENT EXECUTE FUNCTION newsroom_refuse('newsroom guard: what was submitted is never deleted')
--;
CREATE OR REPLACE FUNCTION newsroom_section() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.revision_id ELSE NEW.revision_id END;
  now_is text;
BEGIN
  -- FOR SHARE: a text is not submitted while one of its sections is being written, nor the other way round.
  SELECT status INTO now_is FROM articles_revision WHERE id = touched FOR SHARE;
  IF now_is IS DISTINCT FROM 'draft'
     OR (TG_OP = 'UPDATE' AND (NEW.revision_id, NEW.id, NEW.uid) IS DISTINCT FROM (OLD.revision_id, OLD.id, OLD.uid)) THEN
    RAISE EXCEPTION 'newsroom guard: the sections of a submitted text are frozen' USING ERRCODE = '23514';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$
--;
CREATE TRIGGER guard_section_change BEFORE INSERT OR UPDATE OR DELETE ON articles_section
FOR EACH ROW EXECUTE FUNCTION newsroom_section()
--;
CREATE TRIGGER guard_section_truncate BEFORE TRUNCATE ON articles_section
FOR EACH STATEMENT EXECUTE FUNCTION newsroom_refuse('newsroom guard: the sections of a submitted text are frozen')
--;
CREATE OR REPLACE FUNCTION newsroom_contributor_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_revision WHERE id = NEW.revision_id AND status = 'draft' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'newsroom guard: nobody writes in a submitted text' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_contributor_insert BEFORE INSERT ON articles_contributor
FOR EACH ROW EXECUTE FUNCTION newsroom_contributor_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_approval_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
       SELECT 1 FROM articles_revision revision JOIN articles_article article ON article.id = revision.article_id
       JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'reviewer'
         AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
       JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
       WHERE revision.id = NEW.revision_id AND revision.status = 'in_review'
         AND revision.content_hash = NEW.content_hash
         AND NEW.by_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = revision.id)) THEN
    RAISE EXCEPTION 'newsroom guard: only a reviewer of the desk who did not write in it approves a text in review'
      USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_approval_insert BEFORE INSERT ON articles_approval
FOR EACH ROW EXECUTE FUNCTION newsroom_approval_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_move_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT status FROM articles_revision WHERE id = NEW.revision_id) IS DISTINCT FROM NEW.to_status THEN
    RAISE EXCEPTION 'newsroom guard: the record of moves says what happened' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_move_insert BEFORE INSERT ON articles_move
FOR EACH ROW EXECUTE FUNCTION newsroom_move_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_correction_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
       SELECT 1 FROM articles_revision revision
       WHERE revision.id = NEW.revision_id AND revision.article_id = NEW.article_id
         AND ((NEW.type = 'retraction' AND revision.status = 'retracted')
           OR (revision.status = 'live' AND revision.correction_type = NEW.type
               AND revision.correction_note = NEW.note))) THEN
    RAISE EXCEPTION 'newsroom guard: a correction belongs to the text it went live with' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_correction_insert BEFORE INSERT ON articles_correction
FOR EACH ROW EXECUTE FUNCTION newsroom_correction_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_article_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Who may approve, what the engine reads and where readers find it hang on these three.
  IF ((NEW.desk_id, NEW.language, NEW.slug, NEW.id) IS DISTINCT FROM (OLD.desk_id, OLD.language, OLD.slug, OLD.id)
      OR (OLD.first_published_at IS NOT NULL AND NEW.first_published_at IS DISTINCT FROM OLD.first_published_at))
     AND EXISTS (SELECT 1 FROM articles_revision WHERE article_id = OLD.id AND status <> 'draft') THEN
    RAISE EXCEPTION 'newsroom guard: an article keeps its desk, address and language once a text was handed in'
      USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_article_update BEFORE UPDATE ON articles_article
FOR EACH ROW EXECUTE FUNCTION newsroom_article_update()
--;
-- Nor is it taken away and put there again as another.
CREATE OR REPLACE FUNCTION newsroom_article_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM articles_revision WHERE article_id = OLD.id AND status <> 'draft') THEN
    RAISE EXCEPTION 'newsroom guard: an article is never deleted once a text was handed in' USING ERRCODE = '23514';
  END IF;
  RETURN OLD;
END $$
--;
CREATE TRIGGER guard_article_delete BEFORE DELETE ON articles_article
FOR EACH ROW EXECUTE FUNCTION newsroom_article_delete()
--;
CREATE OR REPLACE FUNCTION newsroom_article_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM articles_revision WHERE article_id = NEW.id AND status <> 'draft') THEN
    RAISE EXCEPTION 'newsroom guard: a new article has no texts that were handed in' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_article_insert BEFORE INSERT ON articles_article
FOR EACH ROW EXECUTE FUNCTION newsroom_article_insert()
