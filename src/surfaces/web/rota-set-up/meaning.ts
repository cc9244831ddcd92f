// What a draft means, in sentences under it: what is covered, by whom, how it is shared, and about
// how often each comes round.
import { type Draft, doesIt } from './draft.ts'
import {
  dutySentence,
  listed,
  numberWord,
  peopleWord,
  placeOf,
  seatsAWeek,
} from './pattern-words.ts'

export const modeWords = {
  fair: {
    name: 'Fairly',
    about: 'Who served least of late, for their share of the week, is next. Wishes count.',
  },
  rotation: {
    name: 'In a fixed order',
    about: 'A to Z, round and round. Who was skipped while away comes first after it.',
  },
  'volunteers first': {
    name: 'Volunteers first',
    about: 'Shifts stand open, people take them; what is left over is planned fairly.',
  },
} as const

export function meaningOf(draft: Draft): readonly string[] {
  const { duties, members, zone, mode } = draft
  if (duties.length === 0) return []
  const taking = members.filter(({ takesPart }) => takesPart)
  return [
    ...duties.map((duty) => dutySentence(duty, zone)),
    `${shareSentence(taking.length, mode)} The clock is that of ${placeOf(zone)}.`,
    ...oftenSentence(draft),
    ...newcomers(draft),
  ]
}

function shareSentence(people: number, mode: Draft['mode']): string {
  if (people === 0) return 'Nobody takes part yet.'
  const who = people === 1 ? 'One person does it all.' : `${upper(peopleWord(people))} share it`
  if (people === 1) return who
  if (mode === 'fair') return `${who}, so that it falls evenly.`
  return mode === 'rotation' ? `${who}, in a fixed order.` : `${who}, volunteers first.`
}

/** About how many shifts a full-time share is, where the figures say anything. */
function oftenSentence({ duties, members }: Draft): readonly string[] {
  const shares = members
    .filter((member) => duties.some(({ key }) => doesIt(member, key)))
    .reduce((sum, { sharePercent }) => sum + sharePercent / 100, 0)
  if (shares === 0) return []
  const inFour = Math.round((seatsAWeek(duties) * 4) / shares)
  if (inFour < 1) return ['In most four weeks, not everybody is needed.']
  const shifts = inFour === 1 ? 'one shift' : `${numberWord(inFour)} shifts`
  return [`A full-time share is about ${shifts} in four weeks.`]
}

function newcomers({ members }: Draft): readonly string[] {
  const fresh = members.filter(({ takesPart, shadowsUntil }) => takesPart && shadowsUntil)
  if (fresh.length === 0) return []
  const names = listed(fresh.map(({ name }) => name.split(' ')[0] ?? name))
  return [`${names} ${fresh.length === 1 ? 'goes' : 'go'} along first.`]
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
