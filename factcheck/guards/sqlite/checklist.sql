-- An item of a checklist keeps its words and its duty; it is retired once, and never comes back.
CREATE TRIGGER guard_checklistitem_insert BEFORE INSERT ON factcheck_checklistitem
WHEN NEW.retired_at IS NOT NULL OR EXISTS (SELECT 1 FROM factcheck_checklistitem WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: an item of the checklist begins in force'); END
--;
CREATE TRIGGER guard_checklistitem_update BEFORE UPDATE ON factcheck_checklistitem
WHEN NEW.id IS NOT OLD.id OR NEW.desk_id IS NOT OLD.desk_id OR NEW.text IS NOT OLD.text
  OR NEW.is_required IS NOT OLD.is_required
  OR (OLD.retired_at IS NOT NULL AND NEW.retired_at IS NOT OLD.retired_at)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: an item of the checklist keeps its words and is retired once'); END
--;
CREATE TRIGGER guard_checklistitem_delete BEFORE DELETE ON factcheck_checklistitem
BEGIN SELECT RAISE(ABORT, 'newsroom guard: items of the checklist are retired, never removed'); END
--;
CREATE TRIGGER guard_deskpolicy_insert BEFORE INSERT ON factcheck_deskpolicy
WHEN EXISTS (SELECT 1 FROM factcheck_deskpolicy WHERE id = NEW.id OR desk_id = NEW.desk_id)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a desk has one policy'); END
--;
CREATE TRIGGER guard_deskpolicy_update BEFORE UPDATE ON factcheck_deskpolicy
WHEN NEW.id IS NOT OLD.id OR NEW.desk_id IS NOT OLD.desk_id
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a policy stays with its desk'); END
--;
CREATE TRIGGER guard_deskpolicy_delete BEFORE DELETE ON factcheck_deskpolicy
BEGIN SELECT RAISE(ABORT, 'newsroom guard: policies are changed, never removed'); END
--;
CREATE TRIGGER guard_tick_insert BEFORE INSERT ON factcheck_tick
WHEN NOT EXISTS (
  SELECT 1 FROM factcheck_checklistitem item
  JOIN articles_revision revision ON revision.id = NEW.revision_id
    AND revision.status IN ('in_review', 'approved', 'scheduled')
  JOIN articles_article article ON article.id = revision.article_id AND article.desk_id = item.desk_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id
    AND membership.role IN ('editor', 'fact_checker', 'reviewer')
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE item.id = NEW.item_id AND item.retired_at IS NULL
    AND NEW.by_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = revision.id))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the checklist of a text is ticked by people of its desk who did not write in it'); END
--;
CREATE TRIGGER guard_revision_live_checklist BEFORE UPDATE ON articles_revision
WHEN NEW.status = 'live' AND OLD.status <> 'live' AND EXISTS (
  SELECT 1 FROM factcheck_checklistitem item
  JOIN articles_article article ON article.id = NEW.article_id AND article.desk_id = item.desk_id
  WHERE item.is_required AND item.retired_at IS NULL
    AND COALESCE((SELECT tick.is_ticked FROM factcheck_tick tick
                  WHERE tick.item_id = item.id AND tick.revision_id = NEW.id ORDER BY tick.id DESC LIMIT 1), 0) = 0)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a required item of the desk’s checklist is not ticked'); END
--;
CREATE TRIGGER guard_correctioncause_insert BEFORE INSERT ON factcheck_correctioncause
WHEN NOT EXISTS (
  SELECT 1 FROM articles_correction correction
  JOIN articles_article article ON article.id = correction.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id
    AND membership.role IN ('editor', 'fact_checker', 'reviewer')
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE correction.id = NEW.correction_id)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the cause of a mistake is named by people of its desk'); END
