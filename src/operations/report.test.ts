// The report on repositories made by the test: what it counts, says, and does not say.
import { afterEach, describe, expect, it } from 'vitest'
import { makeRepository, type TestCommit } from '../connectors/git/testing/repository.ts'
import { reportOperation } from './report.ts'

const made: { remove: () => void }[] = []
afterEach(() => {
  for (const one of made.splice(0)) one.remove()
})

const ANA = 'Ana <ana@example.org>'
const RAJ = 'Raj <raj@example.org>'
const LEE = 'Lee <lee@example.org>'
const MIA = 'Mia <mia@example.org>'
const HOST = 'GitHub <noreply@github.com>'

async function report(commits: readonly TestCommit[], input: Record<string, unknown> = {}) {
  const one = makeRepository(commits)
  made.push(one)
  const parsed = reportOperation.input.parse({ repository: one.path, ...input })
  const done = await reportOperation.run({ progress: () => {}, now: () => 0 }, parsed)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

const history: TestCommit[] = [
  { author: ANA, at: '2024-01-01', message: 'Old', files: { 'docs/a': '1' } },
  { author: ANA, at: '2026-01-10', message: 'A', files: { 'src/a/x': '1', 'src/b/x': '1' } },
  {
    author: RAJ,
    at: '2026-01-11',
    message: 'B\n\nHelped-by: Ana\nHelped-by: Ana\nHelped-by: Raj\nReviewed-by: Ana\n',
    files: { 'src/a/x': '2' },
    committer: HOST,
    tag: 'v1',
  },
  {
    author: LEE,
    at: '2026-01-12',
    message:
      'C\n\nCo-authored-by: Mia <mia@example.org>\nCo-authored-by: Copilot <copilot@github.com>\n',
    files: { 'web/x': '1' },
    parents: [1],
  },
  { author: MIA, at: '2026-01-13', message: 'Merge', parents: [2, 3], committer: HOST },
  {
    author: ANA,
    at: '2026-02-01',
    message: 'D\n\nHelped-by: Raj <raj@example.org>\nTested-by: renovate[bot]\n',
    files: { 'src/b/x': '3' },
    committer: RAJ,
  },
  { author: LEE, at: '2026-02-02', message: 'E', files: { 'web/y': '1' } },
]

describe('given a small history with every sort of trace', () => {
  it('when it is reported, then the counts are those one makes by hand', async () => {
    const found = await report(history)
    expect(found).toMatchObject({ commits: 6, mergesSkipped: 1, directed: 4, favors: 3 })
    expect(found).toMatchObject({ duplicates: 1, selfDropped: 1, people: 2, arcs: 2 })
    expect(found.kinds).toMatchObject({ helped: 2, reviewed: 1, tested: 0 })
    expect(found.trailers).toEqual({
      'helped-by': 4,
      'co-authored-by': 2,
      'reviewed-by': 1,
      'tested-by': 1,
    })
    expect(found.areas.map((area) => area.area)).toEqual(['src/b', 'web'])
    expect(found.areasTouched).toBe(3)
    expect(found.newcomers).toMatchObject({ came: 2, cameAgain: 1, helpedFirst: 1, laterHelped: 1 })
    expect(found.coauthors).toMatchObject({ pairs: 1, commits: 1 })
    expect(found.coauthors.botsLeftOut).toEqual([{ name: 'Copilot', trailers: 1 }])
  })

  it('when work is brought in, then committer and merger count, hosts do not', async () => {
    const { broughtIn } = await report(history)
    // D by its committer Raj, C by its merger Mia; B only by the host's button.
    expect(broughtIn).toMatchObject({ changes: 5, byOthers: 2, authors: 2, bringers: 2, byHost: 1 })
  })

  it('when help is scarce, then line one says so and how to start is printed', async () => {
    const found = await report(history)
    expect(found.sentences[0]).toContain('Only 4 trailers here say who helped whom')
    expect(found.sentences[1]).toBe(
      '2 of 3 folders changed in the last 12 months were touched by one person only.',
    )
    expect(found.sentences.length).toBeGreaterThanOrEqual(4)
    expect(found.howToStart.join('\n')).toContain('Helped-by:')
    expect(found.measures).toBeNull()
  })

  it('when names are not asked for, then none is anywhere in it', async () => {
    const text = JSON.stringify(await report(history))
    for (const name of ['Ana', 'Raj', 'Lee', 'Mia', 'example.org']) expect(text).not.toContain(name)
    const named = await report(history, { names: true })
    expect(named.areas.map((area) => area.person)).toEqual(['Ana', 'Lee'])
    expect(named.broughtIn.names).toEqual(['Mia', 'Raj'])
  })

  it('when a tag or a day cuts it, then ancestry or the author day decides', async () => {
    const since = await report(history, { since: 'v1' })
    expect(since.commits).toBe(3)
    const days = await report(history, { since: '2026-01-11', until: '2026-01-12' })
    expect(days.commits).toBe(2)
    const until = await report(history, { until: 'v1' })
    expect(until.commits).toBe(3)
  })

  it('when thanks are asked for, then they go A to Z with first times marked', async () => {
    const found = await report(history, { since: 'v1', thanks: true })
    expect(found.thanks).toEqual([{ name: 'Raj', firstTime: true }])
    expect(found.coauthorNames).toEqual(['Mia'])
  })

  it('when the revision is unknown or looks like an option, then it is refused', async () => {
    await expect(report(history, { since: 'v9' })).rejects.toThrow('neither a day')
    await expect(report(history, { until: '--all' })).rejects.toThrow('neither a day')
  })
})

describe('given a history with help enough', () => {
  const people = Array.from({ length: 14 }, (_, at) => `P${at} <p${at}@example.org>`)
  const busy: TestCommit[] = Array.from({ length: 300 }, (_, at) => ({
    author: people[(at * 5) % 14]!,
    at: new Date(Date.UTC(2024, 0, 1) + at * 2 * 86_400_000).toISOString(),
    message: `Change ${at}\n\nHelped-by: ${people[(at * 3 + 1) % 14]}\n`,
    files: { [`src/${at % 3}/x`]: `${at}` },
  }))

  it('when it is reported, then measures, findings and the same answer twice', async () => {
    const found = await report(busy)
    expect(found.measures?.basis).toBe('helped')
    expect(found.findings.length + found.abstained.length).toBe(2)
    expect(found.sentences.slice(0, 3).every((sentence) => /\d/.test(sentence))).toBe(true)
    const again = await report(busy)
    expect({ ...again, repository: '' }).toEqual({ ...found, repository: '' })
    expect(found.network?.people).toBe(14)
  })
})
