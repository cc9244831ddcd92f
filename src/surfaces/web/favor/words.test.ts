// What a favor's page says by which side reads it, and what is private to one.
import { describe, expect, test } from 'vitest'
import { sampleFavor } from '../today/sample.ts'
import { ownAnswer } from './private.ts'
import { afterFeeling, noteHidden, waitsForYou } from './words.ts'

describe('given what somebody feels and does not say', () => {
  test('when the giver hopes, then saying it is suggested, once', () => {
    const gave = sampleFavor({ relation: 'giver' })
    expect(afterFeeling(gave, 'return')).toContain('Saying it aloud lets Omar say yes or no')
    expect(afterFeeling({ ...gave, saidByGiver: 'freely' }, 'return')).toBeUndefined()
    expect(afterFeeling(gave, 'freely')).toBeUndefined()
  })

  test('when the receiver feels bound and it was given freely, then they are told so', () => {
    const got = sampleFavor({ saidByGiver: 'freely' })
    expect(afterFeeling(got, 'return')).toBe('Omar gave it freely. Nothing is expected of you.')
    expect(afterFeeling(sampleFavor(), 'return')).toBeUndefined()
  })

  test('when answers are read back, then only those of this favor are', () => {
    const answers = [
      { field: 'pressure', subject: 'favor_1', plain: '{}' },
      { field: 'felt-expectation', subject: 'favor_1', plain: '{"expectation":"unclear"}' },
      { field: 'private-note', subject: 'favor_2', plain: '{"note":"of another"}' },
    ]
    expect(ownAnswer({ answers }, 'favor_1')).toEqual({
      felt: 'unclear',
      pressed: true,
      note: '',
      reason: '',
    })
    expect(ownAnswer({ answers }, 'favor_2').note).toBe('of another')
  })
})

test('a word is out only while the reader can give it', () => {
  expect(waitsForYou(sampleFavor({ standing: 'waiting', actions: ['confirm'] }))).toBe(true)
  expect(waitsForYou(sampleFavor({ standing: 'observed', actions: ['confirm'] }))).toBe(true)
  expect(waitsForYou(sampleFavor({ standing: 'lapsed', actions: ['confirm'] }))).toBe(false)
  expect(waitsForYou(sampleFavor({ standing: 'waiting', actions: ['withdraw'] }))).toBe(false)
})

test('a hidden note says who hid it', () => {
  expect(noteHidden(sampleFavor({ writtenBy: 'receiver' }))).toContain('the other side')
  expect(noteHidden(sampleFavor())).toBe('You hid the note. Nobody reads it.')
})
