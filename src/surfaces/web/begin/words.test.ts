// What somebody reads who opened a link, and what their form sends.
import { expect, test } from 'vitest'
import { bodyOf, greetingWords } from './words.ts'

test('an invitation greets by whom it came, and says which team waits', () => {
  const { title, lede } = greetingWords({
    kind: 'invitation',
    name: 'Olu Ade',
    invitedBy: 'Ana Alvares',
    teams: ['Support'],
  })
  expect(title).toBe('Ana invited you.')
  expect(lede).toContain('Support expects you.')
  expect(greetingWords({ kind: 'invitation' }).title).toBe('Take your place.')
  expect(greetingWords({ kind: 'first-run' }).title).toBe('Begin your notebook.')
})

test('a form sends its team and its answer only where it was asked', () => {
  const form = new FormData()
  form.set('name', ' Ana ')
  form.set('password', ' kept as it is ')
  form.set('team', 'Support')
  expect(bodyOf('s', 'no', form)).toMatchObject({
    name: 'Ana',
    password: ' kept as it is ',
    team: 'Support',
    leads: false,
    mode: 'everything',
  })
  expect(bodyOf('s', 'no', form, 'rota only')).toMatchObject({ mode: 'rota only' })
  expect(bodyOf('s', undefined, form)).not.toHaveProperty('leads')
})
