// A handover on its way: for which team or shift, to whom, and its lines by kind; begun from
// nothing but what stood open, from a shift, or from one to be written again.
import { type ItemKind, itemKinds } from '../../../core/handover.ts'
import type {
  HandoverGivenView,
  HandoverItemView,
  HandoverToWriteView,
  HandoverView,
} from '../../../core/privacy/handover-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import type { HandoverInput, HandoversAnswer } from '../../../operations/handovers/shapes.ts'
import { dayAndTime } from '../clock.ts'
import { listed } from '../rota-set-up/pattern-words.ts'

export interface DraftItem {
  /** Tells a line from the others while it is written. */
  readonly key: number
  readonly kind: ItemKind
  readonly words: string
  /** A person's id, or nobody. */
  readonly owner: string
  /** Stood open before: proposed, and carried on only while it is ticked. */
  readonly carriedFrom?: HandoverView['handover']
  readonly ticked: boolean
}

export interface HandoverDraft {
  readonly again?: HandoverView['handover']
  readonly rota?: HandoverView['rota']
  readonly shift?: HandoverView['shift']
  /** The swap or the absence it belongs to. */
  readonly change?: NonNullable<HandoverView['change']>['change'] | undefined
  /** Which shift it is of, in a sentence. */
  readonly of?: string
  readonly team: string
  readonly why: HandoverView['why']
  readonly to: readonly string[]
  readonly backup: string
  readonly dueAtMs: number
  readonly items: readonly DraftItem[]
  readonly nextKey: number
}

const personOf = (party: PartyView | undefined): string =>
  party !== undefined && 'person' in party ? party.person : ''

/** From a shift of the reader's, or from nothing: with what stood open proposed. */
export function begunFrom(
  { toWrite, given, teams }: HandoversAnswer,
  shift: string | undefined,
  nowMs: number,
): HandoverDraft {
  const ends = toWrite.find((each) => each.shift === shift)
  const gave = ends ? undefined : given.find((each) => each.shift === shift)
  const one = ends ?? gave
  const change = gave?.change
  const [first] = teams
  const carried = proposedItems(one?.carryOver ?? first?.carryOver ?? [])
  return {
    team: first?.team ?? '',
    why: change ? 'swap' : one ? 'shift' : 'project',
    to: one ? one.to.map(personOf).filter(Boolean) : [''],
    backup: '',
    dueAtMs: ends?.endsAtMs ?? gave?.beginsAtMs ?? nowMs,
    items: carried,
    nextKey: carried.length,
    ...(one ? { rota: one.rota, shift: one.shift, change } : {}),
    ...(ends ? { of: endsWords(ends, nowMs) } : gave ? { of: givenWords(gave, nowMs) } : {}),
  }
}

/** "Your Late ends at 22:00." */
export function endsWords({ dutyName, endsAtMs }: HandoverToWriteView, nowMs: number): string {
  return `Your ${dutyName} ${endsAtMs > nowMs ? 'ends' : 'ended'} at ${dayAndTime(endsAtMs).time}.`
}

/** "Lee takes your Late from 14:00 on." */
export function givenWords({ dutyName, beginsAtMs, to }: HandoverGivenView, nowMs: number): string {
  const name = upperFirst(listed(to.map(partyName)))
  const verb = beginsAtMs > nowMs ? 'takes' : 'took'
  return `${name} ${verb} your ${dutyName}, from ${dayAndTime(beginsAtMs).time} on.`
}

/** All of it, to be written again. */
export function begunAgain(view: HandoverView): HandoverDraft {
  const items = view.items.map((item, key) => ({ ...itemOf(item, key), ticked: true }))
  return {
    again: view.handover,
    team: view.team.team,
    why: view.why,
    to: view.to.map(personOf).filter(Boolean),
    backup: personOf(view.backup),
    dueAtMs: view.dueAtMs,
    items,
    nextKey: items.length,
  }
}

export function proposedItems(items: readonly HandoverItemView[]): readonly DraftItem[] {
  return items.map(itemOf)
}

function itemOf(item: HandoverItemView, key: number): DraftItem {
  const { kind, words, owner, carriedFrom } = item
  const from = carriedFrom === undefined ? {} : { carriedFrom }
  return { key, kind, words, owner: personOf(owner), ticked: true, ...from }
}

export const itemsOfKind = (draft: HandoverDraft, kind: ItemKind): readonly DraftItem[] =>
  draft.items.filter((item) => item.kind === kind)

export function withItem(draft: HandoverDraft, kind: ItemKind): HandoverDraft {
  const item = { key: draft.nextKey, kind, words: '', owner: '', ticked: true }
  return { ...draft, items: [...draft.items, item], nextKey: draft.nextKey + 1 }
}

export function changedItem(
  draft: HandoverDraft,
  key: number,
  more: Partial<DraftItem>,
): HandoverDraft {
  const items = draft.items.map((item) => (item.key === key ? { ...item, ...more } : item))
  return { ...draft, items }
}

export function withoutItem(draft: HandoverDraft, key: number): HandoverDraft {
  return { ...draft, items: draft.items.filter((item) => item.key !== key) }
}

/** Lines that would be sent: with words in them, and those that stood open while ticked. */
export function sentItems({ items }: HandoverDraft): readonly DraftItem[] {
  const sent = items.filter(({ words, ticked }) => ticked && words.trim() !== '')
  return itemKinds.flatMap((kind) => sent.filter((item) => item.kind === kind))
}

/** What is missing, in words; undefined where nothing is. */
export function missingOf(draft: HandoverDraft, nothing: boolean): string | undefined {
  const people = draft.to.filter(Boolean)
  if (people.length === 0 && draft.backup === '') return 'Say who takes it over.'
  const blank = sentItems(draft).length === 0
  if (blank && !nothing) {
    return 'Write a line, or say that there is nothing to hand over.'
  }
  return undefined
}

/** As the API takes it; `nothing` says so explicitly, whatever was begun. */
export function inputFrom(draft: HandoverDraft, nothing: boolean): HandoverInput {
  const { again, rota, shift, change, team, why, to, backup, dueAtMs } = draft
  const items = nothing ? [] : sentItems(draft)
  return {
    ...(again ? { handover: again } : {}),
    ...(rota ? { rota } : {}),
    ...(shift ? { shift } : {}),
    ...(change ? { change } : {}),
    ...(again || rota ? {} : { team }),
    why,
    to: to.filter(Boolean),
    dueAtMs,
    ...(backup ? { backup } : {}),
    items: items.map(({ kind, words, owner, carriedFrom }) => ({
      kind,
      words: words.trim(),
      ...(owner ? { owner } : {}),
      ...(carriedFrom ? { carriedFrom } : {}),
    })),
  }
}
