// Replays test/transcripts/cli: each `$ goodturn ...` is typed again into a world in memory, and all
// it says has to be what is written there. `vitest -u` writes them anew.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { filesToSolve } from '../../operations/rotas/testing/solvable.ts'
import { runCli } from './cli.ts'
import { filesToBringIn, importsServer } from './imports-world.contract.ts'
import { type Scene, worldOf } from './world.contract.ts'

const folder = fileURLToPath(new URL('../../../test/transcripts/cli', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'goodturn-transcripts-'))
afterAll(() => rmSync(home, { recursive: true }))

/** What a `#` line sets up for the commands below it; other `#` lines are for the reader. */
const scenes: Readonly<Record<string, Scene & { readonly imports?: true }>> = {
  '# signed in, piped': { env: { GOODTURN_TOKEN: 'gt_ana' } },
  '# signed in, piped, in a rota': { env: { GOODTURN_TOKEN: 'gt_ana' }, rota: true },
  '# signed in, on a terminal': { env: { GOODTURN_TOKEN: 'gt_ana' }, terminal: true },
  '# signed in, on a terminal without colours': {
    env: { GOODTURN_TOKEN: 'gt_ana', NO_COLOR: '1' },
    terminal: true,
  },
  '# signed in, with nothing written yet': { env: { GOODTURN_TOKEN: 'gt_ana' }, blank: true },
  '# signed out': {},
  '# the server is away': { away: true },
  '# with files to bring in, piped': { imports: true },
  '# with files to bring in, on a terminal, saying yes': {
    imports: true,
    terminal: true,
    unwatched: true,
    answer: 'y',
  },
  '# with files to bring in, on a terminal, saying nothing': {
    imports: true,
    terminal: true,
    unwatched: true,
  },
}

filesToBringIn(home)
filesToSolve(home)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  it(`given ${file}, when it is typed again, then it says the same`, async () => {
    const path = join(folder, file)
    const lines = readFileSync(path, 'utf8').split('\n')
    const server = await importsServer()
    let scene: Scene = {}
    const replayed: string[] = []
    for (const line of lines.filter((each) => each.startsWith('# ') || each.startsWith('$ '))) {
      const { imports, ...next } = scenes[line] ?? {}
      if (line in scenes) scene = imports ? { ...next, server } : next
      replayed.push(line.startsWith('# ') ? `${line}\n` : await typed(line, scene, file))
    }
    await expect(replayed.join('\n')).toMatchFileSnapshot(path)
  })
}

async function typed(line: string, scene: Scene, file: string): Promise<string> {
  const [, piped, words = ''] = /^\$ (?:echo (.*) \| )?goodturn ?(.*)$/.exec(line) ?? []
  const env = { ...scene.env, XDG_CONFIG_HOME: join(home, file) }
  const stdin = piped === undefined ? {} : { stdin: wordsOf(piped).join(' ') }
  const world = worldOf({ ...scene, ...stdin, env, folder: home })
  await runCli(wordsOf(words), world.io, world.doors)
  const said = world.said().replaceAll(home, '~').replaceAll('\u001b', '<esc>')
  return `${line}\n${said}exit: ${world.code()}\n`
}

/** Words as a shell splits them, single quotes alone. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/'([^']*)'|([^\s']+)/g)].map(([, inside, bare]) => inside ?? bare ?? '')
}
