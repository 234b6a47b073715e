CREATE OR REPLACE FUNCTION newsroom_withdrawal_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time, each seeing what came before: whoever rules or publishes holds the article too.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'newsroom guard: rulings are made under READ COMMITTED alone' USING ERRCODE = '23514';
  END IF;
  PERFORM 1 FROM articles_article WHERE id = (SELECT of_text.article_id FROM factcheck_resolution resolution
    JOIN factcheck_inconsistency found ON found.id = resolution.inconsistency_id
    JOIN articles_revision of_text ON of_text.id = found.revision_id WHERE resolution.id = NEW.resolution_id) FOR UPDATE;
  IF NOT EXISTS (
  SELECT 1 FROM factcheck_resolution resolution
  JOIN factcheck_inconsistency found ON found.id = resolution.inconsistency_id
  JOIN articles_revision of_text ON of_text.id = found.revision_id
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'fact_checker'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE resolution.id = NEW.resolution_id AND resolution.proposed_by_id = NEW.by_id
    AND NOT EXISTS (
      SELECT 1 FROM factcheck_ruling ruling WHERE ruling.resolution_id = resolution.id
        AND (ruling.accepted OR NOT EXISTS (
          SELECT 1 FROM factcheck_dispute objected JOIN factcheck_disputeruling answer ON answer.dispute_id = objected.id
          WHERE objected.ruling_id = ruling.id AND answer.upheld)))) THEN
    RAISE EXCEPTION 'newsroom guard: a resolution is taken back by whoever proposed it, before it is ruled on' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_withdrawal_insert BEFORE INSERT ON factcheck_resolutionwithdrawal
FOR EACH ROW EXECUTE FUNCTION newsroom_withdrawal_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_dispute_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time, each seeing what came before: whoever rules or publishes holds the article too.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'newsroom guard: rulings are made under READ COMMITTED alone' USING ERRCODE = '23514';
  END IF;
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id) FOR UPDATE;
  IF NOT EXISTS (
  SELECT 1 FROM factcheck_ruling ruling
  JOIN factcheck_resolution resolution ON resolution.id = ruling.resolution_id
  JOIN factcheck_inconsistency found ON found.id = resolution.inconsistency_id
  JOIN articles_revision of_text ON of_text.id = found.revision_id
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_revision seen ON seen.id = NEW.revision_id AND seen.article_id = article.id AND seen.status <> 'draft'
  JOIN articles_membership membership ON membership.user_id = NEW.by_id
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE ruling.id = NEW.ruling_id AND ruling.by_id <> NEW.by_id
    AND (membership.role = 'fact_checker' OR (membership.role IN ('reporter', 'editor') AND EXISTS (
      SELECT 1 FROM articles_contributor writer WHERE writer.user_id = NEW.by_id AND writer.revision_id IN (of_text.id, seen.id))))
    AND NOT EXISTS (
      SELECT 1 FROM factcheck_dispute other LEFT JOIN factcheck_disputeruling answer ON answer.dispute_id = other.id
      WHERE other.ruling_id = NEW.ruling_id AND (answer.id IS NULL OR answer.upheld OR other.by_id = NEW.by_id))
    AND (ruling.accepted OR NOT EXISTS (
      SELECT 1 FROM factcheck_resolution later
      JOIN factcheck_inconsistency same ON same.id = later.inconsistency_id AND same.fingerprint = found.fingerprint
      JOIN articles_revision same_text ON same_text.id = same.revision_id AND same_text.article_id = article.id
      WHERE later.id > resolution.id
        AND NOT EXISTS (SELECT 1 FROM factcheck_resolutionwithdrawal back WHERE back.resolution_id = later.id)))) AND NOT EXISTS (
  SELECT 1 FROM factcheck_signoff sign_off
  JOIN articles_revision of_text ON of_text.id = sign_off.revision_id
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_revision seen ON seen.id = NEW.revision_id AND seen.article_id = article.id AND seen.status <> 'draft'
  JOIN articles_membership membership ON membership.user_id = NEW.by_id
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE sign_off.id = NEW.sign_off_id AND sign_off.by_id <> NEW.by_id AND sign_off.verdict <> 'reopened'
    AND NOT EXISTS (SELECT 1 FROM factcheck_signoff later WHERE later.claim_id = sign_off.claim_id AND later.id > sign_off.id)
    AND (membership.role = 'fact_checker' OR (membership.role IN ('reporter', 'editor') AND EXISTS (
      SELECT 1 FROM articles_contributor writer WHERE writer.user_id = NEW.by_id AND writer.revision_id IN (of_text.id, seen.id))))
    AND NOT EXISTS (
      SELECT 1 FROM factcheck_dispute other LEFT JOIN factcheck_disputeruling answer ON answer.dispute_id = other.id
      WHERE other.sign_off_id = NEW.sign_off_id AND (answer.id IS NULL OR answer.upheld OR other.by_id = NEW.by_id))) THEN
    RAISE EXCEPTION 'newsroom guard: an objection is for somebody who wrote in the text or checks it, to what somebody else did and what still holds' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_dispute_insert BEFORE INSERT ON factcheck_dispute
