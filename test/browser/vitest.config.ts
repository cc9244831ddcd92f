// The journeys in a real browser, apart from the quick tests: `vite build`, then
// `vitest run --config test/browser/vitest.config.ts`.
import { defineConfig } from 'vitest/config'

// biome-ignore lint/style/noDefaultExport: the tool asks for one.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
