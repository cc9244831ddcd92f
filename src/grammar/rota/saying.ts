// A line about the rota, from what was read to what is answered: which plans to look at, which one
// shift it is, what is called, and the sentences back. Whoever calls it does the calling, so that
// the command line and chats say the same.
import type { AskView } from '../../core/privacy/ask-views.ts'
import type { HandoverView } from '../../core/privacy/handover-views.ts'
import type { ChangeView, RotaBrief, RotaView, WhoView } from '../../core/privacy/rota-views.ts'
import { accept, type Result } from '../../core/result.ts'
import { openedLines } from '../asking/sentences.ts'
import { partyName } from '../sentences.ts'
import type { Onlooker } from './find.ts'
import { handoverLines, receivedLines, toDoLines, writtenLines } from './handover-lines.ts'
import { isNamed } from './match.ts'
import type { RotaReading } from './reading.ts'
import { changeAnswered, changeForYou, handedLines, proposedLines } from './sentences.ts'
import { isOfShifts, isPlainCover, type OfShifts, type RotaWanted, rotaWanted } from './wanted.ts'
import { whoLines, whoOnLines } from './who-sentences.ts'

/** Calls an operation by its name. */
export type Calling<Why> = <Value>(name: string, input: object) => Promise<Result<Value, Why>>

export interface Said {
  /** `ask`: a cover without a rota; `unclear`: nothing was called. */
  readonly is: 'done' | 'unclear' | 'ask'
  readonly lines: readonly string[]
  /** What was answered, as it came. */
  readonly value?: unknown
  readonly choices?: readonly { readonly label: string; readonly line: string }[]
  readonly wanted?: RotaWanted
  readonly ask?: AskView
  /** What waits for the reader's word, or what they proposed. */
  readonly changes?: readonly ChangeView[]
  readonly handovers?: readonly HandoverView[]
}

type Answer<Why> = Promise<Result<Said, Why>>

const weeksAhead = 12

export async function sayRota<Why>(
  reading: RotaReading,
  call: Calling<Why>,
  onlooker: Onlooker,
): Answer<Why> {
  if (isOfShifts(reading)) return ofShifts(reading, call, onlooker)
  switch (reading.verb) {
    case 'who now':
      return whoNow(reading, call, onlooker)
    case 'answer change':
      return answerChange(reading, call, onlooker)
    case 'handovers':
    case 'handover':
    case 'receive':
      return ofHandovers(reading, call, onlooker)
    default:
      return reading satisfies never
  }
}

/** The rotas somebody does duties of, or else those they may read, with what is ahead. */
export async function plansOf<Why>(call: Calling<Why>): Promise<Result<readonly RotaView[], Why>> {
  const listed = await call<{ rotas: readonly RotaBrief[] }>('rota.list', {})
  if (!listed.ok) return listed
  const own = listed.value.rotas.filter(({ yours }) => yours)
  const plans: RotaView[] = []
  for (const { rota } of own.length > 0 ? own : listed.value.rotas) {
    const read = await call<{ rota: RotaView }>('rota.read', { rota, weeks: weeksAhead })
    if (!read.ok) return read
    plans.push(read.value.rota)
  }
  return accept(plans)
}

async function ofShifts<Why>(
  reading: OfShifts,
  call: Calling<Why>,
  onlooker: Onlooker,
): Answer<Why> {
  const plans = await plansOf(call)
  if (!plans.ok) return plans
  const wanted = rotaWanted(reading, plans.value, onlooker)
  if (!wanted.ok) {
    const { why, choices } = wanted.refusal
    if (isPlainCover(reading, wanted.refusal, plans.value)) return accept({ is: 'ask', lines: [] })
    const lines = plans.value.length > 0 ? [why] : ['You are in no rota here.']
    return accept({ is: 'unclear', lines, choices })
  }
  const { operation, input } = wanted.value
  const answer = await call<{ ask?: AskView; change?: ChangeView }>(operation, input)
  if (!answer.ok) return answer
  const { ask, change } = answer.value
  const lines = ask
    ? openedLines(ask, onlooker)
    : change
      ? proposedLines(change, onlooker)
      : handedLines(wanted.value, onlooker)
  return accept({
    is: 'done',
    lines,
    value: answer.value,
    wanted: wanted.value,
    ...(ask ? { ask } : {}),
    ...(change ? { changes: [change] } : {}),
  })
}

async function whoNow<Why>(
  { who }: Extract<RotaReading, { verb: 'who now' }>,
  call: Calling<Why>,
  onlooker: Onlooker,
): Answer<Why> {
  if (who.days) {
    const plans = await plansOf(call)
    if (!plans.ok) return plans
    const lines = whoOnLines(plans.value, who, onlooker)
    return accept({ is: 'done', lines, value: { rotas: plans.value } })
  }
  const answered = await call<{ rotas: readonly WhoView[] }>('rota.who', {})
  if (!answered.ok) return answered
  const own = answered.value.rotas.filter(({ yours }) => yours)
  const views = own.length > 0 ? own : answered.value.rotas
  const lines = whoLines(views, who, onlooker)
  return accept({ is: 'done', lines, value: { rotas: views } })
}

