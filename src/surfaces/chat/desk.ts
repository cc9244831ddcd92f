// Where a chat's lines and presses are answered, whatever platform they came from: who wrote, what
// they mean, the operations it takes, and the reply. A line that is not read stores nothing.
import { hash } from 'node:crypto'
import type { Refusal } from '../../core/refusals.ts'
import { sentenceOf } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { dayIn } from '../../core/zone.ts'
import { toAnyOperations } from '../../grammar/asking/inputs.ts'
import { readAny } from '../../grammar/asking/read-any.ts'
import type { AnswerReading, AnyReading, AskSurroundings } from '../../grammar/asking/reading.ts'
import type { Known } from '../../grammar/reading.ts'
import { peopleNamed } from '../../grammar/rota/named.ts'
import { readRota } from '../../grammar/rota/read.ts'
import type { RotaReading } from '../../grammar/rota/reading.ts'
import { type Calling, sayRota, waitingChanges } from '../../grammar/rota/saying.ts'
import { effortWords } from '../../grammar/words.ts'
import type { AsksAnswer } from '../../operations/asks/shapes.ts'
import { type AnyServerOperation, callOperation } from '../../operations/call.ts'
import type { House } from '../../operations/context.ts'
import { chatNames, chatPerson } from '../../operations/people/chat-identity.ts'
import type { TodayAnswer } from '../../operations/today.ts'
import type { Viewer } from '../../operations/viewer.ts'
import { helpIn, helpReply } from './help.ts'
import { maySayAloud, replyTo, thanksAloud } from './replies.ts'
import { type Act, type Reply, saying } from './reply.ts'
import { changePart, rotaReply } from './rota-replies.ts'
import { strangersAmong, strangersIn, withStrangers } from './strangers.ts'

export interface ChatUser {
  /** `slack:T123:U456`, `mattermost:host:id`. */
  readonly address: string
  /** As they are called there: “@ana on Slack”. */
  readonly shown: string
}

/** Somebody a line names, as the platform wrote it: its words, its address, and its handle. */
export interface Named {
  readonly typed: string
  readonly address: string
  readonly handle: string | undefined
}

export interface ChatDoors {
  readonly house: House
  readonly operations: readonly AnyServerOperation[]
  /** A one-use link by which whoever presses it ties this chat name to themselves. */
  linkFor(user: ChatUser): Promise<string>
}

export interface Said {
  readonly user: ChatUser
  readonly text: string
  readonly named: readonly Named[]
  /** The platform's own id of what happened: the same id does it once. */
  readonly id: string
}

export async function answerLine(doors: ChatDoors, said: Said): Promise<Reply> {
  const typed = said.text.trim()
  const viewer = await chatPerson(doors.house, said.user.address)
  if (!viewer) return isHelp(typed) ? helpReply : untied(doors, said.user)
  const names = await chatNames(doors.house, viewer.org)
  const text = said.named.reduce((line, { typed: mention, address, handle }) => {
    return line.replaceAll(mention, names.get(address) ?? `@${handle ?? mention}`)
  }, typed)
  return new Turn(doors, viewer, said.id).line(text)
}

export async function answerPress(
  doors: ChatDoors,
  user: ChatUser,
  act: Act,
  id: string,
): Promise<Reply> {
  const viewer = await chatPerson(doors.house, user.address)
  if (!viewer) return untied(doors, user)
  return new Turn(doors, viewer, id).press(act)
}

const isHelp = (text: string): boolean =>
  text === '' || ['help', '?', '/goodturn help', '/goodturn'].includes(text.toLowerCase())

/** Whoever is not known here yet: nothing they wrote was read. */
async function untied(doors: ChatDoors, user: ChatUser): Promise<Reply> {
  const url = await doors.linkFor(user)
  return {
    parts: [
      {
        lines: [
          `Goodturn does not know yet who ${user.shown} is. Nothing was written down.`,
          'Tie this name to yourself, then write it again. The link works once, for 15 minutes, ' +
            'and is for you alone: whoever opens it acts here under your name.',
        ],
        buttons: [{ label: 'Tie it to me', url, main: true }],
      },
    ],
  }
}

