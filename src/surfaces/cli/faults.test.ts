// Errors as sentences: never a stack, never more than a line.
import { expect, it } from 'vitest'
import { faultOf } from './faults.ts'

const error = (name: string, message: string, more: object = {}): Error =>
  Object.assign(new Error(message), { name }, more)

it('given an error, when it is said, then it is one line with an exit code of ours', () => {
  const folder = 'A Goodturn is running on /data already: use that one, or stop it first.'
  expect(faultOf(error('FolderInUse', folder))).toEqual({ sentence: folder, exit: 1 })
  expect(faultOf(error('Error', 'listen', { code: 'EADDRINUSE', port: 4646 }))).toEqual({
    sentence: 'Port 4646 is taken: stop what runs there, or set GOODTURN_PORT.',
    exit: 1,
  })
  expect(faultOf(error('Error', 'no', { code: 'ENOENT', path: '/b' }))).toEqual({
    sentence: '/b is not there.',
    exit: 3,
  })
  expect(faultOf(new TypeError('x is not\n  a function'))).toEqual({
    sentence: 'Something broke on our side (TypeError: x is not a function).',
    exit: 4,
  })
  expect(faultOf('thrown')).toEqual({ sentence: 'It went wrong: thrown', exit: 4 })
})