FOR EACH ROW EXECUTE FUNCTION newsroom_dispute_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_disputeruling_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time, each seeing what came before: whoever rules or publishes holds the article too.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'newsroom guard: rulings are made under READ COMMITTED alone' USING ERRCODE = '23514';
  END IF;
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id) FOR UPDATE;
  IF NOT EXISTS (
  SELECT 1 FROM factcheck_dispute objection
  JOIN factcheck_ruling disputed ON disputed.id = objection.ruling_id
  JOIN factcheck_resolution resolution ON resolution.id = disputed.resolution_id
  JOIN factcheck_inconsistency found ON found.id = resolution.inconsistency_id
  JOIN articles_revision of_text ON of_text.id = found.revision_id
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_revision seen ON seen.id = NEW.revision_id AND seen.article_id = article.id AND seen.status <> 'draft'
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'reviewer'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE objection.id = NEW.dispute_id AND resolution.proposed_by_id <> NEW.by_id
    AND NOT EXISTS (SELECT 1 FROM factcheck_ruling other WHERE other.resolution_id = resolution.id AND other.by_id = NEW.by_id)
    AND NOT EXISTS (SELECT 1 FROM factcheck_dispute objected JOIN factcheck_ruling other ON other.id = objected.ruling_id
                    WHERE other.resolution_id = resolution.id AND objected.by_id = NEW.by_id)
    AND NOT EXISTS (SELECT 1 FROM articles_contributor writer JOIN articles_revision wrote ON wrote.id = writer.revision_id
                    WHERE writer.user_id = NEW.by_id AND wrote.article_id = of_text.article_id
                      AND wrote.number >= of_text.number)) AND NOT EXISTS (
  SELECT 1 FROM factcheck_dispute objection
  JOIN factcheck_signoff disputed ON disputed.id = objection.sign_off_id
  JOIN articles_revision of_text ON of_text.id = disputed.revision_id
  JOIN articles_article article ON article.id = of_text.article_id
  JOIN articles_revision seen ON seen.id = NEW.revision_id AND seen.article_id = article.id AND seen.status <> 'draft'
  JOIN articles_membership membership ON membership.user_id = NEW.by_id AND membership.role = 'reviewer'
    AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
  JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
  WHERE objection.id = NEW.dispute_id
    AND NOT EXISTS (SELECT 1 FROM factcheck_signoff other WHERE other.claim_id = disputed.claim_id AND other.by_id = NEW.by_id)
    AND NOT EXISTS (SELECT 1 FROM factcheck_dispute objected JOIN factcheck_signoff other ON other.id = objected.sign_off_id
                    WHERE other.claim_id = disputed.claim_id AND objected.by_id = NEW.by_id)
    AND NOT EXISTS (SELECT 1 FROM articles_contributor writer JOIN articles_revision wrote ON wrote.id = writer.revision_id
                    WHERE writer.user_id = NEW.by_id AND wrote.article_id = of_text.article_id
                      AND wrote.number >= of_text.number)) THEN
    RAISE EXCEPTION 'newsroom guard: an objection is ruled on by a reviewer of the desk who had no part in it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_disputeruling_insert BEFORE INSERT ON factcheck_disputeruling