/** One line or one press of somebody who is known. */
class Turn {
  readonly #doors: ChatDoors
  readonly #viewer: Viewer
  readonly #id: string
  #calls = 0
  readonly #calling: Calling<Refusal> = (name, input) => this.#call(name, input)

  constructor(doors: ChatDoors, viewer: Viewer, id: string) {
    this.#doors = doors
    this.#viewer = viewer
    this.#id = id
  }

  async line(text: string): Promise<Reply> {
    const today = await this.#call<TodayAnswer>('today.read', {})
    if (!today.ok) return refused(today.refusal)
    if (isHelp(text)) return helpIn(today.value)
    const around = await this.#around(today.value)
    const ofRota = await this.#rotaLine(text, around)
    if (ofRota) return ofRota
    const reading = readAny(text, around)
    if (!reading.ok) {
      return saying(reading.refusal.why, `For example: ${reading.refusal.suggestion}`)
    }
    if (reading.value.verb === 'help') return helpIn(today.value)
    if (reading.value.verb === 'correct') return saying(onThePage(this.#doors.house))
    const asks = eachOrTogether(reading.value, text)
    if (asks) return asks
    const strangers = strangersIn(reading.value, around.known)
    if (strangers.length > 0) return withStrangers(strangers, text, around.known)
    return this.#done(reading.value, around)
  }

  /** Undefined for any other line, and for a cover without a rota. */
  async #rotaLine(text: string, around: AskSurroundings): Promise<Reply | undefined> {
    const reading = readRota(text, around)
    if (!reading) return undefined
    if (!reading.ok) {
      // “cover me” may be an ask without a rota.
      if (/^(please )?(cover|ask)\b/i.test(text)) return undefined
      return saying(reading.refusal.why, `For example: ${reading.refusal.suggestion}`)
    }
    const strangers = strangersAmong(peopleNamed(reading.value), around.known)
    if (strangers.length > 0) return withStrangers(strangers, text, around.known)
    return this.#sayRota(reading.value, around)
  }

  async #sayRota(reading: RotaReading, around: AskSurroundings): Promise<Reply | undefined> {
    const said = await sayRota(reading, this.#calling, around)
    if (!said.ok) return refused(said.refusal)
    return said.value.is === 'ask' ? undefined : rotaReply(said.value, around)
  }

  async press(act: Act): Promise<Reply> {
    switch (act.do) {
      case 'line':
        return this.line(act.text)
      case 'invite':
        return this.#invite(act.name, act.text)
      case 'say':
        return this.#sayAloud(act.favor)
      case 'call': {
        const answer = await this.#call<unknown>(act.operation, act.input)
        if (!answer.ok) return refused(answer.refusal)
        return replyTo(act.operation, answer.value, await this.#reader())
      }
      default:
        return act satisfies never
    }
  }

  async #done(reading: AnyReading, around: AskSurroundings): Promise<Reply> {
    const parts: Reply['parts'][number][] = []
    for (const { operation, input } of toAnyOperations(reading)) {
      const whole =
        reading.verb === 'answer'
          ? await this.#ofOneAsk(input, reading.answer, around)
          : accept(input)
      if ('parts' in whole) return whole
      if (!whole.ok) return refused(whole.refusal)
      const answer = await this.#call<unknown>(operation, whole.value)
      if (!answer.ok) {
        const before = parts.length > 0 ? ['Only some of it was written down.'] : []
        return { parts: [...parts, { lines: [...before, sentenceOf(answer.refusal)] }] }
      }
      parts.push(...replyTo(operation, answer.value, around).parts)
    }
    return { parts }
  }

  /** The ask an answer is for; a choice of buttons where several wait, a swap among them. */
  async #ofOneAsk(
    input: object,
    { asker, answer, words }: AnswerReading,
    around: AskSurroundings,
  ): Promise<Result<object, Refusal> | Reply> {
    const asks = await this.#call<AsksAnswer>('ask.list', {})
    if (!asks.ok) return asks
    const { forYou } = asks.value
    const theirs = asker ? forYou.filter((ask) => ask.asker.name === asker) : forYou
    const [one, ...more] = theirs
    const waiting = await waitingChanges(this.#calling)
    const changes = waiting.ok ? waiting.value : []
    if (theirs.length === 0 && changes.length > 0) {
      const said = { verb: 'answer change', answer, parts: [] } as const
      const about = { ...(asker ? { proposer: asker } : {}), ...(words ? { words } : {}) }
      return (await this.#sayRota({ ...said, ...about }, around)) ?? saying('Nothing waits.')
    }
    if (one && changes.length > 0 && !asker) {
      const asked = replyTo('ask.list', { ...asks.value, forYou: theirs }, around)
      return { parts: [...asked.parts, ...changes.map((each) => changePart(each, around))] }
    }
    if (one && more.length === 0) return accept({ ...input, ask: one.ask })
    if (theirs.length === 0 && forYou.length > 0) {
      return refuse({ code: 'not-found', detail: 'No ask of theirs waits for your answer.' })
    }
    return replyTo('ask.list', { ...asks.value, forYou: theirs }, await this.#reader())
  }

  async #invite(name: string, text: string): Promise<Reply> {
    const invited = await this.#call<{ secret: string }>('person.invite', { name })
    if (!invited.ok) return refused(invited.refusal)
    const { publicUrl } = this.#doors.house.post
    const link = `${publicUrl}/begin?secret=${invited.value.secret}`
    const reply = await this.line(text)
    const lines = [`${name} is invited. Hand them this link; it works once, for 7 days:`]
    return { ...reply, parts: [...reply.parts, { lines, link }] }
  }

  async #sayAloud(favor: string): Promise<Reply> {
    const read = await this.#call<{ favor: Parameters<typeof maySayAloud>[0] }>('favor.read', {
      favor,
    })
    if (!read.ok) return refused(read.refusal)
    if (!maySayAloud(read.value.favor)) {
      return saying('Only a thanks of your own that stands can be said here.')
    }
    const aloud = thanksAloud(read.value.favor, read.value.favor.receiver.name)
    return { ...saying('Said here too.'), aloud }
  }

  async #around(today: TodayAnswer): Promise<AskSurroundings> {
    const known: Known[] = [
      { name: today.you.name, is: 'you' },
      ...today.people.filter(({ you }) => !you).map(({ name }): Known => ({ name, is: 'person' })),
      ...today.teams.map(({ name, yours }): Known => ({ name, is: 'team', yours })),
    ]
    return { ...(await this.#reader()), known, nowMs: this.#doors.house.clock.now() }
  }

  async #reader(): Promise<{ readonly today: string; readonly zone: string }> {
    const kept = await this.#call<{ settings: { zone: string } }>('notices.settings', {})
    const zone = kept.ok ? kept.value.settings.zone : this.#doors.house.post.zone
    return { today: dayIn(this.#doors.house.clock.now(), zone), zone }
  }

  async #call<Value>(name: string, input: object): Promise<Result<Value, Refusal>> {
    const operation = this.#doors.operations.find((each) => each.name === name)
    if (!operation) return refuse({ code: 'not-found' })
    const { kind } = operation
    const key = `chat ${hash('sha256', `${this.#id} ${this.#calls}`)}`
    if (kind === 'write') this.#calls += 1
    const options = kind === 'write' ? { key } : {}
    return callOperation(this.#doors.house, operation, this.#viewer, input, options) as Promise<
      Result<Value, Refusal>
    >
  }
}

const refused = (refusal: Refusal): Reply => saying(sentenceOf(refusal))

const onThePage = ({ post }: House): string =>
  `A line is changed on its own page, where both of you see before and after: ${post.publicUrl}`

/** Several people and one effort: asked once, with a button for each answer. */
function eachOrTogether(reading: AnyReading, text: string): Reply | undefined {
  if (!('favor' in reading) || !reading.favor.askEach || reading.favor.share) return undefined
  const { effort } = reading.favor
  const much = effort && 'minutes' in effort ? effortWords(effort) : 'That'
  return {
    parts: [
      {
        lines: [`${much} each, or together? Nothing was written down yet.`],
        buttons: [
          { label: 'Each', act: { do: 'line', text: `${text}, each` } },
          { label: 'Together', act: { do: 'line', text: `${text}, together` } },
        ],
      },
    ],
  }
}
