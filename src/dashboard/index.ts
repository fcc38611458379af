export * from './browser.ts';
export {
  type Dashboard,
  type OpenDashboardOptions,
  openDashboard,
  type Paging,
} from './read/open-dashboard.ts';
export type { StoredReport } from './read/read-report.ts';
export { type RenderOptions, renderPage } from './serve/render-page.ts';
export { type DashboardServer, type ServeOptions, serveDashboard } from './serve/serve-dashboard.ts';
export { readAssets } from './site/read-assets.ts';
export { type DashboardOptions, type DashboardSummary, writeDashboard } from './site/write-dashboard.ts';
