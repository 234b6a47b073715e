-- What is checked and who says yes to it are two hands: of claims made one, cut up or called something else, too.
CREATE OR REPLACE FUNCTION newsroom_approval_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id) FOR UPDATE;
  IF EXISTS (
  SELECT 1 FROM factcheck_claimoccurrence stands
  JOIN factcheck_claimchange change ON change.claim_id = stands.claim_id AND change.by_id = NEW.by_id
  WHERE stands.revision_id = NEW.revision_id AND (
    change.step IN ('merged', 'split') AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later
      WHERE later.claim_id = change.claim_id AND later.id > change.id AND later.step <> 'retyped')
    OR change.step = 'retyped' AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later
      WHERE later.claim_id = change.claim_id AND later.id > change.id AND later.step = 'retyped'))) THEN
    RAISE EXCEPTION 'newsroom guard: nobody approves a text whose claims they merged, split or re-typed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_approval_changes BEFORE INSERT ON articles_approval
FOR EACH ROW EXECUTE FUNCTION newsroom_approval_changes()
--;
CREATE OR REPLACE FUNCTION newsroom_claimchange_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id) FOR UPDATE;
  IF EXISTS (
  SELECT 1 FROM articles_approval approval
  JOIN articles_revision approved ON approved.id = approval.revision_id AND approved.status IN ('approved', 'scheduled')
  JOIN articles_revision of_text ON of_text.id = NEW.revision_id AND of_text.article_id = approved.article_id
  WHERE approval.by_id = NEW.by_id) THEN
    RAISE EXCEPTION 'newsroom guard: claims of an approved text are not changed by whoever approved it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_claimchange_approved BEFORE INSERT ON factcheck_claimchange
FOR EACH ROW EXECUTE FUNCTION newsroom_claimchange_approved()
