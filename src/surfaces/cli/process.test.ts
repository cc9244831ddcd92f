// The program as a process: it starts, refuses a second start in one line, lets its operator in, and
// stops when it is told to.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../../main.ts', import.meta.url))
const flags = ['--disable-warning=ExperimentalWarning', main]
const folder = mkdtempSync(join(tmpdir(), 'goodturn-process-'))
let url = ''
let server: ChildProcess

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env
  const own = { GOODTURN_DATA: join(folder, 'data'), GOODTURN_PORT: '0', GOODTURN_DEMO: 'off' }
  return { PATH, XDG_CONFIG_HOME: folder, ...own, ...more }
}

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function goodturn(args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: environment(more), cwd: folder, timeout: 30_000 }
    const child = execFile(process.execPath, [...flags, ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
    child.stdin?.end()
  })
}

beforeAll(async () => {
  server = spawn(process.execPath, [...flags, 'serve'], { env: environment(), cwd: folder })
  url = await new Promise((resolve) => {
    let printed = ''
    server.stdout?.on('data', (chunk) => {
      printed += chunk
      const [, found] = /Goodturn is at (\S+)\n/.exec(printed) ?? []
      if (found) resolve(found)
    })
  })
})

afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

describe('given a server that runs', () => {
  it('when another starts on its folder, then it is told in one line', async () => {
    const second = await goodturn(['serve'])
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toMatch(/^A Goodturn is running on .* already .*stop it first\.\n$/)
  })

  it('when another wants its port, then it is told which setting to change', async () => {
    const port = new URL(url).port
    const more = { GOODTURN_DATA: join(folder, 'other'), GOODTURN_PORT: port }
    expect(await goodturn(['serve'], more)).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is taken: stop what runs there, or set GOODTURN_PORT.\n`,
    })
  })

  it('when its operator asks, then it answers; what it wrote is put back elsewhere', async () => {
    expect((await goodturn(['verify'])).stdout).toBe('There is nothing in the record yet.\n')
    expect(await goodturn(['backup', 'monday'])).toMatchObject({ code: 0, stderr: '' })
    const restored = ['restore', 'monday', '--keys', 'monday.keys', '--data', 'restored']
    expect(await goodturn(restored)).toMatchObject({ code: 0, stderr: '' })
    expect(await goodturn(restored)).toMatchObject({ code: 1, stdout: '' })
    const exported = await goodturn(['export', 'record.jsonl', '--json'])
    expect(JSON.parse(exported.stdout)).toMatchObject({ ok: true })
    const taken = await goodturn(['import-journal', 'record.jsonl', '--data', 'taken'])
    expect(taken).toMatchObject({ code: 0, stderr: '' })
    expect(await goodturn(['migrate', '--data', 'taken'])).toMatchObject({ code: 0 })
    const absent = await goodturn(['restore', 'nothing', '--data', 'other2'])
    expect(absent).toMatchObject({ code: 3, stdout: '' })
  })

  it('when a stranger calls it, then they are asked to sign in', async () => {
    const called = await goodturn(['call', 'today.read', '--server', url])
    expect(called).toMatchObject({ code: 1, stdout: '' })
    expect(called.stderr).toContain('goodturn login')
  })

  it('when it is told to end, then it ends well', async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(await goodturn(['verify'])).toMatchObject({ code: 3, stdout: '' })
  })
})

it('given a setting that is wrong, when it starts, then it says which', async () => {
  expect(await goodturn(['serve'], { GOODTURN_PORT: 'many' })).toEqual({
    code: 1,
    stdout: '',
    stderr: 'GOODTURN_PORT is “many”: it should be a number up to 65535.\n',
  })
})
