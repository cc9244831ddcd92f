// The rota in a chat: who has it, a swap proposed by one and answered by the other with a press,
// a shift offered and kept, a choice of buttons where a line could mean two; random lines.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { RotaView, ShiftView } from '../../core/privacy/rota-views.ts'
import { dayIn } from '../../core/zone.ts'
import { dayAndMonth } from '../../grammar/words.ts'
import { operations } from '../../operations/index.ts'
import { tieChat } from '../../operations/people/chat-identity.ts'
import type { Viewer } from '../../operations/viewer.ts'
import { answerLine, answerPress, type ChatDoors } from './desk.ts'
import { type Act, actIn, actText, type Reply } from './reply.ts'

let tested: TestHouse
let org: TestOrg
let doors: ChatDoors
let rota: string
let counted = 0

const pattern = (starts: string, ends: string) => ({
  recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 },
  ...{ starts, ends, daysLater: 0, from: '2026-05-04', except: [], holidays: 'as any day' },
})

beforeAll(async () => {
  tested = testHouse()
  org = await testOrg(tested)
  const served = operations.filter((each) => each.place === 'server')
  doors = { house: tested.house, operations: served, linkFor: async () => 'link' } as ChatDoors
  const terms = {
    zone: 'UTC',
    duties: [
      { name: 'Early', letter: 'E', patterns: [pattern('07:00', '15:00')] },
      { name: 'Late', letter: 'L', patterns: [pattern('14:00', '22:00')] },
    ],
    members: ['Raj', 'Mia', 'Lee', 'Ines'].map((person) => ({ person })),
  }
  rota = (await tested.done(org.ana, 'rota.form', { team: 'Support', name: 'Desk', terms })).rota
    .rota
  const preview = await tested.done(org.ana, 'rota.preview', { rota, from: '2026-05-18', weeks: 2 })
  const { version, from, until, seed, seats } = preview
  await tested.done(org.ana, 'rota.publish', { rota, version, from, until, seed, seats })
  for (const viewer of [org.raj, org.mia]) await tieChat(tested.house, viewer, chatOf(viewer))
}, 60_000)

const chatOf = ({ person }: Viewer): string => `slack:T1:${person}`
const user = (viewer: Viewer) => ({ address: chatOf(viewer), shown: '@somebody on Slack' })

const writes = (viewer: Viewer, text: string): Promise<Reply> => {
  counted += 1
  return answerLine(doors, { user: user(viewer), text, named: [], id: `line ${counted}` })
}
const presses = (viewer: Viewer, act: Act): Promise<Reply> => {
  counted += 1
  // As it travels in the button, and back.
  const back = actIn(actText(act))
  if (!back) throw new Error('a button nobody reads')
  return answerPress(doors, user(viewer), back, `press ${counted}`)
}
const said = ({ parts }: Reply): string => parts.flatMap(({ lines }) => lines).join('\n')
function button({ parts }: Reply, label: string): Act {
  const found = parts.flatMap(({ buttons = [] }) => buttons).find((each) => each.label === label)
  if (!found || !('act' in found)) throw new Error(`no button ${label}`)
  return found.act
}

async function shiftsOf(viewer: Viewer): Promise<readonly ShiftView[]> {
  const read = await tested.done(viewer, 'rota.read', { rota, from: '2026-05-18', weeks: 2 })
  return (read.rota as RotaView).shifts.filter(({ by }) => by?.is === 'you')
}
const dayOf = ({ fromMs }: ShiftView): string => dayAndMonth(dayIn(fromMs, 'UTC'), '2026-05-12')
const dutyOf = (shift: ShiftView): string =>
  new Date(shift.fromMs).getUTCHours() === 7 ? 'early' : 'late'
const phrase = (shift: ShiftView): string => `${dutyOf(shift)} on ${dayOf(shift)}`

describe('given a rota and two who write in a chat', () => {
  it('when one asks who has it, then it is said, and nobody is guessed', async () => {
    expect(said(await writes(org.raj, 'who is on call next'))).toMatch(/^Early: .+ from Mon 18 May/)
    expect(said(await writes(org.raj, 'who has late on 18 May'))).toMatch(/^Late: /)
  })

  it('when a swap is proposed, then the other presses a no or a yes, and it moves on the yes', async () => {
    let proposed: Reply | undefined
    for (const gives of await shiftsOf(org.raj)) {
      for (const takes of await shiftsOf(org.mia)) {
        const line = `swap my ${phrase(gives)} with mia’s ${phrase(takes)}`
        const reply = await writes(org.raj, line)
        if (!said(reply).startsWith('Proposed to Mia: a swap.')) continue
        proposed = reply
        break
      }
      if (proposed) break
    }
    if (!proposed) throw new Error('no swap is lawful')
    expect(said(proposed)).toContain('Nothing moves before Mia has said yes.')
    const several = await writes(org.mia, 'tell me more')
    expect(said(several)).toContain('Raj is asked to tell you more')
    const answered = await writes(org.mia, 'accept swap')
    expect(said(answered)).toContain('Agreed, and everybody it touches is told')
    const undone = await presses(org.mia, button(answered, 'Undo the swap'))
    expect(said(undone)).toContain('Every shift is where it was before.')
  })

  it('when a shift is offered, then a press keeps it; a cover goes to who is named', async () => {
    const [own, second] = await shiftsOf(org.raj)
    if (!own || !second) throw new Error('too few shifts')
    const offered = await writes(org.raj, `drop ${phrase(own)}`)
    expect(said(offered)).toContain('It stays yours until somebody takes it.')
    const kept = await presses(org.raj, button(offered, 'Keep it'))
    expect(said(kept)).toBe('You keep it. It is offered no longer.')
    const asked = await writes(org.raj, `cover ${phrase(second)}: school play`)
    expect(said(asked)).toMatch(/^Asked: my (Early|Late) shift/)
    expect(said(await presses(org.raj, button(asked, 'Withdraw it')))).toContain('Withdrawn')
  })

  it('when a line could mean several, then each is a button that says one', async () => {
    const duties = (await shiftsOf(org.raj)).map(dutyOf)
    const often = duties.filter((each) => each === 'early').length > 1 ? 'early' : 'late'
    const several = await writes(org.raj, `drop ${often}`)
    expect(said(several)).toContain('Say which.')
    const [first] = several.parts.flatMap(({ buttons = [] }) => buttons)
    if (!first || !('act' in first)) throw new Error('no choice')
    expect(said(await presses(org.raj, first.act))).toMatch(/^Offered: (Early|Late)/)
    expect(said(await writes(org.raj, 'take the standup'))).toContain('No duty here is called')
    expect(said(await writes(org.raj, 'cover 3 June 14 to 22 with Mia'))).toMatch(/^Asked: cover/)
    expect(said(await writes(org.raj, 'swap 18 May with Zed'))).not.toContain('Proposed')
  })

  it('when anything is written, then there is an answer', async () => {
    const words = 'cover swap take drop keep who handover accept early late on 18 May with Mia : ;'
    const lines = fc.sample(
      fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 12 }).map((all) => all.join(' ')),
      60,
    )
    for (const line of lines) expect(said(await writes(org.mia, line))).not.toBe('')
  }, 120_000)
})
