CREATE TRIGGER guard_check_insert BEFORE INSERT ON factcheck_check
WHEN NEW.status <> 'queued' OR NEW.result <> ''
  OR EXISTS (SELECT 1 FROM factcheck_check WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM factcheck_check WHERE revision_id = NEW.revision_id AND input_hash = NEW.input_hash)
  OR NOT EXISTS (SELECT 1 FROM articles_revision WHERE id = NEW.revision_id AND status <> 'draft' AND content_hash = NEW.content_hash)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a check begins in the queue, for a submitted text'); END
--;
CREATE TRIGGER guard_check_update BEFORE UPDATE ON factcheck_check
WHEN OLD.status = 'done'
  OR NEW.id IS NOT OLD.id
  OR NEW.revision_id IS NOT OLD.revision_id
  OR NEW.content_hash IS NOT OLD.content_hash
  OR NEW.language IS NOT OLD.language
  OR NEW.reference_date IS NOT OLD.reference_date
  OR NEW.book_id IS NOT OLD.book_id
  OR NEW.engine_version IS NOT OLD.engine_version
  OR NEW.input_hash IS NOT OLD.input_hash
  OR (NEW.status = 'done' AND (
    NEW.result_hash IS NOT SHA256(NEW.result) OR NOT json_valid(NEW.result)
    OR json_extract(NEW.result, '$.supported') IS NOT NEW.supported
    OR json_array_length(NEW.result, '$.inconsistencies') IS NOT
       (SELECT COUNT(*) FROM factcheck_sighting WHERE check_run_id = NEW.id)))
  OR (NEW.status <> OLD.status AND (OLD.status || '>' || NEW.status) NOT IN (
    'queued>running', 'queued>failed', 'running>done', 'running>failed', 'running>queued', 'failed>queued'))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a check keeps its inputs, and its result once it is done'); END
--;
CREATE TRIGGER guard_check_delete BEFORE DELETE ON factcheck_check
BEGIN SELECT RAISE(ABORT, 'newsroom guard: checks are never deleted'); END
--;
CREATE TRIGGER guard_inconsistency_insert BEFORE INSERT ON factcheck_inconsistency
WHEN NOT EXISTS (SELECT 1 FROM factcheck_check
  WHERE id = NEW.check_run_id AND revision_id = NEW.revision_id AND status = 'running')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: findings are recorded by the check that is running'); END
--;
CREATE TRIGGER guard_resolution_insert BEFORE INSERT ON factcheck_resolution
WHEN NOT EXISTS (
  SELECT 1 FROM factcheck_inconsistency found
  JOIN articles_revision of_text ON of_text.id = found.revision_id
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.proposed_by_id AND membership.role = 'fact_checker'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.proposed_by_id AND person.is_active
  WHERE found.id = NEW.inconsistency_id AND of_text.status <> 'draft'
    AND (NEW.kind <> 'stands' OR NEW.proposed_by_id NOT IN
         (SELECT user_id FROM articles_contributor WHERE revision_id = of_text.id)))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: only a fact-checker of the desk proposes a resolution'); END
