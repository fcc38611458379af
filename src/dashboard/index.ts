export { type DashboardServer, type ServeOptions, serveDashboard } from './serve/serve-dashboard.ts';
export { type DashboardOptions, type DashboardSummary, writeDashboard } from './site/write-dashboard.ts';
