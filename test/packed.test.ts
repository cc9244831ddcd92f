// The package as it would be published: packed, laid into an empty folder with nothing but its
// runtime dependencies beside it, and used as a stranger would.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesToSolve } from '../src/operations/rotas/testing/solvable.ts'
import { root } from './tidy/source.ts'

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly optional?: boolean }>
  >
}

let folder: string
let main: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-packed-'))
  execFileSync(process.execPath, [join(root, 'build.mjs')], { stdio: 'pipe' })
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const tarball = packed.toString().trim().split('\n').at(-1) ?? ''
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', folder])
  const home = join(folder, 'node_modules', 'goodturn')
  cpSync(join(folder, 'package'), home, { recursive: true })
  linkRuntimeDependencies()
  main = join(home, 'dist', 'main.js')
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function linkRuntimeDependencies(): void {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  for (const [path, { dev, optional }] of Object.entries(lock.packages)) {
    if (dev || optional || !path.startsWith('node_modules/')) continue
    if (path.lastIndexOf('node_modules/') > 0) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(join(root, path), join(folder, path))
  }
}

function goodturn(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' })
  return { code: done.status, stdout: done.stdout, stderr: done.stderr }
}

describe('given the packed package', () => {
  it('when asked for help, then it says what it can do', () => {
    expect(goodturn('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('report') })
  })

  it('when a repository is reported on, then there is a page with everything in it', () => {
    const repository = join(folder, 'repository')
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', repository, ...args], { stdio: 'pipe' })
    mkdirSync(repository)
    git('init', '--quiet')
    git('config', 'user.name', 'Ana Alvares')
    git('config', 'user.email', 'ana@example.org')
    git('commit', '--quiet', '--allow-empty', '-m', 'first\n\nHelped-by: Raj <raj@example.org>')
    const page = join(folder, 'page.html')
    const done = goodturn('report', repository, '--json', '--html', page)
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(done.stdout).trailers).toEqual({ 'helped-by': 1 })
    expect(readFileSync(page, 'utf8')).toContain('font/woff2;base64')
  })

  it('when a problem is solved, then the solver is found and proves what it made', () => {
    filesToSolve(folder)
    const done = goodturn('rota', 'solve', 'six.txt', '--json')
    expect(done).toMatchObject({ code: 0, stderr: '' })
    const { status, objective, bound, violations } = JSON.parse(done.stdout)
    expect({ status, objective, bound, violations }).toEqual({
      status: 'optimal',
      objective: 203,
      bound: 203,
      violations: [],
    })
    expect(goodturn('rota', 'solve', 'team.json', '--iterations', '500').code).toBe(0)
    expect(goodturn('rota', 'solve', 'nowhere.txt').code).toBe(3)
  })

  it('when a path is no repository, then it says so and ends with 3', () => {
    expect(goodturn('report', join(folder, 'nowhere')).code).toBe(3)
  })
})
