// What would come in of a draft, by person, and what would not and why: worked out line by line
// against the record as it stands, in slices. Nothing is written.
import type { Proposal, Proposals } from '../../connectors/proposal.ts'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { limits } from '../../core/limits.ts'
import type { Words } from '../../core/privacy/glass.ts'
import type { Facts } from '../../core/record/decider.ts'
import { refusalOfContent } from '../../core/record/favor-recording.ts'
import { isAdmin } from '../../core/record/standing.ts'
import { sentenceOf } from '../../core/refusals.ts'
import { cleaned } from '../../core/text.ts'
import type { FavorContent, PersonId } from '../../core/vocabulary.ts'
import type { Plan } from './draft.ts'
import { type Found, type Matcher, matcherFor } from './match.ts'
import { Reasons } from './reasons.ts'
import type { Match, MatchView, PreviewView } from './shapes.ts'

export interface Previewed {
  readonly preview: PreviewView
  readonly plan: Plan
}

export interface PreviewGiven {
  readonly ledger: Ledger
  readonly words: Words
  readonly viewer: PersonId
  readonly nowMs: number
  readonly read: Proposals
  readonly traces: readonly string[]
  readonly said: ReadonlyMap<string, Match>
}

const sampleLines = 12

/** Yields now and then how many lines are worked out. */
export function* previewOf(given: PreviewGiven): Generator<number, Previewed> {
  const { read } = given
  const matcher: Matcher = matcherFor(given.ledger, given.words)
  const found = read.parties.map((party) => matcher.find(party, given.said.get(party.key)))
  const sorter = new LineSorter(given, found)
  for (const [at, proposal] of read.proposals.entries()) {
    sorter.take(proposal, at)
    if (at % 2_000 === 1_999) yield at + 1
  }
  for (const { line, reason } of read.bad) sorter.refused.add(sentence(reason), line)
  const remarks = new Reasons()
  for (const { line, reason } of read.remarks) remarks.add(sentence(reason), line)
  return {
    plan: { lines: sorter.lines, people: found.map((each) => each.person) },
    preview: {
      proposed: sorter.lines.length,
      known: sorter.known,
      ...peopleOf(given, found),
      refused: sorter.refused.listed(),
      remarks: remarks.listed(),
      ...sorter.shown(),
    },
  }
}

/** “no time” as “No time.” */
function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
}

/** Sorts lines into those that come in, those that are known, and those refused. */
class LineSorter {
  readonly lines: number[] = []
  readonly refused = new Reasons()
  known = 0
  readonly #given: PreviewGiven
  readonly #found: readonly Found[]
  readonly #facts: Facts
  readonly #all: boolean
  readonly #taken = new Set<string>()
  #firstDay: string | undefined
  #lastDay: string | undefined

  constructor(given: PreviewGiven, found: readonly Found[]) {
    this.#given = given
    this.#found = found
    this.#facts = factsFor(given.ledger, given.viewer, given.nowMs)
    this.#all = isAdmin(this.#facts, given.viewer)
  }

  take(proposal: Proposal, at: number): void {
    const trace = this.#given.traces[at] ?? ''
    const twice = this.#taken.has(trace) ? 'The same line twice.' : undefined
    const reason = this.#refusalOf(proposal) ?? twice
    if (reason !== undefined) this.refused.add(reason, proposal.line)
    else if (this.#facts.traced(trace) !== undefined) this.known += 1
    else this.#comesIn(proposal, at, trace)
  }

  #comesIn({ day }: Proposal, at: number, trace: string): void {
    this.#taken.add(trace)
    this.lines.push(at)
    if (this.#firstDay === undefined || day < this.#firstDay) this.#firstDay = day
    if (this.#lastDay === undefined || day > this.#lastDay) this.#lastDay = day
  }

  #refusalOf(proposal: Proposal): string | undefined {
    const { giver, receiver } = proposal
    const [one, other] = [this.#found[giver], this.#found[receiver]]
    if (!one || !other) return 'A line of nobody.'
    if (one.is === 'left out' || other.is === 'left out') {
      return (one.is === 'left out' ? one : other).why ?? 'Left out by you.'
    }
    const content = contentOf(proposal)
    const refusal = refusalOfContent(content, this.#facts)
    if (refusal) return sentenceOf(refusal)
    const same = giver === receiver || (one.person !== undefined && one.person === other.person)
    if (same) return sentenceOf({ code: 'to-oneself' })
    const { viewer } = this.#given
    const own = this.#all || one.person === viewer || other.person === viewer
    return own ? undefined : sentenceOf({ code: 'not-yours-to-bring' })
  }

  #nameOf(party: number): string {
    const { viewer, ledger, words, read } = this.#given
    const found = this.#found[party]
    if (found?.is === 'person' && found.person === viewer) return 'you'
    const name = found?.is === 'person' && found.person && ledger.people.get(found.person)?.name
    return (name && words(name)) || cleaned(read.parties[party]?.label ?? '')
  }

  shown(): Pick<PreviewView, 'sample' | 'firstDay' | 'lastDay'> {
    const sample = this.lines.slice(0, sampleLines).flatMap((at) => {
      const line = this.#given.read.proposals[at]
      if (!line) return []
      const { kind, day } = line
      return [{ giver: this.#nameOf(line.giver), receiver: this.#nameOf(line.receiver), kind, day }]
    })
    return {
      sample,
      ...(this.#firstDay === undefined ? {} : { firstDay: this.#firstDay }),
      ...(this.#lastDay === undefined ? {} : { lastDay: this.#lastDay }),
    }
  }
}

/** What a line says, without its note. */
export function contentOf({ kind, day, minutes }: Proposal): FavorContent {
  return { kind, day, ...(minutes === undefined ? {} : { effort: { minutes } }) }
}

/** People of the source A to Z, with whom they are matched to and how many lines name them. */
function peopleOf(
  { ledger, words, read }: PreviewGiven,
  found: readonly Found[],
): Pick<PreviewView, 'people' | 'peopleUnlisted'> {
  const gave = new Uint32Array(read.parties.length)
  const received = new Uint32Array(read.parties.length)
  for (const { giver, receiver } of read.proposals) {
    gave[giver] = (gave[giver] ?? 0) + 1
    received[receiver] = (received[receiver] ?? 0) + 1
  }
  const views = read.parties.map(({ label, addresses }, at): MatchView => {
    const { is, person, because } = found[at] as Found
    const name = person && ledger.people.get(person)?.name
    const match =
      is === 'person' && person
        ? { is, person, name: (name && words(name)) ?? 'somebody here' }
        : { is: is === 'person' ? ('not here yet' as const) : is }
    const [address] = addresses
    return {
      label,
      ...(address === undefined || address === label ? {} : { address }),
      match,
      because,
      gave: gave[at] ?? 0,
      received: received[at] ?? 0,
    }
  })
  const order = new Intl.Collator('en')
  views.sort((one, other) => order.compare(one.label, other.label))
  const people = views.slice(0, limits.importPeopleShown)
  return { people, peopleUnlisted: views.length - people.length }
}
