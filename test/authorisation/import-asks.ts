// What the routes of imports are asked: drafts and imports of Mia's, about help she and Raj gave
// each other.
import type { Ask } from './asks.ts'
import { canary, type World } from './world.ts'

let files = 0

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** A file with lines nobody has brought in before. */
function freshFile(): string {
  files += 1
  return base64(
    'time,giver,receiver,note\n' +
      `2026-05-01,Raj,Mia,${canary} ${files}\n` +
      `2026-05-02,Mia,Raj,${canary} ${files}\n`,
  )
}

async function still(world: World, id: string) {
  for (;;) {
    const { import: view } = await world.done(world.member('receiver'), 'import.read', {
      import: id,
    })
    if (view.stage !== 'reading' && view.stage !== 'bringing in') return view
    await new Promise<void>((resolve) => setTimeout(resolve, 5))
  }
}

/** One draft of hers for as long as it is open. */
async function draft(world: World, bytes = base64('time,giver,receiver\n2026-05-01,Raj,Mia\n')) {
  const given = { name: 'help.csv', bytes }
  const { import: view } = await world.done(world.member('receiver'), 'import.draft-csv', given)
  return still(world, view.import)
}

/** A draft in which both are said to be who they are: others of this test have new names by now. */
async function matched(world: World) {
  const { import: id } = await draft(world, freshFile())
  for (const [label, role] of [
    ['Raj', 'giver'],
    ['Mia', 'receiver'],
  ] as const) {
    const match = { is: 'person', person: world.member(role).person }
    await world.done(world.member('receiver'), 'import.set-match', { import: id, label, match })
    await still(world, id)
  }
  return still(world, id)
}

async function broughtIn(world: World): Promise<string> {
  const { import: id } = await matched(world)
  await world.done(world.member('receiver'), 'import.accept', { import: id })
  return (await still(world, id)).import
}

const inDraft = async (world: World) => ({ import: (await draft(world)).import })
const inRecord = async (world: World) => ({ import: await broughtIn(world) })

export const importAsks: Readonly<Record<string, Ask>> = {
  'import.draft-csv': { input: async () => ({ name: 'help.csv', bytes: base64('a,b,c\n') }) },
  'import.draft-git-log': { input: async () => ({ name: 'help.gitlog', bytes: base64('none') }) },
  'import.draft-repository': { input: async () => ({ name: 'project' }) },
  'import.draft-proposals': {
    input: async () => ({
      name: 'project',
      last: true,
      proposals: [
        {
          ...{ mark: 'one', day: '2026-05-01', kind: 'check', giver: { name: 'Somebody' } },
          receiver: { name: 'Somebody Else', addresses: ['else@example.org'] },
        },
      ],
    }),
  },
  'import.repositories': { input: async () => ({}) },
  'import.list': { input: async () => ({}) },
  'import.read': { input: inRecord },
  'import.lines': { input: inRecord },
  'import.confirm-all': { input: inRecord },
  'import.leave': { input: inRecord },
  'import.undo': { input: inRecord },
  'import.cancel': { input: inDraft },
  'import.set-columns': {
    input: async (world) => ({
      ...(await inDraft(world)),
      ...{ mapping: { time: 0, giver: 1, receiver: 2 }, header: true },
    }),
  },
  'import.set-match': {
    input: async (world) => ({
      ...(await inDraft(world)),
      ...{ label: 'Raj', match: { is: 'person', person: world.member('giver').person } },
    }),
  },
  'import.accept': {
    input: async (world) => ({ import: (await matched(world)).import }),
  },
}
