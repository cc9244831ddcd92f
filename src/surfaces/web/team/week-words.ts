// A team's week in sentences: fit to be read aloud in front of all of them, since all read the
// same.
import type {
  ChangedShiftView,
  OpenShiftView,
  TeamWeekView,
  ToReviewView,
  UnreceivedView,
  UntakenView,
} from '../../../core/privacy/team-week-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dayAndMonth, dayInSentence, kindWords } from '../../../grammar/words.ts'
import { hoursWords } from '../rota-plan/words.ts'
import { listed, numberWord } from '../rota-set-up/pattern-words.ts'
import { confirmMeanings, coverMeanings, shownToMeanings, wordsOfMeaning } from './words.ts'

const whose = (party: PartyView): string => (party.is === 'you' ? 'your' : ofThem(party))

const ofThem = (party: PartyView): string => `${partyName(party)}’s`

/** "Late on Thursday 14 May, 14:00 to 22:00". */
const shiftWords = ({ shift, zone }: OpenShiftView, today: Day): string =>
  `${shift.dutyName} ${dayInSentence(shift.day, today)}, ${hoursWords(shift, zone)}`

export const openSentence = (open: OpenShiftView, today: Day): string =>
  `Nobody has ${shiftWords(open, today)} yet.`

const by: Readonly<Record<ChangedShiftView['how'], string>> = {
  cover: ', as cover',
  take: '',
  swap: ', by a swap',
  absence: ', agreed for days away',
  undo: ' again',
  left: '',
}

export function changedSentence(changed: ChangedShiftView, today: Day): string {
  const { from, to, how } = changed
  const what = shiftWords(changed, today)
  if (!to) return `${upperFirst(from ? `${whose(from)} ` : '')}${what} stands open now.`
  const has = to.is === 'you' ? 'You have' : `${partyName(to)} has`
  const of = from && how !== 'undo' ? `${whose(from)} ` : ''
  return `${has} ${of}${what}${by[how]}.`
}

export function untakenSentence({ kind, day, dutyName }: UntakenView, today: Day): string {
  const what = dutyName ? `cover for ${dutyName}` : kindWords[kind].label
  return `An ask for ${what} ${dayInSentence(day, today)} was not taken in time.`
}

export function unreceivedSentence({ from, to }: UnreceivedView): string {
  const names = to.map((party) => (party.is === 'you' ? 'you' : partyName(party)))
  const handed = upperFirst(whose(from))
  return `${handed} handover${names.length > 0 ? ` to ${listed(names)}` : ''} has no receipt yet.`
}

export const reviewSentence = ({ kind, reviewDay }: ToReviewView, today: Day): string =>
  `An agreement on ${kindWords[kind].label} is due for a look by ${dayAndMonth(reviewDay, today)}.`

export const oneHolderSentence = (skill: string): string =>
  `One of you alone has said they know this: ${skill}.`

/** "Five of six shifts that changed hands in four weeks did so without the lead." */
export function handsSentence({
  all,
  withoutLead,
}: TeamWeekView['changedHands']): string | undefined {
  if (all === 0) return undefined
  const shifts = all === 1 ? 'One shift' : `${upperFirst(numberWord(all))} shifts`
  if (all === withoutLead) {
    return `${shifts} changed hands in the last four weeks, without the lead.`
  }
  const without = withoutLead === 0 ? 'none' : numberWord(withoutLead)
  const some = `${upperFirst(without)} of ${numberWord(all)} shifts that changed hands`
  return `${some} in the last four weeks did so without the lead.`
}

/** The charter's lines a change of rules asks to look at again; of a rota alone, its own. */
export function charterSentences(
  { revisit }: Pick<TeamWeekView, 'revisit'>,
  rotaOnly: boolean,
): readonly string[] {
  if (revisit === undefined) return []
  const { shownTo, teamConfirmation, coverCounts } = revisit
  const confirms = wordsOfMeaning(confirmMeanings, teamConfirmation).words
  const ofFavors = [
    wordsOfMeaning(shownToMeanings, shownTo).words,
    `${confirms} confirms help given to the team`,
  ]
  const lines = [...(rotaOnly ? [] : ofFavors), wordsOfMeaning(coverMeanings, coverCounts).words]
  return lines.map((line) => `Rules change this week. Does it still hold: “${line}”?`)
}

/** Whether there is anything to be said at all. */
export const isQuiet = (week: TeamWeekView): boolean =>
  [week.open, week.changed, week.untaken, week.unreceived, week.toReview, week.oneHolder].every(
    (each) => each.length === 0,
  ) &&
  week.revisit === undefined &&
  week.goals.every(({ served }) => served.length === 0)
