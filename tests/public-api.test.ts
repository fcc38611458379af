import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import * as browser from '../src/dashboard/browser.ts';
import * as dashboard from '../src/dashboard/index.ts';
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

test('quotestance/dashboard exports exactly these names, and those that need no Node to browsers', () => {
  expect(Object.keys(dashboard).sort()).toMatchInlineSnapshot(`
    [
      "CHART_STYLE",
      "SITE_STYLE",
      "drawBars",
      "drawMap",
      "drawMeans",
      "drawMonths",
      "drawNetwork",
      "drawShares",
      "drawTimeline",
      "drawTones",
      "openDashboard",
      "readAssets",
      "readFilters",
      "renderPage",
      "serveDashboard",
      "viewArticlePage",
      "viewArticles",
      "viewEntities",
      "viewEntity",
      "viewMap",
      "viewMethod",
      "viewOutlets",
      "viewOverview",
      "viewPage",
      "viewQuotations",
      "writeDashboard",
      "writeFilters",
    ]
  `);
  expect(
    Object.keys(dashboard)
      .filter((name) => !(name in browser))
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "openDashboard",
      "readAssets",
      "renderPage",
      "serveDashboard",
      "writeDashboard",
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
