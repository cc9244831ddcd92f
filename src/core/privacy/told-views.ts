// What is told to one person of one entry, outside the pages: in mails, and wherever else notices
// go.
import type { ChangeId } from '../rota.ts'
import type { FavorKind } from '../vocabulary.ts'
import type { AnswerView, AskView } from './ask-views.ts'
import type { HandoverView } from './handover-views.ts'
import type { MoveView, RotaBrief } from './rota-views.ts'
import type { FavorView, NewsView, NoticeView, PartyView } from './views.ts'

export type AskHappened =
  | 'asked'
  | 'answered'
  | 'answer taken back'
  /** A rule of the shift’s rota stands against a yes by now. */
  | 'yes not kept'
  | 'can’t just now'
  | 'said'
  | 'taken'
  | 'yours'
  | 'another takes it'
  | 'handed back'
  | 'withdrawn'
  | 'expired'
  | 'not done'

export type AgreementHappened =
  | 'proposed'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'ended'
  | 'lapsed'

export type HandoverHappened =
  | 'waits'
  | 'written again'
  | 'waits still'
  /** Told to its writer: nobody has it yet. */
  | 'not received'
  /** Told to the backup: it can be received by them. */
  | 'backup'
  | 'received'
  | 'withdrawn'

export type RotaHappened =
  | 'published'
  /** Somebody offers a shift: anybody who does that duty may take it. */
  | 'offered'
  /** Whoever had it is not here any more; for who plans. */
  | 'open'
  | 'taken'
  | 'taken back'
  | 'change waits'
  | 'change answered'
  | 'change accepted'
  | 'change declined'
  | 'change withdrawn'
  | 'change expired'
  | 'change undone'
  /** Before a shift of the reader's begins. */
  | 'in a week'
  | 'tomorrow'
  /** Who has what in the week that begins. */
  | 'week'

export interface RotaToldView {
  readonly is: 'rota'
  readonly happened: RotaHappened
  readonly rota: RotaBrief
  /** Who did it; of a change that waits, on whose side it is proposed. */
  readonly by: PartyView
  /** Each shift with who had it and who has it, or would. */
  readonly moves: readonly (MoveView & { readonly calledOff?: true })[]
  readonly change?: ChangeId
  /** For the proposer. */
  readonly answer?: 'accept' | 'not this time' | 'tell me more'
  readonly words?: string
}

export interface AskToldView {
  readonly is: 'ask'
  readonly happened: AskHappened
  readonly ask: AskView
  /** Who did it. */
  readonly by: PartyView
  readonly answer?: AnswerView
}

export type ToldView =
  | AskToldView
  | RotaToldView
  | { readonly is: 'waits'; readonly favor: FavorView }
  | { readonly is: 'news'; readonly news: NewsView }
  | { readonly is: 'notice'; readonly notice: NoticeView }
  | {
      readonly is: 'agreement'
      readonly happened: AgreementHappened
      readonly by: PartyView
      readonly kind: FavorKind
    }
  | {
      readonly is: 'handover'
      readonly happened: HandoverHappened
      readonly by: PartyView
      /** Without its items. */
      readonly handover: HandoverView
    }
