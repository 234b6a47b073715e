-- A revision begins as a draft, with a number above all earlier ones of its article, from a submitted text of it.
CREATE TRIGGER guard_revision_insert BEFORE INSERT ON articles_revision
WHEN NEW.status <> 'draft' OR NEW.published_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM articles_revision WHERE id = NEW.id)
  OR NEW.number <= (SELECT COALESCE(MAX(number), 0) FROM articles_revision WHERE article_id = NEW.article_id)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a revision begins as a draft, numbered after the others'); END
--;
-- Who wrote in it is inherited along these; so they do not lead elsewhere, nor begin anew in the middle of a story.
CREATE TRIGGER guard_revision_origin BEFORE INSERT ON articles_revision
WHEN EXISTS (SELECT 1 FROM articles_revision WHERE article_id = NEW.article_id AND status <> 'draft')
    AND NEW.based_on_id IS NULL
  OR NEW.based_on_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM articles_revision WHERE id = NEW.based_on_id AND article_id = NEW.article_id AND status <> 'draft')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a revision is based on a submitted text of the same article'); END
--;
-- What it is never changes; what it says never changes once it was submitted.
CREATE TRIGGER guard_revision_identity BEFORE UPDATE ON articles_revision
WHEN NEW.id IS NOT OLD.id OR NEW.article_id IS NOT OLD.article_id OR NEW.number IS NOT OLD.number
  OR NEW.based_on_id IS NOT OLD.based_on_id OR NEW.created_by_id IS NOT OLD.created_by_id
  OR NEW.created_at IS NOT OLD.created_at
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a revision keeps its article, number, origin and maker'); END
--;
CREATE TRIGGER guard_revision_frozen BEFORE UPDATE ON articles_revision
WHEN OLD.status <> 'draft' AND (
     NEW.headline IS NOT OLD.headline OR NEW.standfirst IS NOT OLD.standfirst OR NEW.byline IS NOT OLD.byline
  OR NEW.correction_type IS NOT OLD.correction_type OR NEW.correction_note IS NOT OLD.correction_note
  OR NEW.content IS NOT OLD.content OR NEW.content_hash IS NOT OLD.content_hash
  OR NEW.dated IS NOT OLD.dated OR NEW.edition IS NOT OLD.edition
  OR NEW.submitted_at IS NOT OLD.submitted_at OR NEW.submitted_by_id IS NOT OLD.submitted_by_id
  OR NEW.saved_by_id IS NOT OLD.saved_by_id OR NEW.saved_at IS NOT OLD.saved_at)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a submitted text is frozen'); END
--;
-- The day a text is read as of is its own date, or the day (of some zone) of its planned publication or submission;
-- it changes with the schedule alone.
CREATE TRIGGER guard_revision_times BEFORE UPDATE ON articles_revision
WHEN NEW.published_at IS NOT OLD.published_at AND NOT (NEW.status = 'live' AND OLD.status <> 'live')
  OR OLD.status <> 'draft'
    AND (OLD.status || '>' || NEW.status) NOT IN ('approved>scheduled', 'scheduled>approved')
    AND (NEW.reference_date IS NOT OLD.reference_date OR NEW.planned_for IS NOT OLD.planned_for)
  OR NEW.status <> OLD.status AND (
    CASE WHEN NEW.dated IS NOT NULL THEN NEW.reference_date = NEW.dated
    ELSE ABS(julianday(NEW.reference_date) - julianday(date(COALESCE(NEW.planned_for, NEW.submitted_at)))) <= 1
    END) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the dates of a submitted text change with its schedule alone'); END
--;
-- The same pairs as MOVES in articles/statuses.py; a test compares them.
CREATE TRIGGER guard_revision_moves BEFORE UPDATE ON articles_revision
WHEN typeof(NEW.status) <> 'text' OR NEW.status <> OLD.status AND (OLD.status || '>' || NEW.status) NOT IN (
  'draft>in_review',
  'in_review>approved', 'in_review>returned', 'in_review>withdrawn',
  'approved>scheduled', 'approved>live', 'approved>returned', 'approved>withdrawn',
  'scheduled>live', 'scheduled>approved', 'scheduled>returned', 'scheduled>withdrawn',
  'live>superseded', 'live>retracted')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: there is no such move of a revision'); END
--;
-- UPDATE OR REPLACE would remove the row in its way instead of failing.
CREATE TRIGGER guard_revision_replace BEFORE UPDATE ON articles_revision
WHEN EXISTS (SELECT 1 FROM articles_revision other WHERE other.article_id = NEW.article_id AND other.id <> NEW.id
  AND ((NEW.status = 'live' AND other.status = 'live')
    OR (NEW.status IN ('in_review', 'approved', 'scheduled') AND other.status IN ('in_review', 'approved', 'scheduled'))))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: an article has one live and one pending revision at most'); END
--;
-- Submission fixes the content, its hash, and who wrote in it.
CREATE TRIGGER guard_revision_submitted BEFORE UPDATE ON articles_revision
WHEN OLD.status = 'draft' AND NEW.status <> 'draft' AND (
     NEW.content IS NULL OR NEW.content_hash IS NOT SHA256(NEW.content)
  OR json_extract(NEW.content, '$.version') IS NOT 'v1'
  OR json_extract(NEW.content, '$.headline') IS NOT NEW.headline
  OR json_extract(NEW.content, '$.standfirst') IS NOT NEW.standfirst
  OR json_extract(NEW.content, '$.byline') IS NOT NEW.byline
  OR COALESCE(json_extract(NEW.content, '$.correction.type'), '') IS NOT NEW.correction_type
  OR COALESCE(json_extract(NEW.content, '$.correction.note'), '') IS NOT NEW.correction_note
  OR NOT EXISTS (SELECT 1 FROM articles_contributor WHERE revision_id = NEW.id AND user_id = NEW.created_by_id)
  OR NOT EXISTS (SELECT 1 FROM articles_contributor WHERE revision_id = NEW.id AND user_id = NEW.saved_by_id)
  OR EXISTS (SELECT 1 FROM articles_contributor before JOIN articles_revision origin ON origin.id = before.revision_id
             WHERE origin.id = NEW.based_on_id AND origin.status NOT IN ('live', 'superseded', 'retracted')
               AND before.user_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = NEW.id)))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a submitted text needs its content, its hash and all who wrote in it'); END
