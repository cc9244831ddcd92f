// Histories made by the test itself, read as facts: trailers, people, folders, and what is broken.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readHistory } from './read-history.ts'
import { isolated, makeRepository, type TestCommit } from './testing/repository.ts'

const made: { remove: () => void }[] = []
afterEach(() => {
  for (const one of made.splice(0)) one.remove()
})

function repository(commits: readonly TestCommit[]) {
  const one = makeRepository(commits)
  made.push(one)
  return one
}

const everything = { foldersFrom: () => 0 }
const ANA = 'Ana <ana@example.org>'
const RAJ = 'Raj <raj@example.org>'

async function read(path: string) {
  const history = await readHistory(path, everything)
  if (!history.ok) throw new Error(JSON.stringify(history.refusal))
  return history.value
}

describe('given a repository with trailers of every sort', () => {
  const messages = [
    'One\n\nHelped-by: Raj <raj@example.org>\nSigned-off-by: Ana <ana@example.org>\n',
    'Two\n\nhelped-by: Raj\nHELPED-BY: Raj\nReviewed-by: Lee\n <lee@example.org>\n',
    'Three\n\nHelped-by: not in the last paragraph\n\nJust words.\n',
    'Four\n\nCo-authored-by: dependabot[bot] <support@github.com>\n' +
      'Co-authored-by: Lee <lee@example.org>\n',
    'Five\n\nReported-by: https://example.org/5\nFixes: 12\n',
    Buffer.from([...Buffer.from('Six\n\nHelped-by: J'), 0xf6, ...Buffer.from('rg <j@x.org>\n')]),
    'Seven\n\nHelped-by: Raj\u001b[2J\u001eX\u001f <raj@example.org>\n',
  ]
  const commits = messages.map((message, at) => ({
    author: ANA,
    at: `2026-01-0${at + 1}T10:00:00Z`,
    message,
    files: { [`src/core/${at}/file name\twith tab.ts`]: `${at}`, 'top.txt': `${at}` },
  }))

  it('when it is read, then every key is counted as git’s own listing has it', async () => {
    const { path, git } = repository(commits)
    const listing = git('log', '--no-merges', '--use-mailmap', '--format=%(trailers:only,unfold)')
    const own = listing.split('\n').filter((line) => line !== '')
    const keys = own.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()).sort()
    const history = await read(path)
    expect(history.commits.flatMap((commit) => commit.keys).sort()).toEqual(keys)
    expect(keys.length).toBeGreaterThan(9)
  })

  it('when it is read, then people, folders and skips are facts', async () => {
    const history = await read(repository(commits).path)
    const names = history.people.map((person) => person.name)
    expect(names).toContain('Jörg')
    expect(names).toContain('Raj [2J X')
    expect(history.people.find((person) => person.name === 'dependabot[bot]')?.robot).toBe(true)
    expect(history.skipped).toMatchObject({ nobody: 1, withoutAddress: 2, overlong: 0 })
    expect([...(history.commits[0]?.folders ?? [])].sort()).toEqual(['.', 'src/core'])
  })

  it('when a mailmap joins two names, then trailers follow it too', async () => {
    const { path, git } = repository([
      {
        author: RAJ,
        at: '2026-01-01',
        message: 'One\n\nHelped-by: Old Ana <old@example.org>\n',
        files: { '.mailmap': 'Ana <ana@example.org> <old@example.org>\n' },
      },
    ])
    git('reset', '-q', '--hard')
    const history = await read(path)
    const giver = history.commits[0]?.helps[0]?.giver ?? -1
    expect(history.people[giver]?.name).toBe('Ana')
  })
})

describe('given a commit message of 50 MB', () => {
  it('when it is read, then its trailers are read and nothing else is kept', async () => {
    const body = Buffer.alloc(50 * 1024 * 1024, 'words and more words, and a line\n')
    const message = Buffer.concat([
      Buffer.from('Big\n\n'),
      body,
      Buffer.from('\n\nHelped-by: Raj\n'),
    ])
    const history = await read(repository([{ author: ANA, at: '2026-01-01', message }]).path)
    expect(history.commits[0]?.keys).toEqual(['helped-by'])
  })
})

describe('given paths that are no history', () => {
  const why = async (path: string) => {
    const history = await readHistory(path, everything)
    return history.ok ? '' : history.refusal.detail
  }

  it('when nothing, a plain folder, no commit or an option is given, then words come', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goodturn-plain-'))
    made.push({ remove: () => rmSync(folder, { recursive: true }) })
    expect(await why(join(folder, 'none'))).toContain('no folder')
    expect(await why(folder)).toContain('not a git repository')
    expect(await why('--upload-pack=touch /tmp/x')).toContain('no folder')
    execFileSync('git', ['init', '-q', folder], { env: isolated })
    expect(await why(folder)).toContain('no commits yet')
  })

  it('when it is a shallow clone, then that is said', async () => {
    const { path } = repository([
      { author: ANA, at: '2026-01-01', message: 'One' },
      { author: ANA, at: '2026-01-02', message: 'Two' },
    ])
    const clone = mkdtempSync(join(tmpdir(), 'goodturn-shallow-'))
    made.push({ remove: () => rmSync(clone, { recursive: true }) })
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${path}`, clone], { env: isolated })
    const history = await read(clone)
    expect(history.shallow).toBe(true)
    expect(history.commits).toHaveLength(1)
  })
})
