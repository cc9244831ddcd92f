// How the page is built: from src/surfaces/web into dist/web, with no script or style inside the
// HTML. Mantine's variables become a style sheet here, so that the page needs no inline style.
import { resolve } from 'node:path'
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
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

export default defineConfig({
  root,
  plugins: [react(), mantineVariables()],
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
