CREATE TRIGGER guard_claim_insert BEFORE INSERT ON factcheck_claim
WHEN NOT EXISTS (
    SELECT 1 FROM factcheck_check running JOIN articles_revision of_text ON of_text.id = running.revision_id
    WHERE running.status = 'running' AND of_text.article_id = NEW.article_id AND NEW.split_from_id IS NULL)
  AND NOT EXISTS (
    SELECT 1 FROM articles_article article
    JOIN articles_membership membership ON membership.user_id = NEW.added_by_id AND membership.role = 'fact_checker'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.added_by_id AND person.is_active
    WHERE article.id = NEW.article_id AND NEW.origin = 'person')
  OR NEW.split_from_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM factcheck_claim whole
    WHERE whole.id = NEW.split_from_id AND whole.article_id = NEW.article_id AND whole.split_from_id IS NULL)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: claims are found by a running check or added by a fact-checker of the desk'); END
--;
CREATE TRIGGER guard_claimoccurrence_insert BEFORE INSERT ON factcheck_claimoccurrence
WHEN NOT EXISTS (
    SELECT 1 FROM factcheck_check running JOIN articles_revision of_text ON of_text.id = running.revision_id
    JOIN factcheck_claim claim ON claim.id = NEW.claim_id AND claim.article_id = of_text.article_id
    WHERE running.status = 'running' AND running.revision_id = NEW.revision_id)
  AND NOT EXISTS (
    SELECT 1 FROM factcheck_claim claim
    JOIN articles_revision of_text ON of_text.id = NEW.revision_id AND of_text.article_id = claim.article_id
      AND of_text.status <> 'draft'
    JOIN articles_article article ON article.id = of_text.article_id
    JOIN articles_membership membership ON membership.user_id = claim.added_by_id AND membership.role = 'fact_checker'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = claim.added_by_id AND person.is_active
    WHERE claim.id = NEW.claim_id AND claim.origin = 'person' AND NEW.score = 1
      AND NOT EXISTS (SELECT 1 FROM articles_contributor writer JOIN articles_revision wrote ON wrote.id = writer.revision_id
                    WHERE writer.user_id = claim.added_by_id AND wrote.article_id = of_text.article_id
                      AND wrote.number >= of_text.number))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a claim is placed in a submitted text by its running check, or by the fact-checker who added it'); END
--;
CREATE TRIGGER guard_signoff_insert BEFORE INSERT ON factcheck_signoff
WHEN NOT EXISTS (
  SELECT 1 FROM factcheck_claimoccurrence stands
  JOIN articles_revision of_text ON of_text.id = stands.revision_id AND of_text.status <> 'draft'
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'fact_checker'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE stands.claim_id = NEW.claim_id AND stands.revision_id = NEW.revision_id
    AND NOT EXISTS (SELECT 1 FROM articles_contributor writer JOIN articles_revision wrote ON wrote.id = writer.revision_id
                    WHERE writer.user_id = NEW.by_id AND wrote.article_id = of_text.article_id
                      AND wrote.number >= of_text.number)
    AND NOT EXISTS (SELECT 1 FROM articles_approval approval JOIN articles_revision approved ON approved.id = approval.revision_id
                    WHERE approval.by_id = NEW.by_id AND approved.article_id = of_text.article_id
                      AND approved.status IN ('approved', 'scheduled')))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a claim is signed off by a fact-checker of the desk who neither wrote in the text nor approved it'); END
