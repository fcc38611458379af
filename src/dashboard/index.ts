export { type DashboardOptions, type DashboardSummary, writeDashboard } from './site/write-dashboard.ts';
