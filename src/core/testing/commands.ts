// Random things five people may say, valid and not, over an org of two teams: what the properties
// of the core run on. Made from plain numbers, so that a failing run shrinks to a short story.
import fc from 'fast-check'
import type { RecordCommand } from '../record/favor.ts'
import { favorKinds, type Party } from '../vocabulary.ts'
import { importing } from './commands-import.ts'
import { aboutOrg } from './commands-org.ts'
import { account, favor, firstHourMs, mail, type Name, names, team, words } from './names.ts'
import type { OrgScript } from './org.ts'
import { at, dayNear, hourMs, type Numbers, type Step, type Story, said } from './story.ts'

/** Lee is only invited and Ines only named; the ward's charter wants a lead's word. */
export const smallOrg: OrgScript = {
  admins: ['ana', 'raj'],
  invited: ['lee'],
  named: ['ines'],
  consenting: ['ana', 'mia'],
  teams: {
    desk: { members: ['ana', 'raj', 'mia'], leads: ['mia'] },
    ward: {
      members: ['mia', 'lee', 'ana'],
      leads: ['ana'],
      terms: { shownTo: 'our team', teamConfirmation: 'a lead', coverCounts: 'not in the rota' },
    },
  },
}

const byte = fc.nat({ max: 255 })

/** Sequences of steps, each decided by five small numbers. */
export function sequences(longest = 60): fc.Arbitrary<readonly Step[]> {
  const five = fc.tuple(byte, byte, byte, byte, byte)
  const lists = fc.array(five, { minLength: 4, maxLength: longest, size: 'max' })
  return fc.noBias(lists).map(told)
}

const waits = [0, 0, 0, 1, 3, 14, 26, 24 * 6, 24 * 15]

function told(numbers: readonly Numbers[]): readonly Step[] {
  const story: Story = { made: [], imports: [], nowMs: firstHourMs + hourMs }
  return numbers.flatMap((five) => {
    story.nowMs += (waits[five[4] % waits.length] ?? 0) * hourMs
    if (five[1] % 9 === 4) return importing(story, five)
    const first = step(story, five)
    const { command } = first.command
    const made = 'favor' in command && story.made.find((each) => each.favor === command.favor)
    return made && five[4] % 3 > 0 ? [first, ...sequel(story, command.do, made)] : [first]
  })
}

function step(story: Story, five: Numbers): Step {
  const [what] = five
  if (story.made.length === 0 || what < 70) return recording(story, five)
  if (what < 215) return aboutFavor(story, five)
  return aboutOrg(story, five)
}

/** Mostly those who have joined from the beginning. */
const usual: readonly Name[] = ['ana', 'raj', 'mia', 'raj', 'lee', 'mia', 'ana', 'ines']

function partyFrom(number: number): Party {
  if (number % 11 === 0) return team('desk')
  if (number % 11 === 1) return team('ward')
  const name = at(usual, number)
  return number % 3 === 0 ? mail(name) : account(name)
}

/** What often comes next: confirmed by the other, shown by both, disputed and then accepted. */
function sequel(story: Story, word: string, made: RecordCommand): readonly Step[] {
  const giver = nameOf(made.giver, 0)
  const receiver = nameOf(made.receiver, 1)
  const say = (what: 'confirm' | 'show' | 'accept-note' | 'notice', who: Name): Step =>
    said(story, { do: what, favor: made.favor }, who)
  if (word === 'record') {
    const first = story.made.findLast((each) => nameOf(each.receiver, 0) === giver && each !== made)
    const back = first && nameOf(first.giver, 0) === receiver
    const link = { do: back ? 'return' : 'pass-on', by: made.favor } as const
    const linked = first ? [said(story, { ...link, favor: first.favor }, giver)] : []
    return [say('confirm', receiver), ...linked]
  }
  if (word === 'show') return [say('show', giver), say('show', receiver)]
  if (word === 'notice') return [...sequel(story, 'show', made), say('notice', 'mia')]
  if (word !== 'dispute-note') return []
  return [say('accept-note', giver), say('accept-note', receiver)]
}

