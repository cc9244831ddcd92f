// What can be written in a chat: for anybody who asks; and where Goodturn is used for its rota
// only, the rota first and nothing of favors.
import type { TodayAnswer } from '../../operations/today.ts'
import { type Reply, saying } from './reply.ts'

const first = 'Write a line as you would say it. Only you read what comes back.'

const ofRota = [
  '  cover Thursday late @lee · cover Thursday 14 to 22 @lee',
  '  swap my wed late with @joe’s tue early · take friday late · drop thursday late',
  '  who is on call · who is on call next',
  '  handover: open: …; watch: …; next: … · handover received',
] as const
const answers = '  accept · not this time, Lee could · tell me more'

export const helpReply: Reply = saying(
  first,
  '  thanks @raj for covering my sprint yesterday, 2h',
  '  gave @mia 2h of mentoring on Monday, freely',
  '  ask @joe @lee to check my slides by Friday, about 30 min',
  ...ofRota,
  answers,
  '  no Can you look at my slides before Thursday?',
  '  who can cover Thursday 14 to 22 · who knows the export scripts',
  '  me · undo · help',
)

const rotaHelp: Reply = saying(
  first,
  ...ofRota,
  answers,
  '  who can cover Thursday 14 to 22',
  '  me · undo · help',
)

/** For whoever is known here. */
export const helpIn = ({ mode }: Pick<TodayAnswer, 'mode'>): Reply =>
  mode === 'rota only' ? rotaHelp : helpReply
