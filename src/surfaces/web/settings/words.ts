// What settings say: addresses, what erasing does, each in whole sentences.

import type { ErasePreview, IdentityView } from '../../../operations/me/shapes.ts'

const from = { account: 'your account', email: 'mail', chat: 'chat', git: 'git' } as const

/** "ana@example.org", "ana.a, from chat", "Your account here". */
export function addressWords({ kind, address }: IdentityView): string {
  if (address === undefined) return kind === 'account' ? 'Your account here' : `A ${kind} name`
  return kind === 'email' || kind === 'account' ? address : `${address}, from ${from[kind]}`
}

const number = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`

/** What would be gone for good. */
export function goes({ texts, privateAnswers, open }: ErasePreview): readonly string[] {
  return [
    'Your name, your addresses, what you say you know, and your account here.',
    texts === 0
      ? 'No notes: none were written by you or about you.'
      : `${number(texts, 'text', 'texts')} that you wrote or that name you.`,
    privateAnswers === 0
      ? 'Nothing kept for your own eyes: there is nothing.'
      : `${number(privateAnswers, 'answer', 'answers')} you kept for your own eyes.`,
    open === 0
      ? 'No open return: none was said aloud.'
      : `${number(open, 'return', 'returns')} said aloud: nothing is left open for anybody.`,
  ]
}

/** What others keep. */
export function stays({ favorsThatStay }: ErasePreview): readonly string[] {
  const favors = number(favorsThatStay, 'favor', 'favors')
  return [
    favorsThatStay === 0
      ? 'No favor: nobody shares one with you.'
      : `${favors} with the other side, as help by or for “a former colleague”, without words.`,
    'That something was written on a day, by nobody in particular: the record keeps its chain.',
  ]
}
