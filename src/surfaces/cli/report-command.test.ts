// `goodturn report` and `goodturn measure` as typed: words, JSON, pages, thanks, failing.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Io } from './io.ts'
import { addMeasureCommand } from './measure-command.ts'
import { addModelCommand } from './model-command.ts'
import { addReportCommand } from './report-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-cli-'))
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

beforeAll(() => {
  const path = join(folder, 'tools')
  mkdirSync(path)
  execFileSync('git', ['init', '-q', '-b', 'main', path], { env })
  const names = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'Ana' : '<b>_Raj_ & co'))
  const commits = names.map((name, at) => {
    const message = `Change\n\nHelped-by: ${at % 2 === 0 ? 'Mia *Q*' : 'Lee'}\n`
    const day = 1_700_000_000 + at * 86_400
    const author = name.replace(/[<>]/g, '')
    return (
      `commit refs/heads/main\nauthor ${author} <x@example.org> ${day} +0000\n` +
      `committer ${author} <x@example.org> ${day} +0000\ndata ${message.length}\n${message}\n` +
      `M 644 inline "${at === 0 ? 'a&b<i>/x' : `both/${at}`}"\ndata 1\nx\n\n`
    )
  })
  execFileSync('git', ['-C', path, 'fast-import', '--quiet'], { env, input: commits.join('') })
  writeFileSync(join(folder, 'log.csv'), 'time,giver,receiver\n1,a,b\n2,b,a\nbad,a,b\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(args: string[], terminal = false) {
  const out = { stdout: '', stderr: '', code: -1 }
  const io: Io = {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    isTerminal: { stdout: terminal, stderr: terminal },
    env: {},
    folder,
    now: () => 0,
    exit: (code) => {
      out.code = code
    },
  }
  const program = new Command('goodturn').exitOverride()
  program.configureOutput({ writeErr: (text) => (out.stderr += text) })
  addReportCommand(program, io)
  addMeasureCommand(program, io)
  addModelCommand(program, io)
  for (const command of program.commands) command.exitOverride()
  await program.parseAsync(args, { from: 'user' })
  return out
}

describe('given goodturn report', () => {
  it('when piped, then words come, nothing on stderr, and no file is written', async () => {
    const out = await run(['report', 'tools'])
    expect(out.code).toBe(0)
    expect(out.stdout).toContain('How help flows in tools')
    expect(out.stdout).not.toContain('\u001b')
    expect(out.stderr).toBe('')
    expect(out.stdout).not.toContain('goodturn-report.html')
  })

  it('when on a terminal, then the page is written and its place said', async () => {
    const out = await run(['report', 'tools'], true)
    expect(out.stdout).toContain('goodturn-report.html')
    expect(readFileSync(join(folder, 'goodturn-report.html'), 'utf8')).toContain('<h1>')
  })

  it('when a page is asked for, then it needs nothing else and no name is markup', async () => {
    await run(['report', 'tools', '--names', '--html', 'page.html'])
    const page = readFileSync(join(folder, 'page.html'), 'utf8')
    expect(page).not.toMatch(/<script|<link|src="|https?:\/\//)
    expect(page).not.toContain('<i>')
    expect(page).toContain('a&amp;b&lt;i&gt;')
    expect(page).toContain('data:font/woff2;base64,')
  })

  it('when JSON is asked for, then it is one value with the keys of the contract', async () => {
    const value = JSON.parse((await run(['report', 'tools', '--json'])).stdout)
    const keys = [
      'repository',
      'head',
      'commits',
      'mergesSkipped',
      'trailers',
      'directed',
      'favors',
    ]
    expect(Object.keys(value)).toEqual(expect.arrayContaining(keys))
    expect(value.repository).toBe('tools')
  })

  it('when thanks are asked for, then names stay names', async () => {
    const out = await run(['report', 'tools', '--markdown'])
    expect(out.stdout).toBe(
      '## Thanks\n\nTo everybody who helped; ✱ marks a first time:\n\n- Lee ✱\n- Mia \\*Q\\* ✱\n',
    )
  })

  it('when there is no repository, then it says so and the code is 3', async () => {
    const out = await run(['report', 'nowhere'])
    expect(out).toMatchObject({ code: 3, stdout: '', stderr: 'There is no folder at that path.\n' })
  })

  it('when a tag is unknown, then the code is 1', async () => {
    expect((await run(['report', 'tools', '--since', 'v9'])).code).toBe(1)
  })
})

describe('given goodturn measure', () => {
  it('when rows are bad, then they are named and the rest is counted', async () => {
    const out = await run([
      'measure',
      'log.csv',
      '--delta',
      '1',
      '--undirected-null',
      'configuration',
    ])
    expect(out.stderr).toBe('line 4: a time that is no instant, day or Unix seconds\n')
    expect(out.stdout).toContain('pairs both ways')
    expect(JSON.parse((await run(['measure', 'log.csv', '--json'])).stdout).arcs).toBe(2)
  })

  it('when an option is misspelt or the file is missing, then usage or reading fails', async () => {
    await expect(run(['measure', 'log.csv', '--people', 'many'])).rejects.toThrow('whole number')
    expect((await run(['measure', 'none.csv'])).code).toBe(3)
  })
})

describe('given goodturn model', () => {
  it('when a log is modelled, then coefficients stand in a table, or in JSON', async () => {
    const rows = ['1,a,b', '2,b,c', '3,a,c', '4,a,b', '5,c,a', '6,a,c', '7,b,c', 'bad,a,b']
    writeFileSync(join(folder, 'choices.csv'), `time,giver,receiver\n${rows.join('\n')}\n`)
    const out = await run(['model', 'choices.csv', '--effects', 'inertia'])
    expect(out.code).toBe(0)
    expect(out.stderr).toBe('line 9: a time that is no instant, day or Unix seconds\n')
    expect(out.stdout).toMatch(/^effect +estimate +std\. error +z +p\ninertia:count +−?\d/)
    const json = await run(['model', 'choices.csv', '--effects', 'inertia', '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({ events: 7, candidates: 2, converged: true })
  })

  it('when there is no answer, then it says why', async () => {
    const out = await run(['model', 'choices.csv', '--effects', 'outdegree-giver'])
    expect(out.stdout).toContain('No answer was reached. Nothing tells outdegree-giver:count')
  })
})
