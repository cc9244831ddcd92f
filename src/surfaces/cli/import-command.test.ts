// Progress is for who watches: on a terminal, and nowhere else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from './cli.ts'
import { filesToBringIn, importsServer } from './imports-world.contract.ts'
import { type Scene, worldOf } from './world.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-import-'))
filesToBringIn(folder)
afterAll(() => rmSync(folder, { recursive: true }))

async function typed(words: readonly string[], scene: Scene) {
  const world = worldOf({ ...scene, folder, server: await importsServer() })
  await runCli(words, world.io, world.doors)
  return world
}

describe('given a history to bring in', () => {
  it('when somebody watches, then it says how far it is; when piped, not', async () => {
    const words = ['import', 'git', 'project', '--yes']
    const watched = await typed(words, { terminal: true })
    expect(watched.said()).toContain('lines proposed')
    expect(watched.code()).toBe(0)
    const piped = await typed(words, {})
    expect(piped.said()).not.toContain('\u001b')
    expect(piped.code()).toBe(0)
  })

  it('when the server is away, then one sentence and nothing else', async () => {
    const world = await typed(['import', 'csv', 'help.csv'], { away: true })
    expect(world.said()).toMatch(/^No Goodturn answers at /)
    expect(world.code()).toBe(3)
  })
})
