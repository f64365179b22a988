-- Where a claim stands in a draft, and how it was read there. Numbers keep their type: no column affinity.
CREATE TABLE places (
    claim_id TEXT NOT NULL REFERENCES claims(id),
    draft_id TEXT NOT NULL REFERENCES drafts(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    is_claim INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    bound TEXT NOT NULL,
    low,
    high,
    unit TEXT NOT NULL,
    iso TEXT NOT NULL,
    parts TEXT,
    remark TEXT NOT NULL,
    fact TEXT NOT NULL,
    speaker TEXT NOT NULL,
    spans TEXT NOT NULL,
    PRIMARY KEY (claim_id, draft_id)
) WITHOUT ROWID
----
CREATE INDEX places_by_draft ON places (draft_id, start)
----
CREATE TABLE links (
    id TEXT NOT NULL,
    draft_id TEXT NOT NULL REFERENCES drafts(id),
    claim_id TEXT NOT NULL REFERENCES claims(id),
    source_id TEXT REFERENCES sources(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    locator TEXT NOT NULL,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    why TEXT NOT NULL,
    by_hand INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (draft_id, claim_id, id)
) WITHOUT ROWID
----
CREATE INDEX links_by_id ON links (id)
----
CREATE TABLE checks (
    id TEXT NOT NULL,
    draft_id TEXT NOT NULL REFERENCES drafts(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    verdict TEXT NOT NULL,
    calculation TEXT NOT NULL,
    claim_ids TEXT NOT NULL,
    PRIMARY KEY (draft_id, id)
) WITHOUT ROWID
----
CREATE TABLE relations (
    draft_id TEXT NOT NULL REFERENCES drafts(id),
    relation TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (draft_id, relation, facts)
) WITHOUT ROWID
----
-- The journal: the one table that is the truth about decisions. Rows are appended, never changed.
CREATE TABLE reviews (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    act TEXT NOT NULL,
    article_id TEXT REFERENCES articles(id),
    targets TEXT NOT NULL,
    content TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
)
----
-- Which undos and redos speak of an act.
CREATE INDEX reviews_that_switch ON reviews (json_extract(content, '$.review')) WHERE act IN ('undo', 'redo')
----
CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: a review is never changed');
END
----
CREATE TRIGGER reviews_never_go BEFORE DELETE ON reviews
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: a review is never deleted');
END
----
-- INSERT OR REPLACE deletes without firing the trigger above.
CREATE TRIGGER reviews_never_replaced BEFORE INSERT ON reviews
WHEN EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id OR seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: a review is never replaced');
END
----
-- Everything below follows from the journal and can be rebuilt from it (workbench doctor --rebuild).
-- One row for each aspect of each target that an act sets. `stands` is 0 while the act is undone;
-- `is_current` is 1 on the newest standing one.
CREATE TABLE effects (
    target TEXT NOT NULL,
    aspect TEXT NOT NULL,
    review_id TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    value TEXT NOT NULL,
    stands INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    PRIMARY KEY (target, aspect, review_id)
) WITHOUT ROWID
----
-- One row for each act that was ever undone: whether it stands now, and which undo or redo said so last.
CREATE TABLE undone (
    review_id TEXT NOT NULL PRIMARY KEY,
    reviewer TEXT NOT NULL,
    stands INTEGER NOT NULL,
    said_by TEXT NOT NULL
) WITHOUT ROWID
----
-- What is decided of each claim that was ever touched.
CREATE TABLE decisions (
    claim_id TEXT NOT NULL PRIMARY KEY,
    finding TEXT,
    finding_review TEXT,
    reviewer TEXT,
    decided_at TEXT,
    note TEXT,
    question TEXT,
    answer TEXT,
    tags TEXT,
    corrected_value TEXT,
    corrected_text TEXT,
    second_finding TEXT,
    second_of TEXT,
    signed_by TEXT,
    signed_at TEXT,
    stale TEXT,
    stale_review TEXT,
    ambiguous TEXT,
    ambiguous_review TEXT,
    added TEXT,
    fact TEXT,
    reading TEXT,
    disputed INTEGER NOT NULL
) WITHOUT ROWID
----
-- Articles with the draft in force.
CREATE VIEW article_state AS
SELECT a.id, a.name, a.title, a.published, a.path, a.added_at,
    d.id AS draft_id, d.number AS draft_number, d.sha256
FROM articles a
JOIN drafts d ON d.id = coalesce(
    (SELECT json_extract(value, '$') FROM effects WHERE target = a.id AND aspect = 'draft' AND is_current), a.draft_id)
----
-- Where each claim stands now: its place in the draft in force (else its last one before), reading, finding and state.
CREATE VIEW claim_state AS
SELECT id, article_id, number, draft_id, start, "end", sentence_start, sentence_end, paragraph, is_claim, label, kind,
    bound, low, high, unit, iso, parts, remark, fact, speaker,
    CASE WHEN state IN ('stale', 'ambiguous') THEN 'unchecked' ELSE finding END AS finding,
    state, note, question, answer, tags, corrected_value, corrected_text, reviewer, decided_at,
    CASE WHEN state = 'signed-off' THEN signed_by END AS signed_by,
    CASE WHEN state = 'signed-off' THEN signed_at END AS signed_at,
    second_finding,
    CASE WHEN second_finding IS NOT NULL THEN signed_by END AS second_reviewer,
    CASE WHEN state IN ('stale', 'ambiguous') THEN coalesce(stale, ambiguous) END AS stale_reason,
    CASE WHEN state IN ('stale', 'ambiguous') AND finding <> 'unchecked' THEN finding END AS past_finding,
    disputed OR coalesce(second_finding <> finding, 0) AS disputed, added_by_hand
FROM (
    SELECT c.id, c.article_id, c.number, p.draft_id, p.start, p."end", p.sentence_start, p.sentence_end, p.paragraph,
        max(p.is_claim, d.added IS NOT NULL) AS is_claim,
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
    JOIN places p ON p.claim_id = c.id AND p.draft_id = coalesce(
        (SELECT q.draft_id FROM places q WHERE q.claim_id = c.id AND q.draft_id = a.draft_id),
        (SELECT q.draft_id FROM places q JOIN drafts f ON f.id = q.draft_id
        WHERE q.claim_id = c.id AND f.number < a.draft_number ORDER BY f.number DESC LIMIT 1))
    LEFT JOIN decisions d ON d.claim_id = c.id
)
----
-- The passages of claims, with what reviewers said of them; those of removed sources are out of sight.
CREATE VIEW link_state AS
SELECT l.id, l.claim_id, l.draft_id, l.source_id, l.start, l."end", l.locator, l.relation, l.score, l.why, l.by_hand,
    coalesce(json_extract(e.value, '$'), 'suggested') AS status
FROM links l
LEFT JOIN effects e ON e.target = l.id AND e.aspect = 'status' AND e.is_current
LEFT JOIN effects r ON r.target = l.source_id AND r.aspect = 'removed' AND r.is_current
WHERE (NOT l.by_hand OR e.value IS NOT NULL) AND coalesce(r.value, 'false') <> 'true'
