// The kinds of notices in the order they are shown, and what can be chosen for each.
import type { Delivery, NoticeSettings, NoticeTopic } from '../../../operations/notices/shapes.ts'
import type { Choice } from '../paper/Chip.tsx'

interface Topic {
  readonly topic: NoticeTopic
  readonly words: string
  readonly what: string
}

export const topics: readonly Topic[] = [
  { topic: 'asks', words: 'Asks for you', what: 'Somebody asks, and it can be answered there.' },
  { topic: 'answers', words: 'Answers to your asks', what: 'Somebody can, or nobody could.' },
  { topic: 'word', words: 'Favors that wait for your word', what: 'Somebody wrote one down.' },
  {
    topic: 'changes',
    words: 'Changes to what is yours',
    what: 'Before and after, whenever a line or an ask of yours changes.',
  },
  { topic: 'agreements', words: 'Agreements', what: 'Proposed, agreed on, ended, or to look at.' },
  { topic: 'shifts', words: 'Your shifts', what: 'What changes, and a week and a day before.' },
  { topic: 'swaps', words: 'Swaps', what: 'One waits for your word, or yours was answered.' },
  { topic: 'openShifts', words: 'Shifts you could take', what: 'Somebody offers one.' },
  { topic: 'week', words: 'Who covers in the week', what: 'On Monday, for each rota of yours.' },
  { topic: 'account', words: 'Your team and account', what: 'A role, a team, an address.' },
]

export const deliveryChoices: readonly (Choice & { readonly value: Delivery })[] = [
  { value: 'at once', words: 'by mail, at once' },
  { value: 'daily', words: 'in the daily mail' },
  { value: 'app', words: 'here only' },
]

export const asDelivery = (value: string): Delivery =>
  deliveryChoices.find((each) => each.value === value)?.value ?? 'app'

export function stopped({ kinds }: NoticeSettings): Pick<NoticeSettings, 'kinds'> {
  const none = Object.fromEntries(Object.keys(kinds).map((topic) => [topic, 'app']))
  return { kinds: none as NoticeSettings['kinds'] }
}

export function isStopped({ kinds }: NoticeSettings): boolean {
  return Object.values(kinds).every((delivery) => delivery === 'app')
}
