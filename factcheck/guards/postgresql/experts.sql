-- Links for experts: made and taken back by those who may ask, for a text on its way; answered once, in time.
CREATE OR REPLACE FUNCTION newsroom_expertlink_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.token_hash !~ '^[0-9a-f]{64}$'
     OR NEW.deadline <= clock_timestamp()
     OR NEW.deadline > clock_timestamp() + interval '30 days 15 minutes'
     OR NOT EXISTS (
    SELECT 1 FROM articles_revision revision
    JOIN articles_article article ON article.id = revision.article_id
    JOIN articles_membership membership ON membership.user_id = NEW.by_id
      AND membership.role IN ('fact_checker', 'reviewer')
      AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
    JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
    WHERE revision.id = NEW.revision_id AND revision.status IN ('in_review', 'approved', 'scheduled', 'live')) THEN
    RAISE EXCEPTION 'newsroom guard: a link for an expert is made by a checker of the desk, for a text on its way, for 30 days at most' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_expertlink_insert BEFORE INSERT ON factcheck_expertlink
FOR EACH ROW EXECUTE FUNCTION newsroom_expertlink_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_expertquestion_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
  SELECT 1 FROM factcheck_expertlink link
  JOIN factcheck_claimoccurrence standing ON standing.revision_id = link.revision_id AND standing.claim_id = NEW.claim_id
  WHERE link.id = NEW.link_id
    AND NOT EXISTS (SELECT 1 FROM factcheck_expertuse WHERE link_id = link.id)
    AND NOT EXISTS (SELECT 1 FROM factcheck_expertrevocation WHERE link_id = link.id)) THEN
    RAISE EXCEPTION 'newsroom guard: an expert is asked about statements of the text, before the link is used' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_expertquestion_insert BEFORE INSERT ON factcheck_expertquestion
FOR EACH ROW EXECUTE FUNCTION newsroom_expertquestion_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_expertanswer_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- An answer comes before its link is taken back or its text moves on, or after; never beside it.
  PERFORM 1 FROM articles_article WHERE id = (
    SELECT revision.article_id FROM factcheck_expertquestion question
    JOIN factcheck_expertlink link ON link.id = question.link_id
    JOIN articles_revision revision ON revision.id = link.revision_id
    WHERE question.id = NEW.question_id) FOR UPDATE;
  IF NOT EXISTS (
  SELECT 1 FROM factcheck_expertquestion question
  JOIN factcheck_expertlink link ON link.id = question.link_id
  JOIN articles_revision revision ON revision.id = link.revision_id AND revision.status IN ('in_review', 'approved', 'scheduled', 'live')
  JOIN factcheck_evidence evidence ON evidence.id = NEW.evidence_id AND evidence.claim_id = question.claim_id
    AND evidence.revision_id = link.revision_id AND evidence.by_id = link.by_id AND evidence.kind = 'expert'
    AND evidence.stance = CASE NEW.kind WHEN 'right' THEN 'for' WHEN 'wrong' THEN 'against' ELSE 'neutral' END
  WHERE question.id = NEW.question_id
    AND NOT EXISTS (SELECT 1 FROM factcheck_expertrevocation WHERE link_id = link.id)
    AND link.deadline > clock_timestamp()) THEN
    RAISE EXCEPTION 'newsroom guard: an expert answers in time, by a link in force, and the answer is evidence on that claim' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_expertanswer_insert BEFORE INSERT ON factcheck_expertanswer
FOR EACH ROW EXECUTE FUNCTION newsroom_expertanswer_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_expertrevocation_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM articles_article WHERE id = (
    SELECT revision.article_id FROM factcheck_expertlink link
    JOIN articles_revision revision ON revision.id = link.revision_id
    WHERE link.id = NEW.link_id) FOR UPDATE;
  IF NOT EXISTS (
  SELECT 1 FROM factcheck_expertlink link
    JOIN articles_revision revision ON revision.id = link.revision_id
    JOIN articles_article article ON article.id = revision.article_id
    JOIN articles_membership membership ON membership.user_id = NEW.by_id
      AND membership.role IN ('fact_checker', 'reviewer')
      AND (membership.desk_id IS NULL OR membership.desk_id = article.desk_id)
    JOIN articles_user person ON person.id = NEW.by_id AND person.is_active
    WHERE link.id = NEW.link_id) THEN
    RAISE EXCEPTION 'newsroom guard: a link for an expert is taken back by a checker of the desk' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_expertrevocation_insert BEFORE INSERT ON factcheck_expertrevocation
FOR EACH ROW EXECUTE FUNCTION newsroom_expertrevocation_insert()
--;
CREATE OR REPLACE FUNCTION newsroom_evidence_expert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM factcheck_expertquestion question
    JOIN factcheck_expertlink link ON link.id = question.link_id
    WHERE question.claim_id = NEW.claim_id AND link.revision_id = NEW.revision_id AND link.by_id = NEW.by_id
      AND NOT EXISTS (SELECT 1 FROM factcheck_expertanswer WHERE question_id = question.id)
      AND NOT EXISTS (SELECT 1 FROM factcheck_expertrevocation WHERE link_id = link.id)
      AND link.deadline > clock_timestamp()) THEN
    RAISE EXCEPTION 'newsroom guard: an expert''s answer is evidence where somebody outside was asked, and has not answered yet' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER guard_evidence_expert BEFORE INSERT ON factcheck_evidence
FOR EACH ROW WHEN (NEW.kind = 'expert') EXECUTE FUNCTION newsroom_evidence_expert()
