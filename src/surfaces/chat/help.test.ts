// What a chat is told can be written: where a rota is all there is, nothing of favors.
import { expect, test } from 'vitest'
import { helpIn, helpReply } from './help.ts'

const words = (reply: typeof helpReply): string =>
  reply.parts.flatMap(({ lines }) => lines).join('\n')

test('given the rota only, then the rota comes first and no favor is in it', () => {
  const said = words(helpIn({ mode: 'rota only' }))
  expect(said.split('\n')[1]).toContain('cover Thursday late')
  expect(said).not.toMatch(/thanks|gave|mentoring|export scripts/)
  expect(helpIn({ mode: 'everything' })).toBe(helpReply)
})
