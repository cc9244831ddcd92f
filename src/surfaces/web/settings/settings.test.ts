// What settings say: who finds which part, what erasing would do, how the house is set up.
import { describe, expect, test } from 'vitest'
import type { CouncilSettings } from '../../../operations/looks/shapes.ts'
import { browserWords } from './browser-words.ts'
import { councilLookTold, founderWords, keysWords, privateWords } from './organisation-words.ts'
import { partsOf } from './parts.ts'
import { addressWords, goes, stays } from './words.ts'
import { linesOf } from './you-forms.tsx'

const settings: CouncilSettings = {
  demo: false,
  mode: 'everything',
  founderLeads: 'yes',
  keysProtectedBy: 'file',
  privateAnswersOff: true,
  admins: [],
  council: [],
  councilProposed: [],
  managers: [],
  teams: [],
}

test('a part for a role is found by those who have it', () => {
  const names = (roles: readonly ('admin' | 'council')[]) =>
    partsOf({ roles }).map(({ part }) => part)
  expect(names([])).not.toContain('organisation')
  expect(names(['admin'])).toContain('organisation')
  expect(names(['admin'])).not.toContain('council')
  expect(names(['council']).at(-1)).toBe('council')
})

describe('given what erasing would do', () => {
  test('when there is something, then it is counted; when not, then that is said', () => {
    const some = { texts: 1, privateAnswers: 4, favorsThatStay: 61, open: 1, lastAdmin: false }
    expect(goes(some)).toContain('1 text that you wrote or that name you.')
    expect(goes(some)).toContain('4 answers you kept for your own eyes.')
    expect(stays(some)[0]).toContain('61 favors with the other side')
    const none = { texts: 0, privateAnswers: 0, favorsThatStay: 0, open: 0, lastAdmin: false }
    expect(goes(none)[1]).toBe('No notes: none were written by you or about you.')
    expect(stays(none)[0]).toBe('No favor: nobody shares one with you.')
  })
})

describe('given how the house is set up', () => {
  test('when whoever leads holds the keys, then private answers are off, with the reason', () => {
    expect(privateWords(settings).what).toBe('Private answers are off')
    expect(keysWords(settings).what).toContain('a file')
    expect(founderWords({ ...settings, founderLeads: 'not said' }).sub).toBe('It counts as a no.')
  })

  test('when a passphrase protects them, then they are on', () => {
    const safe = { ...settings, keysProtectedBy: 'passphrase', privateAnswersOff: false } as const
    expect(privateWords(safe).what).toBe('Private answers are on')
  })

  test('when the council reads who looked, then whose it was and never what it said', () => {
    const by = { is: 'person', person: 'person_ines', name: 'Ines Ito' } as const
    const at = [{ is: 'person', person: 'person_ana', name: 'Ana Alvares' } as const]
    const day = '2026-05-12'
    expect(councilLookTold({ day, by, what: 'addresses', at })).toBe(
      'Ines Ito read the addresses of Ana Alvares',
    )
    expect(councilLookTold({ day, by, what: 'shown favor', at })).toBe(
      'Ines Ito read what the team is shown by Ana Alvares',
    )
  })
})

test('a list is what stands on its lines, once each', () => {
  expect(linesOf(' refunds \n\ncranes\nrefunds')).toEqual(['refunds', 'cranes'])
})

test('a browser is known by two words', () => {
  expect(browserWords('Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')).toBe('Firefox on Linux')
  expect(browserWords('Mozilla/5.0 (iPhone; like Mac OS X) Safari/605')).toBe('Safari on an iPhone')
  expect(browserWords('')).toBe('Another browser')
})

test('an address says where it is from', () => {
  expect(addressWords({ identity: 'identity_1', kind: 'git', address: 'a@b' })).toBe(
    'a@b, from git',
  )
  expect(addressWords({ identity: 'identity_1', kind: 'account' })).toBe('Your account here')
})