--;
CREATE TRIGGER guard_claimchange_insert BEFORE INSERT ON factcheck_claimchange
WHEN NOT EXISTS (
  SELECT 1 FROM factcheck_claimoccurrence stands
  JOIN articles_revision of_text ON of_text.id = stands.revision_id AND of_text.status <> 'draft'
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'fact_checker'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE stands.claim_id = NEW.claim_id AND stands.revision_id = NEW.revision_id
    AND NOT EXISTS (SELECT 1 FROM articles_contributor writer JOIN articles_revision wrote ON wrote.id = writer.revision_id
                    WHERE writer.user_id = NEW.by_id AND wrote.article_id = of_text.article_id
                      AND wrote.number >= of_text.number))
  OR NEW.step IN ('merged', 'split') AND NOT NOT EXISTS (SELECT 1 FROM factcheck_claimchange change WHERE change.claim_id = NEW.claim_id
      AND change.step IN ('merged', 'split')
      AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
      AND later.id > change.id AND later.step <> 'retyped'))
  OR NEW.step = 'split' AND EXISTS (SELECT 1 FROM factcheck_claim WHERE id = NEW.claim_id AND split_from_id IS NOT NULL)
  OR NEW.step = 'merged' AND (
    NEW.into_id = NEW.claim_id
    OR NOT EXISTS (SELECT 1 FROM factcheck_claimoccurrence target
                   WHERE target.claim_id = NEW.into_id AND target.revision_id = NEW.revision_id)
    OR NOT NOT EXISTS (SELECT 1 FROM factcheck_claimchange change WHERE change.claim_id = NEW.into_id
      AND change.step IN ('merged', 'split')
      AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
      AND later.id > change.id AND later.step <> 'retyped'))
    OR EXISTS (SELECT 1 FROM factcheck_claimchange change WHERE change.into_id = NEW.claim_id
      AND change.step = 'merged'
      AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
      AND later.id > change.id AND later.step <> 'retyped')))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a claim that stands alone is merged into another that does, or split, by a fact-checker of the desk who did not write in the text'); END
--;
-- What was found of a claim is not lost in another one’s verdict, nor in those of its parts.
CREATE TRIGGER guard_claimchange_told BEFORE INSERT ON factcheck_claimchange
WHEN NEW.step IN ('merged', 'split') AND EXISTS (
  SELECT 1 FROM factcheck_signoff said
  WHERE said.claim_id = NEW.claim_id AND said.verdict IN ('wrong', 'unverifiable')
    AND NOT EXISTS (SELECT 1 FROM factcheck_signoff later WHERE later.claim_id = said.claim_id AND later.id > said.id)
    AND NOT EXISTS (SELECT 1 FROM articles_contributor writer
                    WHERE writer.revision_id = NEW.revision_id AND writer.user_id = said.by_id)
    AND NOT EXISTS (SELECT 1 FROM factcheck_dispute dispute
                    JOIN factcheck_disputeruling answer ON answer.dispute_id = dispute.id
                    WHERE dispute.sign_off_id = said.id AND answer.upheld))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a claim known to be wrong, or that cannot be verified, is neither merged nor split'); END
--;
CREATE TRIGGER guard_approval_claims BEFORE INSERT ON articles_approval
WHEN EXISTS (
  SELECT 1 FROM factcheck_claimoccurrence stands
  JOIN factcheck_signoff said ON said.claim_id = stands.claim_id
  WHERE stands.revision_id = NEW.revision_id AND said.by_id = NEW.by_id AND said.verdict <> 'reopened'
    AND NOT EXISTS (SELECT 1 FROM factcheck_signoff later WHERE later.claim_id = said.claim_id AND later.id > said.id))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: nobody approves a text whose claims they signed off'); END
