// One entry as it is told to one person, through their own lens and as things stand now: what has
// become of it since may leave nothing to tell.
import { mayConfirm } from '../record/favor-sides.ts'
import type {
  AgreementEntry,
  AskEntry,
  Entry,
  EntryOf,
  FavorEntry,
  HandoverEntry,
  RotaEntry,
} from '../vocabulary.ts'
import { askView } from './ask-lens.ts'
import { askTexts } from './ask-texts.ts'
import type { AnswerView, AskView } from './ask-views.ts'
import { authorView, favorView, partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { handoverTold, receiptTexts } from './handover-told.ts'
import { textsFor } from './lens.ts'
import { favorsOfViewer, newsView } from './news-lens.ts'
import { noticeView } from './notice-lens.ts'
import { rotaTold, rotaToldTexts } from './rota-told.ts'
import type { AgreementHappened, AskHappened, ToldView } from './told-views.ts'
import type { PartyView } from './views.ts'

type Unworded = Omit<Glass, 'words'>

/** Undefined where there is nothing to tell, or nothing any more. */
export function toldView(glass: Glass, entry: Entry): ToldView | undefined {
  if (entry.by === glass.viewer) return undefined
  if (isOf<FavorEntry>(entry, 'favor.')) return favorTold(glass, entry)
  if (isOf<AskEntry>(entry, 'ask.')) return askTold(glass, entry)
  if (isOf<AgreementEntry>(entry, 'agreement.')) return agreementTold(glass, entry)
  if (isOf<HandoverEntry>(entry, 'handover.')) return handoverTold(glass, entry)
  if (isOfRota(entry)) return rotaTold(glass, entry)
  const { notices } = glass.ledger
  const own = [...(notices.get(glass.viewer) ?? []), ...(notices.get('everybody') ?? [])]
  if (!own.some(({ sequence }) => sequence === entry.sequence)) return undefined
  const notice = noticeView(glass, entry)
  return notice && { is: 'notice', notice }
}

/** Texts that telling it needs, so that they can be opened beforehand. */
export function toldTexts(glass: Unworded, { data }: Entry) {
  if ('favor' in data) return textsFor(glass, [data.favor, ...('by' in data ? [data.by] : [])])
  if ('handover' in data) return receiptTexts(glass, data.handover)
  if ('rota' in data) return rotaToldTexts(glass, data)
  return 'ask' in data ? askTexts(glass, data.ask) : []
}

const isOfRota = (entry: Entry): entry is RotaEntry => /^(rota|shift|change)\./.test(entry.type)

function isOf<Family extends Entry>(entry: Entry, prefix: string): entry is Family {
  return entry.type.startsWith(prefix)
}

function favorTold(glass: Glass, entry: FavorEntry): ToldView | undefined {
  const { favor } = entry.data
  const state = glass.ledger.favors.get(favor)
  if (!state || !favorsOfViewer(glass).has(favor)) return undefined
  if (entry.type === 'favor.recorded') {
    const view = favorView(glass, favor)
    const waits = state.standing === 'waiting' && mayConfirm(state, glass.facts)
    if (waits && view) return { is: 'waits', favor: view }
    const thanks = confirmedWith(glass, entry)
    return thanks && favorTold(glass, thanks)
  }
  const news = newsView(glass, entry)
  return news && { is: 'news', news }
}

/** A line its own author's word confirmed is told once: by what it is now. */
function confirmedWith(
  { ledger }: Glass,
  { by, sequence, data }: EntryOf<'favor.recorded'>,
): FavorEntry | undefined {
  const next = ledger.news.get(data.favor)?.find((each) => each.sequence > sequence)?.entry
  return next?.type === 'favor.confirmed' && next.by === by ? next : undefined
}

function askTold(glass: Glass, entry: AskEntry): ToldView | undefined {
  const ask = askView(glass, entry.data.ask)
  const happened = ask && happenedTo(glass, entry, ask)
  if (!ask || !happened) return undefined
  const by = byOf(glass, entry, ask)
  const answer = happened === 'answered' ? answerOf(ask, by) : undefined
  // An answer that was taken back since is told no more.
  if (happened === 'answered' && answer === undefined) return undefined
  return { is: 'ask', happened, ask, by, ...(answer === undefined ? {} : { answer }) }
}

function answerOf(ask: AskView, by: PartyView): AnswerView | undefined {
  const theirs = ask.asked?.find(
    ({ person }) => 'person' in person && 'person' in by && person.person === by.person,
  )
  return theirs?.answer
}

function byOf(glass: Glass, { type, data }: AskEntry, ask: AskView) {
  if (type === 'ask.passed-over') return partyView(glass, data.to)
  if (type === 'ask.taken') return partyView(glass, data.by)
  if (type === 'ask.said' && data.by === 'asked') return partyView(glass, data.with)
  return 'from' in data ? partyView(glass, data.from) : ask.asker
}

function happenedTo(glass: Glass, entry: AskEntry, ask: AskView): AskHappened | undefined {
  const isAsker = ask.relation === 'asker'
  const saidYes = ask.yours?.answer === 'accept'
  switch (entry.type) {
    case 'ask.sent':
      // Asked again since, it is told once.
      return wasReminded(glass, entry) ? undefined : stillAsked(ask)
    case 'ask.reminded':
      return stillAsked(ask)
    case 'ask.answered':
      return isAsker ? 'answered' : undefined
    case 'ask.answer-taken-back':
      if (entry.data.against !== undefined) return 'yes not kept'
      return isAsker && ask.standing === 'open' ? 'answer taken back' : undefined
    case 'ask.passed-over':
      // Their own boundary answered so that nothing rings for them.
      return isAsker && ask.standing === 'open' ? 'can’t just now' : undefined
    case 'ask.said':
      return ask.standing === 'open' || ask.standing === 'taken' ? 'said' : undefined
    case 'ask.taken':
      return takenTold(glass, entry, ask)
    case 'ask.handed-back':
      return isAsker ? 'handed back' : undefined
    case 'ask.withdrawn':
      // Whoever said nothing has nothing to put away: the link itself tells them.
      return ask.yours === undefined ? undefined : 'withdrawn'
    case 'ask.expired':
      return isAsker && ask.standing === 'expired' ? 'expired' : undefined
    case 'ask.not-done':
      return isAsker || saidYes ? 'not done' : undefined
    case 'ask.opened':
    case 'ask.widened':
    case 'ask.done':
      return undefined
    default:
      return entry satisfies never
  }
}

function wasReminded({ facts }: Glass, { data }: EntryOf<'ask.sent'>): boolean {
  return facts.ask(data.ask)?.asked.get(data.to)?.remindedAtMs !== undefined
}

/** A reminder stops with an answer, as the first word of it does. */
const stillAsked = (ask: AskView): 'asked' | undefined =>
  ask.standing === 'open' && ask.yours === undefined ? 'asked' : undefined

function takenTold(
  glass: Glass,
  { data }: EntryOf<'ask.taken'>,
  ask: AskView,
): AskHappened | undefined {
  if (glass.facts.ask(data.ask)?.taker !== data.by) return undefined
  if (ask.relation === 'asker') return 'taken'
  if (glass.facts.personOf(data.by) === glass.viewer) return 'yours'
  return ask.yours?.answer === 'accept' ? 'another takes it' : undefined
}

const agreed: Readonly<Record<AgreementEntry['type'], AgreementHappened>> = {
  'agreement.proposed': 'proposed',
  'agreement.accepted': 'accepted',
  'agreement.declined': 'declined',
  'agreement.withdrawn': 'withdrawn',
  'agreement.ended': 'ended',
  'agreement.lapsed': 'lapsed',
}

function agreementTold(glass: Glass, { type, data, by }: AgreementEntry): ToldView | undefined {
  const state = glass.facts.agreement(data.agreement)
  const isParty = state?.parties.some((each) => glass.facts.personOf(each) === glass.viewer)
  if (!state || !isParty) return undefined
  const happened = agreed[type]
  if (happened === 'proposed' && state.standing !== 'proposed') return undefined
  return { is: 'agreement', happened, by: authorView(glass, by), kind: state.kind }
}