--;
-- Findings are counted from the last text readers got: a text numbered below it would go uncounted.
CREATE TRIGGER guard_revision_overtaken BEFORE UPDATE ON articles_revision
WHEN NEW.status <> OLD.status AND NEW.status IN ('in_review', 'live') AND EXISTS (
  SELECT 1 FROM articles_revision later WHERE later.article_id = NEW.article_id AND later.number > NEW.number
    AND later.status IN ('live', 'superseded', 'retracted'))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: readers have got a later text of this article'); END
--;
-- Approved, scheduled and live all rest on an approval of exactly this content by one who did not write in it.
CREATE TRIGGER guard_revision_approved BEFORE UPDATE ON articles_revision
WHEN NEW.status IN ('approved', 'scheduled', 'live') AND NEW.status <> OLD.status AND NOT EXISTS (
  SELECT 1 FROM articles_approval approval
  WHERE approval.revision_id = NEW.id AND approval.content_hash = NEW.content_hash
    AND approval.by_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: no approval of this text by somebody who did not write in it'); END
--;
CREATE TRIGGER guard_revision_delete BEFORE DELETE ON articles_revision
WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'newsroom guard: what was submitted is never deleted'); END
--;
CREATE TRIGGER guard_section_insert BEFORE INSERT ON articles_section
WHEN (SELECT status FROM articles_revision WHERE id = NEW.revision_id) IS NOT 'draft'
  OR EXISTS (SELECT 1 FROM articles_section WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM articles_section WHERE revision_id = NEW.revision_id AND uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the sections of a submitted text are frozen'); END
--;
CREATE TRIGGER guard_section_update BEFORE UPDATE ON articles_section
WHEN (SELECT status FROM articles_revision WHERE id = OLD.revision_id) IS NOT 'draft'
  OR NEW.revision_id IS NOT OLD.revision_id OR NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the sections of a submitted text are frozen'); END
--;
CREATE TRIGGER guard_section_delete BEFORE DELETE ON articles_section
WHEN (SELECT status FROM articles_revision WHERE id = OLD.revision_id) IS NOT 'draft'
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the sections of a submitted text are frozen'); END
--;
CREATE TRIGGER guard_contributor_insert BEFORE INSERT ON articles_contributor
WHEN (SELECT status FROM articles_revision WHERE id = NEW.revision_id) IS NOT 'draft'
BEGIN SELECT RAISE(ABORT, 'newsroom guard: nobody writes in a submitted text'); END
--;
CREATE TRIGGER guard_approval_insert BEFORE INSERT ON articles_approval
WHEN NOT EXISTS (
  SELECT 1 FROM articles_revision revision JOIN articles_article article ON article.id = revision.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'reviewer'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE revision.id = NEW.revision_id AND revision.status = 'in_review'
    AND revision.content_hash = NEW.content_hash
    AND NEW.by_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = revision.id))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: only a reviewer of the desk who did not write in it approves a text in review'); END
--;
CREATE TRIGGER guard_move_insert BEFORE INSERT ON articles_move
WHEN (SELECT status FROM articles_revision WHERE id = NEW.revision_id) IS NOT NEW.to_status
BEGIN SELECT RAISE(ABORT, 'newsroom guard: the record of moves says what happened'); END
--;
CREATE TRIGGER guard_correction_insert BEFORE INSERT ON articles_correction
WHEN NOT EXISTS (
  SELECT 1 FROM articles_revision revision
  WHERE revision.id = NEW.revision_id AND revision.article_id = NEW.article_id
    AND ((NEW.type = 'retraction' AND revision.status = 'retracted')
      OR (revision.status = 'live' AND revision.correction_type = NEW.type AND revision.correction_note = NEW.note)))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a correction belongs to the text it went live with'); END
--;
-- Who may approve, what the engine reads and where readers find it hang on these three.
CREATE TRIGGER guard_article_update BEFORE UPDATE ON articles_article
WHEN (NEW.desk_id IS NOT OLD.desk_id OR NEW.language IS NOT OLD.language OR NEW.slug IS NOT OLD.slug OR NEW.id IS NOT OLD.id
    OR (OLD.first_published_at IS NOT NULL AND NEW.first_published_at IS NOT OLD.first_published_at))
  AND EXISTS (SELECT 1 FROM articles_revision WHERE article_id = OLD.id AND status <> 'draft')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: an article keeps its desk, address and language once a text was handed in'); END
--;
-- Nor is it taken away and put there again as another.
CREATE TRIGGER guard_article_delete BEFORE DELETE ON articles_article
WHEN EXISTS (SELECT 1 FROM articles_revision WHERE article_id = OLD.id AND status <> 'draft')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: an article is never deleted once a text was handed in'); END
--;
CREATE TRIGGER guard_article_insert BEFORE INSERT ON articles_article
WHEN EXISTS (SELECT 1 FROM articles_revision WHERE article_id = NEW.id AND status <> 'draft')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a new article has no texts that were handed in'); END
