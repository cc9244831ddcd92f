// What is said about how an organisation is set up: each fact, and why it is so.
import type { CouncilLooksAnswer, CouncilSettings } from '../../../operations/looks/shapes.ts'
import { listWords } from '../people/words.ts'
import { lookTold } from '../record/look-words.ts'

interface FactWords {
  readonly what: string
  readonly sub: string
}

export function privateWords(settings: CouncilSettings): FactWords {
  const { privateAnswersOff, keysProtectedBy } = settings
  if (privateAnswersOff) {
    return {
      what: 'Private answers are off',
      sub:
        'The founder leads people who use this, and whoever runs the server could read the keys. ' +
        'They are on once somebody who leads nobody holds a passphrase for them.',
    }
  }
  return {
    what: 'Private answers are on',
    sub:
      keysProtectedBy === 'passphrase'
        ? 'People keep things for their own eyes, and the files alone open none of it.'
        : 'People keep things for their own eyes. Whoever founded this leads nobody who uses it.',
  }
}

export function keysWords({ keysProtectedBy }: CouncilSettings): FactWords {
  return keysProtectedBy === 'passphrase'
    ? {
        what: 'A passphrase protects the keys',
        sub: 'Whoever has the files and not the passphrase reads no name and no word.',
      }
    : {
        what: 'The keys lie in a file beside the record',
        sub: 'Whoever runs this server could read names and words with it.',
      }
}

export function founderWords({ founderLeads }: CouncilSettings): FactWords {
  const asked = 'Asked once, on the first day.'
  if (founderLeads === 'yes') return { what: 'The founder leads people who use this', sub: asked }
  return founderLeads === 'no'
    ? { what: 'The founder leads nobody who uses this', sub: asked }
    : { what: 'The founder was not asked whether they lead', sub: 'It counts as a no.' }
}

type Charter = CouncilSettings['teams'][number]['charter']

export function charterWords({ shownTo, teamConfirmation, coverCounts }: Charter): string {
  const shows =
    shownTo === 'us two'
      ? 'Its habit is to keep lines between two.'
      : 'Its habit is to show lines to each other.'
  const confirms =
    teamConfirmation === 'any member'
      ? 'Any member confirms help given to it.'
      : 'Who leads confirms help given to it.'
  const counts = coverCounts === 'in the rota' ? ' A cover outside its rota counts in it.' : ''
  return `${shows} ${confirms}${counts}`
}

type CouncilLook = CouncilLooksAnswer['looks'][number]

/** Who looked at whom, without what was read. */
export function councilLookTold({ day, by, what, at }: CouncilLook): string {
  const told = lookTold({ day, by, what }).what
  if (what !== 'shown favor' && what !== 'addresses') return told
  const who = by.is === 'you' ? 'You' : by.name
  const whose = at === 'everybody' ? 'everybody' : listWords(at.map(({ name }) => name))
  return what === 'addresses'
    ? `${who} read the addresses of ${whose}`
    : `${who} read what the team is shown by ${whose}`
}
