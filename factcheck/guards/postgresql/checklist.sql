-- An item of a checklist keeps its words and its duty; it is retired once, and never comes back.
CREATE OR REPLACE FUNCTION newsroom_checklistitem_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.retired_at IS NOT NULL THEN
    RAISE EXCEPTION 'newsroom guard: an item of the checklist begins in force' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_checklistitem_insert BEFORE INSERT ON factcheck_checklistitem
FOR EACH ROW EXECUTE FUNCTION newsroom_checklistitem_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_checklistitem_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.desk_id, NEW.text, NEW.is_required) IS DISTINCT FROM (OLD.id, OLD.desk_id, OLD.text, OLD.is_required)
     OR (OLD.retired_at IS NOT NULL AND NEW.retired_at IS DISTINCT FROM OLD.retired_at) THEN
    RAISE EXCEPTION 'newsroom guard: an item of the checklist keeps its words and is retired once' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_checklistitem_update BEFORE UPDATE ON factcheck_checklistitem
FOR EACH ROW EXECUTE FUNCTION newsroom_checklistitem_update()
--;
CREATE TRIGGER guard_checklistitem_delete BEFORE DELETE ON factcheck_checklistitem
FOR EACH ROW EXECUTE FUNCTION newsroom_refuse('newsroom guard: items of the checklist are retired, never removed')
--;
CREATE TRIGGER guard_checklistitem_truncate BEFORE TRUNCATE ON factcheck_checklistitem
FOR EACH STATEMENT EXECUTE FUNCTION newsroom_refuse('newsroom guard: items of the checklist are retired, never removed')
--;
CREATE OR REPLACE FUNCTION newsroom_deskpolicy_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.desk_id) IS DISTINCT FROM (OLD.id, OLD.desk_id) THEN
    RAISE EXCEPTION 'newsroom guard: a policy stays with its desk' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_deskpolicy_update BEFORE UPDATE ON factcheck_deskpolicy
FOR EACH ROW EXECUTE FUNCTION newsroom_deskpolicy_update()
--;
CREATE TRIGGER guard_deskpolicy_delete BEFORE DELETE ON factcheck_deskpolicy
FOR EACH ROW EXECUTE FUNCTION newsroom_refuse('newsroom guard: policies are changed, never removed')
--;
CREATE TRIGGER guard_deskpolicy_truncate BEFORE TRUNCATE ON factcheck_deskpolicy
FOR EACH STATEMENT EXECUTE FUNCTION newsroom_refuse('newsroom guard: policies are changed, never removed')
--;
CREATE OR REPLACE FUNCTION newsroom_tick_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time with whatever else happens to the story: a tick is not taken back while it goes live.
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id)
    FOR UPDATE;
  IF NOT EXISTS (
  SELECT 1 FROM factcheck_checklistitem item
  JOIN articles_revision revision ON revision.id = NEW.revision_id
    AND revision.status IN ('in_review', 'approved', 'scheduled')
  JOIN articles_article article ON article.id = revision.article_id AND article.desk_id = item.desk_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id
    AND membership.role IN ('editor', 'fact_checker', 'reviewer')
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE item.id = NEW.item_id AND item.retired_at IS NULL
    AND NEW.by_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = revision.id)) THEN
    RAISE EXCEPTION 'newsroom guard: the checklist of a text is ticked by people of its desk who did not write in it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_tick_insert BEFORE INSERT ON factcheck_tick
FOR EACH ROW EXECUTE FUNCTION newsroom_tick_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_revision_live_checklist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'live' AND OLD.status <> 'live' AND EXISTS (
  SELECT 1 FROM factcheck_checklistitem item
  JOIN articles_article article ON article.id = NEW.article_id AND article.desk_id = item.desk_id
  WHERE item.is_required AND item.retired_at IS NULL
    AND NOT COALESCE((SELECT tick.is_ticked FROM factcheck_tick tick
                      WHERE tick.item_id = item.id AND tick.revision_id = NEW.id ORDER BY tick.id DESC LIMIT 1), FALSE)) THEN
    RAISE EXCEPTION 'newsroom guard: a required item of the desk’s checklist is not ticked' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_revision_live_checklist BEFORE UPDATE ON articles_revision
FOR EACH ROW EXECUTE FUNCTION newsroom_revision_live_checklist()
--;
CREATE OR REPLACE FUNCTION newsroom_correctioncause_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
  SELECT 1 FROM articles_correction correction
  JOIN articles_article article ON article.id = correction.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id
    AND membership.role IN ('editor', 'fact_checker', 'reviewer')
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE correction.id = NEW.correction_id) THEN
    RAISE EXCEPTION 'newsroom guard: the cause of a mistake is named by people of its desk' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_correctioncause_insert BEFORE INSERT ON factcheck_correctioncause
FOR EACH ROW EXECUTE FUNCTION newsroom_correctioncause_insert()
