-- Every number that a claim was ever given, here or on a desk that was merged. A number that two claims were given is
-- nobody's any more: the number in `claims` follows from this table.
CREATE TABLE numbers (
    article_id TEXT NOT NULL REFERENCES articles(id),
    number INTEGER NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims(id),
    PRIMARY KEY (article_id, number, claim_id)
) WITHOUT ROWID
----
INSERT INTO numbers SELECT article_id, number, id FROM claims
----
-- Follows from the journal: claims that stand in a draft where another one was read first (`row_id` is the claim of that
-- row of `places`), or nowhere in it (empty).
CREATE TABLE chosen (
    claim_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    row_id TEXT NOT NULL,
    PRIMARY KEY (claim_id, draft_id)
) WITHOUT ROWID
----
CREATE INDEX chosen_by_row ON chosen (draft_id, row_id)
----
DROP VIEW link_state
----
DROP VIEW claim_state
----
-- The drafts in which each claim stood, and the act that put each in force (none for the first); a draft that was taken
-- back does not count.
CREATE VIEW stood AS
SELECT q.claim_id, q.draft_id, e.review_id AS since
FROM places q
JOIN claims c ON c.id = q.claim_id
JOIN articles a ON a.id = c.article_id
LEFT JOIN effects e ON e.target = a.id AND e.aspect = 'draft' AND e.stands AND e.value = '"' || q.draft_id || '"'
WHERE (e.review_id IS NOT NULL OR q.draft_id = a.draft_id) AND NOT EXISTS (
    SELECT 1 FROM chosen n WHERE n.claim_id = q.claim_id AND n.draft_id = q.draft_id AND n.row_id = '')
----
-- Where each claim stands now: its place in the draft in force (else in the last one before that had it), reading,
-- finding and state.
CREATE VIEW claim_state AS
SELECT id, article_id, number, draft_id, start, "end", sentence_start, sentence_end, paragraph, is_claim, label, kind,
    bound, low, high, unit, iso, parts, remark, fact, speaker,
    CASE WHEN state IN ('stale', 'ambiguous') THEN 'unchecked' ELSE finding END AS finding,
    state, note, question, answer, tags, corrected_value, corrected_text, reviewer, decided_at,
    CASE WHEN state = 'signed-off' THEN signed_by END AS signed_by,
    CASE WHEN state = 'signed-off' THEN signed_at END AS signed_at,
    second_finding,
    CASE WHEN second_finding IS NOT NULL THEN signed_by END AS second_reviewer,
    CASE WHEN state = 'ambiguous' THEN ambiguous WHEN state = 'stale' THEN stale END AS stale_reason,
    CASE WHEN state IN ('stale', 'ambiguous') AND finding <> 'unchecked' THEN finding END AS past_finding,
    disputed OR coalesce(second_finding <> finding, 0) AS disputed, added_by_hand