--;
CREATE TRIGGER guard_ruling_insert BEFORE INSERT ON factcheck_ruling
WHEN NOT EXISTS (
  SELECT 1 FROM factcheck_resolution resolution
  JOIN factcheck_inconsistency found ON found.id = resolution.inconsistency_id
  JOIN articles_revision of_text ON of_text.id = found.revision_id
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_revision ruled_on ON ruled_on.id = NEW.revision_id AND ruled_on.article_id = of_text.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = NEW.key
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE resolution.id = NEW.resolution_id AND resolution.proposed_by_id <> NEW.by_id
    AND (NEW.key = 'reviewer' OR resolution.kind = 'stands')
    AND NOT EXISTS (SELECT 1 FROM articles_contributor writer JOIN articles_revision wrote ON wrote.id = writer.revision_id
                    WHERE writer.user_id = NEW.by_id AND wrote.article_id = of_text.article_id
                      AND wrote.number >= of_text.number)
    AND NOT EXISTS (SELECT 1 FROM factcheck_ruling other WHERE other.resolution_id = resolution.id AND other.by_id = NEW.by_id)
    AND NOT EXISTS (SELECT 1 FROM factcheck_resolutionwithdrawal back WHERE back.resolution_id = resolution.id)
    AND NOT EXISTS (SELECT 1 FROM factcheck_dispute objected JOIN factcheck_ruling other ON other.id = objected.ruling_id
                    WHERE other.resolution_id = resolution.id AND objected.by_id = NEW.by_id)
    -- What was answered before is a yes with the other key, or a return that fell after an objection.
    AND NEW.round = (SELECT COUNT(*) FROM factcheck_ruling other WHERE other.resolution_id = resolution.id AND other.key = NEW.key)
    AND NOT EXISTS (
      SELECT 1 FROM factcheck_ruling other WHERE other.resolution_id = resolution.id
        AND CASE WHEN other.accepted THEN other.key = NEW.key OR EXISTS (
              SELECT 1 FROM factcheck_dispute objected LEFT JOIN factcheck_disputeruling answer ON answer.dispute_id = objected.id
              WHERE objected.ruling_id = other.id AND (answer.id IS NULL OR answer.upheld))
            ELSE NOT EXISTS (
              SELECT 1 FROM factcheck_dispute objected JOIN factcheck_disputeruling answer ON answer.dispute_id = objected.id
              WHERE objected.ruling_id = other.id AND answer.upheld) END)
    AND (NOT NEW.accepted OR resolution.kind <> 'corrected' OR (
         ruled_on.number > of_text.number
         AND EXISTS (SELECT 1 FROM factcheck_check done WHERE done.revision_id = ruled_on.id AND done.status = 'done'
                     AND done.content_hash = ruled_on.content_hash)
         AND NOT EXISTS (SELECT 1 FROM factcheck_inconsistency again
                         WHERE again.revision_id = ruled_on.id AND again.fingerprint = found.fingerprint))))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a ruling is for a reviewer of the desk who neither wrote nor proposed, on a text that bears it out'); END
--;
CREATE TRIGGER guard_handcheck_insert BEFORE INSERT ON factcheck_handcheck
WHEN NOT EXISTS (
  SELECT 1 FROM articles_revision revision
  JOIN articles_article article ON article.id = revision.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'fact_checker'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE revision.id = NEW.revision_id AND revision.status <> 'draft' AND revision.content_hash = NEW.content_hash
    AND NEW.by_id NOT IN (SELECT user_id FROM articles_contributor WHERE revision_id = revision.id))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a check by hand is for a fact-checker of the desk who did not write in the text'); END
--;
CREATE TRIGGER guard_bookversion_insert BEFORE INSERT ON factcheck_bookversion
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM factcheck_bookversion)
  OR NEW.digest IS NOT SHA256(NEW.body)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a version of the book follows the last, with the digest of its body'); END
--;
CREATE TRIGGER guard_live_check BEFORE UPDATE ON articles_revision
WHEN NEW.status = 'live' AND OLD.status <> 'live' AND NOT EXISTS (
  SELECT 1 FROM factcheck_check done JOIN articles_article article ON article.id = NEW.article_id
  WHERE done.revision_id = NEW.id AND done.status = 'done'
    AND done.content_hash = NEW.content_hash AND done.reference_date = NEW.reference_date
    AND done.language = article.language
    AND done.book_id = (SELECT id FROM factcheck_bookversion ORDER BY number DESC LIMIT 1)
    AND (SELECT edits FROM factcheck_bookversion ORDER BY number DESC LIMIT 1) = (SELECT COALESCE(MAX(id), 0) FROM factcheck_bookedit)
    AND done.engine_version = (SELECT version FROM factcheck_engineversion ORDER BY id DESC LIMIT 1)
    AND (done.supported OR EXISTS (SELECT 1 FROM factcheck_handcheck hand
         WHERE hand.revision_id = NEW.id AND hand.content_hash = NEW.content_hash
           AND hand.by_id NOT IN (SELECT by_id FROM articles_approval WHERE revision_id = NEW.id))))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: no completed check of this text whose input is still current'); END