--;
-- The same as Entry.blocks in factcheck/ledger.py; a test compares them over random ledgers.
CREATE TRIGGER guard_revision_live_claims BEFORE UPDATE ON articles_revision
WHEN NEW.status = 'live' AND OLD.status <> 'live' AND EXISTS (
  SELECT 1 FROM factcheck_claimoccurrence stands
  JOIN articles_article article ON article.id = NEW.article_id
  LEFT JOIN factcheck_deskpolicy policy ON policy.desk_id = article.desk_id
  LEFT JOIN factcheck_signoff said ON said.claim_id = stands.claim_id AND said.verdict <> 'reopened'
    AND NOT EXISTS (SELECT 1 FROM factcheck_signoff later WHERE later.claim_id = said.claim_id AND later.id > said.id)
    AND NOT EXISTS (SELECT 1 FROM articles_contributor writer WHERE writer.revision_id = NEW.id AND writer.user_id = said.by_id)
    AND NOT EXISTS (SELECT 1 FROM factcheck_dispute dispute
                    LEFT JOIN factcheck_disputeruling answer ON answer.dispute_id = dispute.id
                    WHERE dispute.sign_off_id = said.id AND COALESCE(answer.upheld, TRUE))
  WHERE stands.revision_id = NEW.id
    AND NOT EXISTS (
      SELECT 1 FROM factcheck_claimchange change
      JOIN factcheck_claimoccurrence target ON target.claim_id = change.into_id AND target.revision_id = NEW.id
      WHERE change.claim_id = stands.claim_id AND change.step = 'merged'
      AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
      AND later.id > change.id AND later.step <> 'retyped'))
    AND NOT EXISTS (
      SELECT 1 FROM factcheck_claimchange change
      JOIN factcheck_claim part ON part.split_from_id = change.claim_id
      JOIN factcheck_claimoccurrence placed ON placed.claim_id = part.id AND placed.revision_id = NEW.id
      WHERE change.claim_id = stands.claim_id AND change.step = 'split'
      AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
      AND later.id > change.id AND later.step <> 'retyped')
      AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange back WHERE back.claim_id = part.id
        AND back.step = 'merged' AND back.into_id = change.claim_id
        AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = back.claim_id
      AND later.id > back.id AND later.step <> 'retyped')))
    AND NOT COALESCE(said.verdict = 'opinion'
      OR said.verdict = 'unverifiable' AND COALESCE(policy.unverifiable_passes, TRUE)
      OR said.verdict = 'verified' AND (
        SELECT COUNT(DISTINCT CASE WHEN piece."group" = '' THEN 'id ' || piece.id ELSE 'of ' || piece."group" END)
        FROM factcheck_evidence piece
        WHERE piece.claim_id = stands.claim_id AND piece.stance = 'for' AND piece.withdraws_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM factcheck_evidence taken WHERE taken.withdraws_id = piece.id)
          -- An earlier claim of ours is evidence while it is verified there: the same as `fallen` in factcheck/ledger.py.
          AND (piece.earlier_claim_id IS NULL OR EXISTS (
            SELECT 1 FROM factcheck_signoff held
            WHERE held.claim_id = piece.earlier_claim_id AND held.verdict = 'verified'
              AND NOT EXISTS (SELECT 1 FROM factcheck_signoff later WHERE later.claim_id = held.claim_id AND later.id > held.id)
              AND NOT EXISTS (SELECT 1 FROM factcheck_dispute dispute
                              LEFT JOIN factcheck_disputeruling answer ON answer.dispute_id = dispute.id
                              WHERE dispute.sign_off_id = held.id AND COALESCE(answer.upheld, TRUE))))
      ) >= CASE WHEN COALESCE(json_array_length(policy.evidence_kinds), 0) = 0 OR EXISTS (
      SELECT 1 FROM factcheck_claimoccurrence member
      WHERE member.revision_id = NEW.id AND (member.claim_id = stands.claim_id OR EXISTS (
        SELECT 1 FROM factcheck_claimchange change WHERE change.claim_id = member.claim_id
        AND change.step = 'merged' AND change.into_id = stands.claim_id
        AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
      AND later.id > change.id AND later.step <> 'retyped')))
        AND EXISTS (SELECT 1 FROM json_each(COALESCE((SELECT retyped.kinds FROM factcheck_claimchange retyped WHERE retyped.claim_id = member.claim_id
        AND retyped.step = 'retyped' ORDER BY retyped.id DESC LIMIT 1), member.kinds)) AS own
        JOIN json_each(policy.evidence_kinds) AS asked ON own.value = asked.value)) THEN COALESCE(policy.evidence_minimum, 1) ELSE 0 END, FALSE)
    AND (COALESCE(said.verdict IN ('wrong', 'unverifiable'), FALSE) OR EXISTS (
      SELECT 1 FROM factcheck_claimoccurrence member
      WHERE member.revision_id = NEW.id AND (member.claim_id = stands.claim_id OR EXISTS (
        SELECT 1 FROM factcheck_claimchange change WHERE change.claim_id = member.claim_id
        AND change.step = 'merged' AND change.into_id = stands.claim_id
        AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
      AND later.id > change.id AND later.step <> 'retyped')))
        AND (member.score >= COALESCE(policy.threshold, 0.5)
        OR EXISTS (SELECT 1 FROM json_each(COALESCE((SELECT retyped.kinds FROM factcheck_claimchange retyped WHERE retyped.claim_id = member.claim_id
        AND retyped.step = 'retyped' ORDER BY retyped.id DESC LIMIT 1), member.kinds)) AS own
        JOIN json_each(policy.kinds) AS asked ON own.value = asked.value)))))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a claim the desk asks for is not signed off, or one is known to be wrong'); END
