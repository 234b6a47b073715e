-- What is checked and who says yes to it are two hands: of claims made one, cut up or called something else, too.
CREATE TRIGGER guard_approval_changes BEFORE INSERT ON articles_approval
WHEN EXISTS (
  SELECT 1 FROM factcheck_claimoccurrence stands
  JOIN factcheck_claimchange change ON change.claim_id = stands.claim_id AND change.by_id = NEW.by_id
  WHERE stands.revision_id = NEW.revision_id AND (
    change.step IN ('merged', 'split') AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later
      WHERE later.claim_id = change.claim_id AND later.id > change.id AND later.step <> 'retyped')
    OR change.step = 'retyped' AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later
      WHERE later.claim_id = change.claim_id AND later.id > change.id AND later.step = 'retyped')))
BEGIN SELECT RAISE(ABORT, 'newsroom guard: nobody approves a text whose claims they merged, split or re-typed'); END
--;
CREATE TRIGGER guard_claimchange_approved BEFORE INSERT ON factcheck_claimchange
WHEN EXISTS (
  SELECT 1 FROM articles_approval approval
  JOIN articles_revision approved ON approved.id = approval.revision_id AND approved.status IN ('approved', 'scheduled')
  JOIN articles_revision of_text ON of_text.id = NEW.revision_id AND of_text.article_id = approved.article_id
  WHERE approval.by_id = NEW.by_id)
BEGIN SELECT RAISE(ABORT, 'newsroom guard: claims of an approved text are not changed by whoever approved it'); END
