// What settings say: addresses, looks, what erasing does, each in whole sentences.

import { favorClause } from '../../../grammar/sentences.ts'
import type { LookView } from '../../../operations/looks/shapes.ts'
import type { ErasePreview, IdentityView } from '../../../operations/me/shapes.ts'

const from = { account: 'your account', email: 'mail', chat: 'chat', git: 'git' } as const

/** "ana@example.org", "ana.a, from chat", "Your account here". */
export function addressWords({ kind, address }: IdentityView): string {
  if (address === undefined) return kind === 'account' ? 'Your account here' : `A ${kind} name`
  return kind === 'email' || kind === 'account' ? address : `${address}, from ${from[kind]}`
}

/** Who looked at what. "You" is a look of the reader's own. */
export function lookTold({ by, what, favor }: LookView): string {
  const who = by.is === 'you' ? 'You' : by.is === 'operator' ? whoRuns(by.name) : by.name
  switch (what) {
    case 'shown favor':
      return favor
        ? `${who} read what you show to the team: ${favorClause(favor)}`
        : `${who} read a line you show to the team`
    case 'addresses':
      return `${who} opened the addresses of everybody here`
    case 'backup':
      return `${who} made a backup of the whole record`
    case 'export':
      return `${who} exported the whole record, without its words`
    case 'export with texts':
      return `${who} exported the whole record, with its words`
    default:
      return what satisfies never
  }
}

const whoRuns = (name: string): string =>
  name === '' || name === 'operator' ? 'Whoever runs this server' : name

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
