CREATE TRIGGER guard_evidence_insert BEFORE INSERT ON factcheck_evidence
WHEN NOT EXISTS (
    SELECT 1 FROM factcheck_claim claim
    JOIN articles_revision revision ON revision.id = NEW.revision_id AND revision.article_id = claim.article_id
    JOIN articles_article article ON article.id = claim.article_id
    JOIN articles_membership membership ON membership.user_id = NEW.by_id
      AND (membership.role = 'fact_checker' OR (NEW.kind = 'expert' AND membership.role = 'reviewer'))
      AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
    JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
    WHERE claim.id = NEW.claim_id AND revision.status <> 'draft')
  OR (NEW.withdraws_id IS NOT NULL AND (NEW.is_protected OR NEW.document_id IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM factcheck_evidence earlier
    WHERE earlier.id = NEW.withdraws_id AND earlier.claim_id = NEW.claim_id AND earlier.withdraws_id IS NULL)))
  OR (NEW.document_id IS NOT NULL AND (
    NOT EXISTS (SELECT 1 FROM factcheck_document WHERE id = NEW.document_id AND by_id = NEW.by_id)
    OR EXISTS (
      SELECT 1 FROM factcheck_evidence other
      JOIN factcheck_claim of_other ON of_other.id = other.claim_id
      JOIN factcheck_claim claim ON claim.id = NEW.claim_id
      WHERE other.document_id = NEW.document_id
        AND (of_other.article_id <> claim.article_id OR other.is_protected IS NOT NEW.is_protected))))
  OR (NEW.earlier_claim_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM factcheck_claim earlier
    JOIN factcheck_claim claim ON claim.id = NEW.claim_id AND claim.article_id <> earlier.article_id
    JOIN articles_article story ON story.id = earlier.article_id
    JOIN articles_membership membership ON membership.user_id = NEW.by_id
      AND (membership.desk_id IS NULL OR membership.desk_id = story.desk_id)
    WHERE earlier.id = NEW.earlier_claim_id
      AND EXISTS (
        SELECT 1 FROM factcheck_signoff held WHERE held.claim_id = earlier.id AND held.verdict = 'verified'
          AND NOT EXISTS (SELECT 1 FROM factcheck_signoff later WHERE later.claim_id = held.claim_id AND later.id > held.id)
          AND NOT EXISTS (SELECT 1 FROM factcheck_dispute dispute
                          LEFT JOIN factcheck_disputeruling answer ON answer.dispute_id = dispute.id
                          WHERE dispute.sign_off_id = held.id AND COALESCE(answer.upheld, TRUE)))))
  OR (NEW.url <> '' AND NEW.url NOT LIKE 'http://%' AND NEW.url NOT LIKE 'https://%')
  OR (NEW.kind = 'link' AND NEW.url = '')
  OR (NEW.kind = 'document' AND NEW.document_id IS NULL)
  OR (NEW.kind = 'reference_fact' AND NEW.ref = '')
  OR (NEW.kind = 'earlier_claim' AND NEW.earlier_claim_id IS NULL)
  OR (NEW.is_protected AND (NEW.kind NOT IN ('interview', 'document', 'expert') OR NEW.url <> '' OR NEW.source = ''))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: evidence is added by a fact-checker of the desk, to a claim of that story, with what its kind must have'); END
--;
CREATE TRIGGER guard_document_insert BEFORE INSERT ON factcheck_document
WHEN LENGTH(NEW.sha256) <> 64 OR NEW.sha256 GLOB '*[^0-9a-f]*' OR NEW.size = 0
  OR NOT EXISTS (
    SELECT 1 FROM articles_membership membership
    JOIN articles_user person ON person.id = membership.user_id AND person.is_active
    WHERE membership.user_id = NEW.by_id AND membership.role = 'fact_checker')
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a document is handed in by a fact-checker, with its digest'); END
--;
CREATE TRIGGER guard_protected_insert BEFORE INSERT ON factcheck_protectedsource
WHEN NEW.erased_at IS NOT NULL OR NEW.erased_by_id IS NOT NULL
  OR EXISTS (SELECT 1 FROM factcheck_protectedsource WHERE id = NEW.id OR evidence_id = NEW.evidence_id)
  OR NOT EXISTS (SELECT 1 FROM factcheck_evidence WHERE id = NEW.evidence_id AND is_protected)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: protected evidence has one source, written down once'); END
--;
CREATE TRIGGER guard_protected_update BEFORE UPDATE ON factcheck_protectedsource
WHEN NEW.id IS NOT OLD.id OR NEW.evidence_id IS NOT OLD.evidence_id
  OR OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
  OR NEW.name <> '' OR NEW.details <> ''
  OR NOT EXISTS (
    SELECT 1 FROM factcheck_evidence entry
    JOIN factcheck_claim claim ON claim.id = entry.claim_id
    JOIN articles_article article ON article.id = claim.article_id
    JOIN articles_membership membership ON membership.user_id = NEW.erased_by_id AND membership.role = 'administrator'
      AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
    JOIN articles_user person ON person.id = NEW.erased_by_id AND person.is_active
    WHERE entry.id = NEW.evidence_id)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a protected source is erased by an administrator, and never changed'); END
--;
CREATE TRIGGER guard_protected_delete BEFORE DELETE ON factcheck_protectedsource
BEGIN SELECT RAISE(ABORT, 'newsroom guard: a protected source is erased by an administrator, and never changed'); END