/** Changes that wait for the reader's word. */
export async function waitingChanges<Why>(
  call: Calling<Why>,
): Promise<Result<readonly ChangeView[], Why>> {
  const plans = await plansOf(call)
  if (!plans.ok) return plans
  return accept(
    plans.value.flatMap(({ changes }) =>
      changes.filter(({ actions }) => actions.includes('not this time')),
    ),
  )
}

async function answerChange<Why>(
  reading: Extract<RotaReading, { verb: 'answer change' }>,
  call: Calling<Why>,
  onlooker: Onlooker,
): Answer<Why> {
  const waiting = await waitingChanges(call)
  if (!waiting.ok) return waiting
  const { answer, proposer, words } = reading
  const theirs = waiting.value.filter(
    ({ from, proposedBy }) =>
      proposer === undefined || isNamed(from, proposer) || isNamed(proposedBy, proposer),
  )
  const [one, ...more] = theirs
  if (!one) {
    const none = waiting.value.length > 0 && proposer ? `of ${proposer.split(' ')[0]}’s ` : ''
    return accept({ is: 'unclear', lines: [`No swap ${none}waits for your answer.`] })
  }
  if (more.length > 0) {
    const lines = ['More than one waits for your answer. Say whose it is.']
    return accept({ is: 'unclear', lines, changes: theirs, choices: choicesOf(answer, theirs) })
  }
  const { rota, change } = one
  const input = { rota, change, answer, ...(words === undefined ? {} : { words }) }
  const answered = await call<{ change: ChangeView }>('change.answer', input)
  if (!answered.ok) return answered
  const lines = changeAnswered(answered.value.change, onlooker)
  return accept({ is: 'done', lines, value: answered.value, changes: [answered.value.change] })
}

const choicesOf = (answer: string, changes: readonly ChangeView[]) =>
  [...new Set(changes.map(({ from }) => partyName(from)))].map((name) => ({
    label: `${name}’s`,
    line: `${answer} ${name}’s swap`,
  }))

/** What waits for the reader's word, each with its three answers. */
export const changeLines = (changes: readonly ChangeView[], onlooker: Onlooker) =>
  changes.map((change) => changeForYou(change, onlooker))

export interface Handovers {
  readonly forYou: readonly HandoverView[]
  readonly toWrite: readonly {
    readonly rota: string
    readonly shift: string
    readonly dutyName: string
    readonly endsAtMs: number
    readonly to: HandoverView['to']
  }[]
}

type OfHandovers = Extract<RotaReading, { verb: 'handover' | 'handovers' | 'receive' }>

async function ofHandovers<Why>(
  reading: OfHandovers,
  call: Calling<Why>,
  onlooker: Onlooker,
): Answer<Why> {
  const listed = await call<Handovers>('handover.list', {})
  if (!listed.ok) return listed
  const { forYou, toWrite } = listed.value
  if (reading.verb === 'handovers') {
    const { value } = listed
    return accept({ is: 'done', lines: toDoLines(value, onlooker), value, handovers: forYou })
  }
  if (reading.verb === 'receive') return receive(reading, forYou, call)
  const ends = [...toWrite].sort((a, b) => a.endsAtMs - b.endsAtMs)[0]
  if (!ends && reading.to.length === 0) {
    const lines = [
      'No shift of yours ends within a day, so nobody is next in it.',
      'Say to whom: handover to Lee: open: …',
    ]
    return accept({ is: 'unclear', lines })
  }
  const of = ends ? { rota: ends.rota, shift: ends.shift, why: 'shift' } : { why: 'project' }
  const to = reading.to.length > 0 ? { to: reading.to } : {}
  const written = await call<{ handover: HandoverView }>('handover.write', {
    ...of,
    ...to,
    items: reading.items,
  })
  if (!written.ok) return written
  const { handover } = written.value
  const lines = writtenLines(handover, ends?.dutyName, onlooker)
  return accept({ is: 'done', lines, value: written.value, handovers: [handover] })
}

async function receive<Why>(
  { giver, words }: Extract<RotaReading, { verb: 'receive' }>,
  forYou: readonly HandoverView[],
  call: Calling<Why>,
): Answer<Why> {
  const theirs = forYou.filter(({ from }) => giver === undefined || isNamed(from, giver))
  const [one, ...more] = theirs
  if (!one) return accept({ is: 'unclear', lines: ['No handover waits for you.'] })
  if (more.length > 0) {
    const lines = ['More than one handover waits for you. Say whose.', ...theirs.map(handoverLines)]
    return accept({ is: 'unclear', lines: lines.flat(), handovers: theirs })
  }
  const input = { handover: one.handover, ...(words === undefined ? {} : { words }) }
  const received = await call<{ handover: HandoverView }>('handover.receive', input)
  if (!received.ok) return received
  const { handover } = received.value
  return accept({ is: 'done', lines: receivedLines(handover), value: received.value })
}
