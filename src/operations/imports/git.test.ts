// Help in git histories, by three ways in: a folder of the operator's, a log that was sent, and
// proposals posted by the command line. All three mean the same lines.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../../test/house.ts'
import { still } from '../../../test/imports.ts'
import { isolated, makeRepository } from '../../connectors/git/testing/repository.ts'
import type { Viewer } from '../viewer.ts'
import { proposeFromGit } from './propose.ts'

const ANA = 'Ana Alvares <ana@example.org>'
const NORA = 'Nora Nils <nora@example.org>'
const mailmap = 'Raj Rao <raj@example.org> <raj@old.example>\n'
const commits = [
  {
    author: ANA,
    at: '2026-04-01T10:00:00Z',
    message:
      'Add the first page\n\nHelped-by: Raj <raj@old.example>\nReviewed-by: Nora Nils <nora@example.org>\n' +
      'Signed-off-by: Ana Alvares <ana@example.org>\n',
    files: { '.mailmap': mailmap },
  },
  {
    author: NORA,
    at: '2026-04-02T10:00:00Z',
    message:
      'Second\n\nHELPED-BY: Raj Rao\nHelped-by: Raj Rao <raj@old.example>\n' +
      'Co-authored-by: Ana Alvares <ana@example.org>\nTested-by: dependabot[bot] <x@y.z>\n',
  },
  { author: ANA, at: '2026-04-03T10:00:00Z', message: 'Third\n\nAcked-by: Ana Alvares\n' },
  { author: ANA, at: '2026-04-04T10:00:00Z', message: 'Nobody helped\n' },
]

let folder: string
let path: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-repositories-'))
  path = join(folder, 'project.git')
  const made = makeRepository(commits)
  execFileSync('git', ['clone', '-q', '--bare', made.path, path], { env: isolated })
  made.remove()
  symlinkSync('/', join(folder, 'elsewhere'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function started() {
  const tested = testHouse({ repositories: folder })
  const org = await testOrg(tested)
  return { tested, org, ...tested }
}
type Started = Awaited<ReturnType<typeof started>>

async function byRepository({ tested, done }: Started, viewer: Viewer) {
  const draft = await done(viewer, 'import.draft-repository', { name: 'project.git' })
  return still(tested, viewer, draft.import.import)
}

async function byLog({ tested, done }: Started, viewer: Viewer) {
  const { command } = await done(viewer, 'import.repositories')
  execFileSync('/bin/bash', ['-c', command], { cwd: path, env: isolated })
  const bytes = readFileSync(join(path, 'help.gitlog')).toString('base64')
  const draft = await done(viewer, 'import.draft-git-log', { name: 'help.gitlog', bytes })
  return still(tested, viewer, draft.import.import)
}

async function byProposals({ tested, done }: Started, viewer: Viewer) {
  const here = { progress: () => undefined, now: () => 0 }
  const proposed = await proposeFromGit.run(here, { repository: path })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  const { name, proposals } = proposed.value
  const first = { name, proposals: proposals.slice(0, 2), last: false }
  const { import: draft } = await done(viewer, 'import.draft-proposals', first, 'first')
  // A call that was answered but not heard is sent again with its key.
  const again = await done(viewer, 'import.draft-proposals', first, 'first')
  expect(again.import.import).toBe(draft.import)
  const rest = { import: draft.import, name, proposals: proposals.slice(2), last: true }
  await done(viewer, 'import.draft-proposals', rest)
  return still(tested, viewer, draft.import)
}

describe('given a repository with help in its trailers', () => {
  it.each([
    ['a folder of the operator’s', byRepository],
    ['a log that was sent', byLog],
    ['proposals of the command line', byProposals],
  ] as const)('when it comes by %s, then it is the same preview', async (_way, bring) => {
    const house = await started()
    const { preview } = await bring(house, house.org.ana)
    expect(preview).toMatchObject({ proposed: 3, known: 0, firstDay: '2026-04-01' })
    expect(preview.refused.map(({ count }: { count: number }) => count)).toEqual([1, 1])
    expect(preview.refused[0].reason + preview.refused[1].reason).toContain('Left out as programs')
    const raj = preview.people.find(({ label }: { label: string }) => label === 'Raj Rao')
    expect(raj).toMatchObject({
      address: 'raj@example.org',
      match: { is: 'person', person: house.org.raj.person },
      gave: 2,
    })
    expect(preview.sample).toContainEqual({
      giver: 'Nora Nils',
      receiver: 'you',
      kind: 'check',
      day: '2026-04-01',
    })
  })

  it('when it comes by one way and then by another, then nothing is new', async () => {
    const house = await started()
    const { tested, org, done } = house
    const first = await byLog(house, org.ana)
    await done(org.ana, 'import.accept', { import: first.import })
    expect(await still(tested, org.ana, first.import)).toMatchObject({ stage: 'done', lines: 3 })
    const { sequence } = await tested.house.scribe.ledger(org.org)
    for (const bring of [byRepository, byProposals]) {
      expect((await bring(house, org.ana)).preview).toMatchObject({ proposed: 0, known: 3 })
    }
    expect((await tested.house.scribe.ledger(org.org)).sequence).toBe(sequence)
    const { favors } = await done(org.ana, 'import.lines', { import: first.import })
    const check = favors.find((each: { kind: string }) => each.kind === 'check')
    expect(check).toMatchObject({
      note: expect.stringMatching(/^Add .* \(\w{10}\)$/),
    })
  })

  it('when somebody’s address is known, then it counts before their name', async () => {
    const house = await started()
    const { org, done } = house
    const address = { kind: 'email', address: 'RAJ@example.org' }
    await done(org.mia, 'identity.add', address)
    const { preview } = await byRepository(house, org.ana)
    const raj = preview.people.find(({ label }: { label: string }) => label === 'Raj Rao')
    expect(raj).toMatchObject({ because: 'address', match: { person: org.mia.person } })
  })
})

describe('given names that are none of the folder’s repositories', () => {
  it.each([
    '..',
    '../..',
    'elsewhere',
    '/etc',
    'project.git/..',
    'none',
    '.',
  ])('when %s is asked for, then it is refused', async (name) => {
    const { org, call } = await started()
    expect(await call(org.ana, 'import.draft-repository', { name })).toMatchObject({
      refusal: { code: 'unreadable-input' },
    })
  })

  it('when no folder was named, then there are none', async () => {
    const tested = testHouse()
    const org = await testOrg(tested)
    expect((await tested.done(org.ana, 'import.repositories')).names).toEqual([])
    expect(
      await tested.call(org.ana, 'import.draft-repository', { name: 'project.git' }),
    ).toMatchObject({
      refusal: { code: 'unreadable-input' },
    })
  })
})

describe('given a file that is no such log', () => {
  it.each([
    ['nothing', ''],
    ['words', 'commit 1234\nAuthor: Ana\n'],
    ['NULs', '\0\0\0\0\0\0\0\0\0\0\0\0'],
    ['a log cut short', `${'a'.repeat(40)}\x001\0Ana\0a@x\0s\0\0bbbb\x002\0`],
  ])('when it is %s, then it says so', async (_what, text) => {
    const { tested, org, done } = await started()
    const bytes = Buffer.from(text).toString('base64')
    const { import: draft } = await done(org.ana, 'import.draft-git-log', { name: 'x', bytes })
    const view = await still(tested, org.ana, draft.import)
    expect(view).toMatchObject({
      stage: 'failed',
      problem: expect.stringContaining('command shown'),
    })
  })
})
