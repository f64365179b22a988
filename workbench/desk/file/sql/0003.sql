-- The claims of facts that a reviewer joined or split, which are few.
CREATE INDEX decisions_by_fact ON decisions (fact) WHERE fact IS NOT NULL
----
DROP VIEW claim_state
----
-- Where each claim stands now: its place in the draft in force (else in the last one before that had it), reading,
-- finding and state. The facts of a draft are counted within it, so a gone claim has that of its own draft: "f2@1".
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
        CASE WHEN json_type(d.reading, '$.parts') IS NULL THEN p.parts ELSE json_extract(d.reading, '$.parts') END AS parts,
        coalesce(json_extract(d.reading, '$.remark'), p.remark) AS remark,
        coalesce(d.fact, p.fact) || CASE WHEN p.draft_id = a.draft_id THEN '' ELSE '@' || coalesce(
            (SELECT g.number FROM drafts g WHERE g.id = p.draft_id), '') END AS fact,
        p.speaker,
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
