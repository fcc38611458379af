import { defineConfig, type Options } from 'tsup';

/** What is built for browsers, one file each. Run after the main build. */
const BROWSER: Options = {
  outExtension: () => ({ js: '.js' }),
  platform: 'browser',
  target: 'es2022',
  noExternal: [/.*/],
  clean: false,
  dts: false,
  minify: true,
  treeshake: true,
  charset: 'utf8',
  esbuildOptions(options) {
    // browsers have a document of their own
    options.alias = { 'linkedom/worker': './src/dashboard/client/no-document.ts' };
  },
};

export default defineConfig([
  // the script of dashboards, which the site writer copies out of dist
  { ...BROWSER, entry: { 'dashboard-client': 'src/dashboard/client/main.ts' }, format: 'iife' },
  // charts and pages as functions
  { ...BROWSER, entry: { 'dashboard-browser': 'src/dashboard/browser.ts' }, format: 'esm' },
]);
