import { defineConfig } from '@playwright/test';
import { browserOptions } from './product/browser.ts';
import { inRoot } from './product/places.ts';

/** The journeys in a real browser. `npx playwright test -c e2e/playwright.config.ts [-g words]` runs some of them. */
export default defineConfig({
  testDir: './journeys',
  outputDir: inRoot('.test/e2e'),
  globalSetup: './product/global-setup.ts',
  // Two people at a time: a machine with two cores also runs the database and the API.
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: browserOptions(),
    timezoneId: 'Europe/Helsinki',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
