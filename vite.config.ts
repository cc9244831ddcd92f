// How the page is built: from src/surfaces/web into dist/web, with no script or style inside the
// HTML. Mantine's variables become a style sheet here, so that the page needs no inline style.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, transformWithOxc } from 'vite'
import { resolver, theme } from './src/surfaces/web/theme.ts'

const root = resolve(import.meta.dirname, 'src/surfaces/web')

function mantineVariables(): Plugin {
  const name = 'virtual:mantine-variables.css'
  return {
    name: 'mantine-variables',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined
      const merged = mergeMantineTheme(DEFAULT_THEME, theme)
      const plain = defaultCssVariablesResolver(merged)
      const own = resolver(merged)
      return convertCssVariables({
        variables: { ...plain.variables, ...own.variables },
        light: { ...plain.light, ...own.light },
        dark: { ...plain.dark, ...own.dark },
      })
    },
  }
}

/**
 * The service worker as a file of its own at /sw.js, knowing the files it keeps and their version.
 * Of the fonts it keeps only the latin ones; others come when they are needed.
 */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const names = (readdirSync(dir, { recursive: true }) as string[])
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => /\.(js|css|svg|webmanifest)$|-latin-wght-.*\.woff2$/.test(name))
        .sort()
      const made = createHash('sha256')
      for (const name of ['index.html', ...names]) made.update(readFileSync(resolve(dir, name)))
      const path = resolve(root, 'offline/worker.ts')
      const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path)
      const known = {
        shellFiles: ['/', ...names.map((name) => `/${name}`)],
        shellVersion: made.digest('hex').slice(0, 12),
      }
      const constants = Object.entries(known).map(
        ([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`,
      )
      writeFileSync(resolve(dir, 'sw.js'), `${constants.join('')}${code}`)
    },
  }
}

export default defineConfig({
  root,
  plugins: [react(), mantineVariables(), serviceWorker()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // New enough for light-dark(): the tokens go out as they are written.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  },
  server: {
    fs: { allow: [import.meta.dirname] },
    proxy: {
      '^/api/(?!.*\\.ts)': 'http://127.0.0.1:4646',
      '/demo': 'http://127.0.0.1:4646',
    },
  },
})
