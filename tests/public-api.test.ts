import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import * as api from '../src/index.ts';
import * as queue from '../src/queue/index.ts';
import * as schema from '../src/report/schema.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(api).sort()).toMatchInlineSnapshot(`
    [
      "ERROR_CODES",
      "NOTE_CODES",
      "QuotestanceError",
      "ReportSchema",
      "TONES",
      "analyze",
      "createAnalyzer",
      "createWordEngine",
      "readHtml",
      "readModel",
      "reportJsonSchema",
      "toMentionRows",
      "toQuotationRows",
      "toStanceRows",
    ]
  `);
});

test('quotestance/schema exports exactly these names', () => {
  expect(Object.keys(schema).sort()).toMatchInlineSnapshot(`
    [
      "ArticleInfoSchema",
      "ContributionSchema",
      "CoverageSchema",
      "CueSchema",
      "EngineInfoSchema",
      "EntitySchema",
      "EvidenceSchema",
      "HolderSchema",
      "MentionSchema",
      "NoteSchema",
      "QuotationSchema",
      "ReportSchema",
      "SegmentSchema",
      "SentimentByVoiceSchema",
      "SentimentSchema",
      "SpanSchema",
      "SpeakerSchema",
      "StanceSchema",
      "reportJsonSchema",
    ]
  `);
});

test('quotestance/queue exports exactly these names', () => {
  expect(Object.keys(queue).sort()).toMatchInlineSnapshot(`
    [
      "collectParts",
      "openQueueWorker",
      "readQueueStatus",
      "serveMetrics",
      "submitBatches",
    ]
  `);
});

test('docs/public-api/ holds what the build exports, with its types; npm run api-report writes it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/api-report.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 240_000);