FROM (
    SELECT c.id, c.article_id, c.number, p.draft_id, p.start, p."end", p.sentence_start, p.sentence_end, p.paragraph,
        CASE WHEN p.claim_id = c.id THEN max(p.is_claim, d.added IS NOT NULL) ELSE max(d.added IS NOT NULL,
            (SELECT o.is_claim FROM places o WHERE o.claim_id = c.id AND o.draft_id = p.draft_id)) END AS is_claim,
        coalesce(json_extract(d.reading, '$.label'), p.label) AS label,
        coalesce(json_extract(d.reading, '$.kind'), p.kind) AS kind,
        coalesce(json_extract(d.reading, '$.bound'), p.bound) AS bound,
        CASE WHEN json_type(d.reading, '$.low') IS NULL THEN p.low ELSE json_extract(d.reading, '$.low') END AS low,
        CASE WHEN json_type(d.reading, '$.high') IS NULL THEN p.high ELSE json_extract(d.reading, '$.high') END AS high,
        coalesce(json_extract(d.reading, '$.unit'), p.unit) AS unit,
        coalesce(json_extract(d.reading, '$.iso'), p.iso) AS iso,
        p.parts, p.remark, coalesce(d.fact, p.fact) AS fact, p.speaker,
        coalesce(d.finding, 'unchecked') AS finding,
        CASE
            WHEN p.draft_id <> a.draft_id THEN 'gone'
            WHEN d.ambiguous <> '' AND d.ambiguous_review > coalesce(d.finding_review, '') THEN 'ambiguous'
            WHEN d.stale <> '' AND d.stale_review > coalesce(d.finding_review, '') THEN 'stale'
            WHEN d.question <> '' AND coalesce(d.answer, '') = '' THEN 'query'
            WHEN coalesce(d.finding, 'unchecked') = 'unchecked' THEN 'open'
            WHEN d.second_of = d.finding_review AND d.second_finding = d.finding THEN 'signed-off'
            WHEN d.second_of = d.finding_review THEN 'open'
            ELSE 'checked'
        END AS state,
        d.note, d.question, d.answer, d.tags, d.corrected_value, d.corrected_text, d.reviewer, d.decided_at,
        CASE WHEN d.second_of = d.finding_review THEN d.second_finding END AS second_finding,
        d.signed_by, d.signed_at, d.stale, d.ambiguous,
        coalesce(d.disputed, 0) AS disputed, d.added IS NOT NULL AND NOT p.is_claim AS added_by_hand
    FROM claims c
    JOIN article_state a ON a.id = c.article_id
    LEFT JOIN chosen i ON i.claim_id = c.id AND i.draft_id = a.draft_id
    LEFT JOIN places f ON f.claim_id = coalesce(nullif(i.row_id, ''), c.id) AND f.draft_id = a.draft_id
        AND i.row_id IS NOT ''
    -- Gone claims stand where they stood last.
    JOIN places p
        ON p.claim_id = CASE WHEN f.draft_id IS NOT NULL THEN f.claim_id ELSE coalesce(
            (SELECT h.row_id FROM chosen h WHERE h.claim_id = c.id AND h.draft_id = (
            SELECT s.draft_id FROM stood s WHERE s.claim_id = c.id AND s.draft_id <> a.draft_id
            ORDER BY s.since DESC LIMIT 1)), c.id) END
        AND p.draft_id = CASE WHEN f.draft_id IS NOT NULL THEN a.draft_id ELSE (
            SELECT s.draft_id FROM stood s WHERE s.claim_id = c.id AND s.draft_id <> a.draft_id
            ORDER BY s.since DESC LIMIT 1) END
    LEFT JOIN decisions d ON d.claim_id = c.id
)
----
-- The passages of claims, with what reviewers said of them; those of removed sources are out of sight. What nobody judged
-- goes with the place (`made_for` is the claim of that row of `places`), what somebody judged with the claim.
CREATE VIEW link_state AS
SELECT l.id, coalesce(h.claim_id, l.claim_id) AS claim_id, l.claim_id AS made_for, l.draft_id, l.source_id, l.start,
    l."end", l.locator, l.relation, l.score, l.why, l.by_hand,
    coalesce(json_extract(e.value, '$'), 'suggested') AS status
FROM links l
LEFT JOIN effects e ON e.target = l.id AND e.aspect = 'status' AND e.is_current
LEFT JOIN effects r ON r.target = l.source_id AND r.aspect = 'removed' AND r.is_current
LEFT JOIN chosen h ON h.draft_id = l.draft_id AND h.row_id = l.claim_id AND NOT l.by_hand AND e.value IS NULL
WHERE (NOT l.by_hand OR e.value IS NOT NULL) AND coalesce(r.value, 'false') <> 'true'
    AND (e.value IS NOT NULL OR h.claim_id IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM chosen o WHERE o.claim_id = l.claim_id AND o.draft_id = l.draft_id))
    AND (h.claim_id IS NULL OR NOT EXISTS (
        SELECT 1 FROM links m JOIN effects j ON j.target = m.id AND j.aspect = 'status' AND j.is_current
        WHERE m.draft_id = l.draft_id AND m.claim_id = h.claim_id AND m.source_id IS l.source_id
            AND m.start = l.start AND m."end" = l."end"))
