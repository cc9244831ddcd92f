// The journeys in a real browser, apart from the quick tests: `vite build`, then
// `vitest run --config test/browser/vitest.config.ts`. What is timed runs first and by itself; the
// rest two files at a time.
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const timed = ['first-load.test.ts']
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

// biome-ignore lint/style/noDefaultExport: the tool asks for one.
export default defineConfig({
  test: {
    root,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { test: { ...patience, root, name: 'timed', include: timed, sequence: { groupOrder: 0 } } },
      {
        test: {
          ...patience,
          root,
          name: 'pages',
          include: ['*.test.ts'],
          exclude: timed,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