--;
CREATE TRIGGER guard_live_inconsistency BEFORE UPDATE ON articles_revision
WHEN NEW.status = 'live' AND OLD.status <> 'live' AND EXISTS (
  SELECT 1 FROM factcheck_inconsistency found
  JOIN articles_revision of_text ON of_text.id = found.revision_id
  WHERE of_text.article_id = NEW.article_id AND found.severity = 'blocking' AND of_text.status <> 'draft'
    AND of_text.number > (SELECT COALESCE(MAX(number), 0) FROM articles_revision
                          WHERE article_id = NEW.article_id AND status IN ('live', 'superseded', 'retracted'))
    AND NOT EXISTS (
      SELECT 1 FROM factcheck_resolution resolution
      JOIN factcheck_inconsistency same ON same.id = resolution.inconsistency_id AND same.fingerprint = found.fingerprint
      JOIN articles_revision same_text ON same_text.id = same.revision_id AND same_text.article_id = NEW.article_id
      JOIN factcheck_ruling ruling ON ruling.resolution_id = resolution.id AND ruling.key = 'reviewer' AND ruling.accepted
      JOIN articles_revision ruled_on ON ruled_on.id = ruling.revision_id
      WHERE NOT EXISTS (SELECT 1 FROM articles_contributor writer JOIN articles_revision wrote ON wrote.id = writer.revision_id
                        WHERE wrote.article_id = NEW.article_id AND wrote.status <> 'draft' AND wrote.number >= of_text.number
                          AND (writer.user_id = ruling.by_id
                            OR writer.user_id IN (SELECT answer.by_id FROM factcheck_disputeruling answer
                              JOIN factcheck_dispute objected ON objected.id = answer.dispute_id
                              JOIN factcheck_ruling kept ON kept.id = objected.ruling_id
                              WHERE kept.resolution_id = resolution.id AND kept.accepted AND NOT answer.upheld)
                            OR (resolution.kind = 'stands' AND (writer.user_id = resolution.proposed_by_id
                              OR writer.user_id IN (SELECT by_id FROM factcheck_ruling WHERE resolution_id = resolution.id AND accepted)))))
        AND NOT EXISTS (SELECT 1 FROM factcheck_resolutionwithdrawal back WHERE back.resolution_id = resolution.id)
        -- While somebody objects to a yes, and once the objection was upheld, it does not hold.
        AND NOT EXISTS (SELECT 1 FROM factcheck_ruling disputed
                        JOIN factcheck_dispute objected ON objected.ruling_id = disputed.id
                        LEFT JOIN factcheck_disputeruling answer ON answer.dispute_id = objected.id
                        WHERE disputed.resolution_id = resolution.id AND disputed.accepted
                          AND (answer.id IS NULL OR answer.upheld))
        AND (resolution.kind = 'not_an_inconsistency'
        OR (resolution.kind = 'corrected' AND ruled_on.number > of_text.number)
        OR (resolution.kind = 'stands' AND resolution.expires_at > strftime('%Y-%m-%d %H:%M:%f', 'now')
            AND EXISTS (SELECT 1 FROM factcheck_ruling second WHERE second.resolution_id = resolution.id
                        AND second.key = 'administrator' AND second.accepted)))))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a blocking inconsistency has no accepted resolution'); END
--;
-- Whatever changes what the engine reads in the reference book is counted, on whichever route it came.
CREATE TRIGGER guard_event_insert AFTER INSERT ON factcheck_referenceevent
BEGIN INSERT INTO factcheck_bookedit (fact, at) VALUES ('event', strftime('%Y-%m-%d %H:%M:%f', 'now')); END
--;
CREATE TRIGGER guard_event_delete AFTER DELETE ON factcheck_referenceevent
BEGIN INSERT INTO factcheck_bookedit (fact, at) VALUES ('event', strftime('%Y-%m-%d %H:%M:%f', 'now')); END
--;
CREATE TRIGGER guard_event_update AFTER UPDATE ON factcheck_referenceevent
WHEN NEW.name IS NOT OLD.name OR NEW.aliases IS NOT OLD.aliases OR NEW.kind IS NOT OLD.kind OR NEW.place IS NOT OLD.place OR NEW.participants IS NOT OLD.participants OR NEW.start IS NOT OLD.start OR NEW."end" IS NOT OLD."end"
BEGIN INSERT INTO factcheck_bookedit (fact, at) VALUES ('event', strftime('%Y-%m-%d %H:%M:%f', 'now')); END
--;
CREATE TRIGGER guard_term_insert AFTER INSERT ON factcheck_officeterm
BEGIN INSERT INTO factcheck_bookedit (fact, at) VALUES ('term', strftime('%Y-%m-%d %H:%M:%f', 'now')); END
--;
CREATE TRIGGER guard_term_delete AFTER DELETE ON factcheck_officeterm
BEGIN INSERT INTO factcheck_bookedit (fact, at) VALUES ('term', strftime('%Y-%m-%d %H:%M:%f', 'now')); END
--;
CREATE TRIGGER guard_term_update AFTER UPDATE ON factcheck_officeterm
WHEN NEW.person IS NOT OLD.person OR NEW.aliases IS NOT OLD.aliases OR NEW.office IS NOT OLD.office OR NEW.title IS NOT OLD.title OR NEW.start IS NOT OLD.start OR NEW."end" IS NOT OLD."end"
BEGIN INSERT INTO factcheck_bookedit (fact, at) VALUES ('term', strftime('%Y-%m-%d %H:%M:%f', 'now')); END