function recording(story: Story, [, a, b, c, d]: Numbers): Step {
  const earlier = story.made.length > 0 && c % 4 < 2 ? at(story.made, a) : undefined
  const giver = earlier ? earlier.receiver : partyFrom(a)
  const receiver = earlier && c % 4 === 0 ? earlier.giver : partyFrom(b)
  const minutes = d % 32 === 31 ? at([0, 20_001], a) : at([30, 120, 1, 20_000, 45], d)
  const expectation = at(['return', 'return', 'freely', 'unclear', undefined] as const, b + c)
  const again = d % 40 === 1 && story.made.length > 0
  const command: RecordCommand = {
    do: 'record',
    favor: favor(again ? 1 : story.made.length + 1),
    giver,
    receiver,
    content: {
      kind: at(favorKinds, c),
      day: dayNear(story, d),
      ...(d % 3 === 0 ? {} : { effort: { minutes } }),
      ...(c % 2 === 0 ? { note: words('note') } : {}),
    },
    ...(expectation === undefined ? {} : { expectation }),
  }
  if (!again) story.made.push(command)
  return said(story, command, speaker(command, b ^ (d >> 1)))
}

/** Mostly one of the two, sometimes anybody. */
function speaker(command: RecordCommand, number: number): Name {
  if (number % 8 === 7) return at(names, number >> 3)
  return nameOf(number % 2 === 0 ? command.giver : command.receiver, number >> 3)
}

function nameOf(party: Party, number: number): Name {
  return names.find((name) => party.startsWith(`identity_${name}`)) ?? at(usual, number)
}

/** One of the last three written down. */
function recent(story: Story, number: number): RecordCommand {
  return at(story.made.slice(-3), number)
}

/** Mostly whoever a word fits best. */
function speaking(word: string, made: RecordCommand, b: number, c: number): Name | 'clockwork' {
  if (c % 8 === 0) return speaker(made, b)
  if (word === 'lapse') return 'clockwork'
  if (word === 'confirm' || word === 'refuse-return') return nameOf(made.receiver, b)
  if (word === 'let-go' || word === 'withdraw') return nameOf(made.giver, b)
  return word === 'notice' ? at(names, b) : speaker(made, b)
}

/** Mostly a favor that could return the first one, or pass it on. */
function onward(story: Story, first: RecordCommand, word: string, number: number): RecordCommand {
  const by = (one: Party, other: Party) => nameOf(one, 0) === nameOf(other, 0)
  const fits = story.made.filter(
    (each) =>
      by(each.giver, first.receiver) && by(each.receiver, first.giver) === (word === 'return'),
  )
  return at(number % 8 === 0 || fits.length === 0 ? story.made : fits, number)
}

const favorWords = [
  'confirm',
  'confirm',
  'confirm',
  'decline',
  'decline',
  'take-back-word',
  'withdraw',
  'lapse',
  'correct',
  'correct',
  'show',
  'show',
  'hide',
  'notice',
  'dispute-note',
  'accept-note',
  'say-expectation',
  'say-expectation',
  'refuse-return',
  'set-return-day',
  'set-return-day',
  'return',
  'return',
  'pass-on',
  'let-go',
] as const

function aboutFavor(story: Story, [what, a, b, c]: Numbers): Step {
  const made = a % 4 === 0 ? at(story.made, a >> 2) : recent(story, a >> 2)
  const about = { favor: made.favor }
  const word = at(favorWords, what)
  const who = speaking(word, made, b, c)
  switch (word) {
    case 'correct': {
      const changes = at(
        [
          { kind: at(favorKinds, c) },
          { effort: { minutes: (c % 7) * 10 } },
          { day: dayNear(story, c) },
          { effort: null },
        ],
        b,
      )
      return said(story, { do: word, ...about, changes }, who)
    }
    case 'say-expectation': {
      const expectation = at(['return', 'freely', 'unclear'] as const, c)
      return said(story, { do: word, ...about, expectation }, who)
    }
    case 'set-return-day':
      return said(story, { do: word, ...about, day: c % 5 === 0 ? null : dayNear(story, c) }, who)
    case 'return':
    case 'pass-on':
      return said(story, { do: word, ...about, by: onward(story, made, word, c).favor }, who)
    default:
      return said(story, { do: word, ...about }, who)
  }
}
