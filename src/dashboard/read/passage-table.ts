/**
 * The number of a passage in its article, over evidence joined with `dash.edges`: that of its quotation; below 0 for words outside of
 * quotations, which are told apart by whose they are and where they begin.
 */
export const PASSAGE = `CASE WHEN quotation_id IS NULL THEN -((holder::BIGINT << 32) + start_offset + 1)
  ELSE substr(quotation_id, 2)::BIGINT END`;

/**
 * All passages in the order in which they are shown, as numbers: quotations, and the words outside of them that stances rest on: the
 * narrator's own, and those in which he tells of somebody's attitude ("the mayor despises the board"). `party` is who speaks;
 * `stop` is where the shortest evidence ends that begins at the same place, whose words are shown.
 */
export const PASSAGE_TABLE = `
CREATE TABLE dash.passages AS
  SELECT rank, sequence, outlet, month, start, stop, passage, party FROM (
    SELECT sequence, start_offset AS start, end_offset AS stop, substr(id, 2)::BIGINT AS passage, party
    FROM (SELECT *, speaker_id AS entity_id FROM quotations WHERE run = $run) LEFT JOIN dash.keys USING (sequence, entity_id)
    UNION ALL
    SELECT evidence.sequence, start_offset, min(end_offset), ${PASSAGE}, nullif(holder, 1)
    FROM evidence JOIN dash.edges ON edges.sequence = evidence.sequence AND edges.number = stance
    WHERE run = $run AND quotation_id IS NULL GROUP BY evidence.sequence, start_offset, ${PASSAGE}, holder)
  JOIN dash.articles USING (sequence)
  ORDER BY rank, start, passage;`;
