// Where signing in leads.
import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

test('a path of this site is followed, anything else goes to Today', () => {
  expect(safePath('/rota?week=20')).toBe('/rota?week=20')
  const others = [undefined, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere']
  for (const then of others) expect(safePath(then)).toBe('/')
})
