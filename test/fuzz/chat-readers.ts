// The readers of chats: what Slack and Mattermost send, whole or broken, and lines about asking.
import fc from 'fast-check'
import { toAnyOperations } from '../../src/grammar/asking/inputs.ts'
import { readAnswerLine, readAny } from '../../src/grammar/asking/read-any.ts'
import { operations } from '../../src/operations/index.ts'
import * as mattermost from '../../src/surfaces/chat/mattermost.ts'
import { actIn } from '../../src/surfaces/chat/reply.ts'
import * as slack from '../../src/surfaces/chat/slack.ts'
import { type Target, target } from './fuzz.ts'
import { textOf } from './texts.ts'

const words = (
  'ask |cover |who |no |accept |not this time|tell me more|answer |@raj |mia |my team |everyone |' +
  'to |for |until |by |before |on |thursday |next friday |3 nov |2026-02-31 |in two weeks |' +
  'tonight |' +
  '14 to 22 |22 to 6|2-4pm|half past |24:00 |99h|0h|could |works |knows |the scripts |, |: |@|/'
).split('|')
const around = {
  today: '2026-05-12',
  nowMs: Date.UTC(2026, 4, 12, 8),
  zone: 'Europe/Berlin',
  known: [
    { name: 'Ana Alvares', is: 'you' as const },
    { name: 'Raj Rao', is: 'person' as const },
    { name: 'Mia Moser-Ito', is: 'person' as const },
    { name: 'Support', is: 'team' as const, yours: true },
  ],
}

/** What a line was read as is always something the operation takes. */
function readLine(text: string): void {
  for (const line of [readAny(text, around), readAnswerLine(text, around)]) {
    if (!line.ok) {
      if (line.refusal.why === '') throw new Error('no reason')
      continue
    }
    for (const { start, end } of line.value.parts) {
      if (start < 0 || end > text.length || start >= end) throw new Error('part')
    }
    for (const { operation, input } of toAnyOperations(line.value)) {
      const needs = { 'favor.correct': { favor: 'favor_1' }, 'ask.answer': { ask: 'ask_1' } }
      const whole = { ...needs[operation as keyof typeof needs], ...input }
      const parsed = operations.find(({ name }) => name === operation)?.input.safeParse(whole)
      if (parsed?.success !== true) throw new Error(`${operation} does not take ${parsed?.error}`)
    }
  }
}

const fields = (
  'user_id=U1|team_id=T1|trigger_id=1.2|text=|response_url=https%3A%2F%2Fhooks.slack.com|' +
  'payload=|' +
  '%7B%22type%22%3A%22block_actions%22%7D|&|=|<@U1|&lt;|>|<!channel>|token=a|' +
  'user_mentions=raj|%|%zz|' +
  'user_mentions_ids=abc|{"type":"event_callback"|,"event":{|"type":"app_mention"|}|[|]|null|"|:'
).split('|')

function readRequest(text: string): void {
  for (const said of [slack.commandIn(text), mattermost.commandIn(text, 'chat.example.org')]) {
    if (said && (said.id === '' || !said.user.address.includes(':'))) throw new Error('nobody')
  }
  const press = slack.pressIn(text)
  if (press && press.user.shown === '') throw new Error('nobody')
  slack.eventIn(text)
  const one = { host: 'chat.example.org', token: 'a', nowMs: 0 }
  if (mattermost.pressIn(text, one)) throw new Error('a press nobody signed')
  if (actIn(text)?.do === undefined && actIn(text) !== undefined) throw new Error('no act')
}

/** JSON of any shape where a payload should be. */
const shapes = fc
  .record({
    type: fc.constantFrom('block_actions', 'event_callback', 'url_verification', 'x'),
    user: fc.oneof(fc.jsonValue(), fc.constant({ id: 'U1', username: 'ana' })),
    team: fc.oneof(fc.jsonValue(), fc.constant({ id: 'T1' })),
    team_id: fc.constantFrom('T1', '', 't', 1, null),
    trigger_id: fc.oneof(fc.jsonValue(), fc.constant('1.2')),
    event_id: fc.oneof(fc.jsonValue(), fc.constant('Ev1')),
    user_id: fc.constantFrom('abc', '', null, 'A'),
    event: fc.oneof(fc.jsonValue(), fc.constant({ type: 'app_mention', text: '<@U1> me' })),
    actions: fc.oneof(fc.jsonValue(), fc.constant([{ value: '{"do":"say","favor":"favor_1"}' }])),
    context: fc.jsonValue(),
    challenge: fc.jsonValue(),
  })
  .map((payload) => JSON.stringify(payload))
const requests = fc.oneof(
  shapes,
  shapes.map((payload) => new URLSearchParams({ payload }).toString()),
  textOf(fields, 30),
)

export const chatReaders: readonly Target[] = [
  target('lines about asking', textOf(words, 40), readLine, (unit, count) => unit.repeat(count)),
  target('requests of chats', requests, readRequest, (unit, count) => unit.repeat(count)),
]
