// Reads the sources for the tidy test: which files there are, what each imports, and its text with
// strings and comments told apart. A scanner, not a parser: it errs towards seeing too much.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the checkout's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** TypeScript and TSX files below a folder of the checkout. */
export function sourcesIn(folder: string): readonly SourceFile[] {
  const files: SourceFile[] = []
  const walk = (at: string): void => {
    for (const name of readdirSync(at)) {
      const path = join(at, name)
      if (statSync(path).isDirectory()) walk(path)
      else if (/\.tsx?$/.test(name)) {
        const text = readFileSync(path, 'utf8')
        files.push({ path: relative(root, path).split(sep).join('/'), text })
      }
    }
  }
  walk(join(root, folder))
  return files
}

export interface Import {
  readonly from: string
  /** Resolved from the root when relative, else the package's name. */
  readonly target: string
  readonly typeOnly: boolean
}

const importForms = [
  /(?:^|\n)\s*(import|export)\s+(type\s)?[^'";]*?from\s+['"]([^'"]+)['"]/g,
  /(?:^|\n)\s*(import)\s+()['"]([^'"]+)['"]/g,
  /\b(import)\s*\(\s*()['"]([^'"]+)['"]\s*\)/g,
  /\b(require)\s*\(\s*()['"]([^'"]+)['"]\s*\)/g,
]

/** Every import of a file, in all forms: from, bare, dynamic, re-export, require. */
export function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = []
  for (const form of importForms) {
    for (const match of file.text.matchAll(form)) {
      const said = match[3] ?? ''
      const target = said.startsWith('.')
        ? join(dirname(file.path), said).split(sep).join('/')
        : said
      found.push({ from: file.path, target, typeOnly: match[2] !== undefined && match[2] !== '' })
    }
  }
  return found
}

export function isTest(path: string): boolean {
  return /\.(test|contract)\.tsx?$/.test(path) || path.includes('/testing/')
}

/** Text without comments, strings kept. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/(^|[^:'"`])\/\/[^\n]*/g, '$1')
}

/** Words in a text, camelCase and snake_case split, lower-cased. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 0)
}

/** Lines of code: not blank, not only a comment. */
export function codeLines(text: string): number {
  return withoutComments(text)
    .split('\n')
    .filter((line) => line.trim().length > 0).length
}