FOR EACH ROW EXECUTE FUNCTION newsroom_disputeruling_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_signoff_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id)
    FOR UPDATE;
  IF EXISTS (
  SELECT 1 FROM factcheck_dispute objection JOIN factcheck_signoff disputed ON disputed.id = objection.sign_off_id
  WHERE disputed.claim_id = NEW.claim_id
    AND NOT EXISTS (SELECT 1 FROM factcheck_disputeruling answer WHERE answer.dispute_id = objection.id)) THEN
    RAISE EXCEPTION 'newsroom guard: nothing is said of a claim while an objection to its sign-off is open' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_signoff_dispute BEFORE INSERT ON factcheck_signoff
FOR EACH ROW EXECUTE FUNCTION newsroom_signoff_dispute()
--;
CREATE TRIGGER guard_claimchange_dispute BEFORE INSERT ON factcheck_claimchange
FOR EACH ROW WHEN (NEW.step <> 'restored') EXECUTE FUNCTION newsroom_signoff_dispute()
--;
CREATE OR REPLACE FUNCTION newsroom_signoff_fallen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id)
    FOR UPDATE;
  IF EXISTS (
  SELECT 1 FROM factcheck_disputeruling answer JOIN factcheck_dispute objection ON objection.id = answer.dispute_id
  JOIN factcheck_signoff fallen ON fallen.id = objection.sign_off_id
  WHERE answer.upheld AND fallen.by_id = NEW.by_id AND EXISTS (
    SELECT 1 FROM factcheck_claim own WHERE (own.id = NEW.claim_id OR EXISTS (
        SELECT 1 FROM factcheck_claimchange change WHERE change.claim_id = own.id AND change.into_id = NEW.claim_id
          AND change.step = 'merged'
          AND NOT EXISTS (SELECT 1 FROM factcheck_claimchange later WHERE later.claim_id = change.claim_id
                          AND later.id > change.id AND later.step <> 'retyped')))
      AND fallen.claim_id IN (own.id, own.split_from_id))) THEN
    RAISE EXCEPTION 'newsroom guard: a claim is signed off by somebody else than whose sign-off of it fell' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_signoff_fallen BEFORE INSERT ON factcheck_signoff
FOR EACH ROW WHEN (NEW.verdict <> 'reopened') EXECUTE FUNCTION newsroom_signoff_fallen()
--;
CREATE OR REPLACE FUNCTION newsroom_claimchange_fallen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_article WHERE id = (SELECT article_id FROM articles_revision WHERE id = NEW.revision_id)
    FOR UPDATE;
  IF EXISTS (
  SELECT 1 FROM factcheck_signoff holds
  JOIN factcheck_signoff fallen ON fallen.by_id = holds.by_id
  JOIN factcheck_claim merged ON merged.id = NEW.claim_id AND fallen.claim_id IN (merged.id, merged.split_from_id)
  JOIN factcheck_dispute objection ON objection.sign_off_id = fallen.id
  JOIN factcheck_disputeruling answer ON answer.dispute_id = objection.id AND answer.upheld
  WHERE holds.claim_id = NEW.into_id AND holds.verdict <> 'reopened'
    AND NOT EXISTS (SELECT 1 FROM factcheck_dispute other JOIN factcheck_disputeruling ruled ON ruled.dispute_id = other.id
                    WHERE other.sign_off_id = holds.id AND ruled.upheld)
    AND NOT EXISTS (SELECT 1 FROM factcheck_signoff later WHERE later.claim_id = holds.claim_id AND later.id > holds.id)) THEN
    RAISE EXCEPTION 'newsroom guard: a claim is not checked together with one that was signed off by whose sign-off of it fell' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_claimchange_fallen BEFORE INSERT ON factcheck_claimchange
FOR EACH ROW WHEN (NEW.step = 'merged') EXECUTE FUNCTION newsroom_claimchange_fallen()
