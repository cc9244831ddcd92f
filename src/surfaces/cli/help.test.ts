// What `goodturn help` begins with: favors, or where a rota is all it is used for, the rota.
import { expect, test } from 'vitest'
import { runCli } from './cli.ts'
import { worldOf } from './world.contract.ts'

const served = (mode: string) => async (): Promise<Response> => Response.json({ mode })

async function helpFor(scene: Parameters<typeof worldOf>[0], ...typed: string[]): Promise<string> {
  const world = worldOf(scene)
  await runCli(typed, world.io, world.doors)
  expect(world.code()).toBe(0)
  return world.said()
}

const token = { GOODTURN_TOKEN: 'gt_ana' }

test('given the rota only, then its verbs come first, with examples of it', async () => {
  const said = await helpFor({ env: token, server: served('rota only') }, 'help')
  expect(said.indexOf('\n  swap')).toBeLessThan(said.indexOf('\n  thanks'))
  expect(said).toContain('goodturn who is on call')
  expect(said).not.toContain('goodturn thanks Raj')
})

test('given all of it, nobody signed in, or no server, then as ever', async () => {
  const usual = await helpFor({})
  expect(usual.indexOf('\n  thanks')).toBeLessThan(usual.indexOf('\n  swap'))
  expect(await helpFor({ env: token, server: served('everything') }, '--help')).toBe(usual)
  expect(await helpFor({ env: token, away: true }, 'help')).toBe(usual)
})
