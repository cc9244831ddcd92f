// With whom, by name and A to Z: what kinds of help and when last. Hours only where they were asked
// for, in the address, and never more than the reader's own.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { PartyView } from '../../../core/privacy/views.ts'
import type { Day, FavorKind } from '../../../core/vocabulary.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dayAndMonth, effortWords, kindWords } from '../../../grammar/words.ts'
import type { RecordAnswer } from '../../../operations/own-record/shapes.ts'
import { type Pair, type PairSide, Pairs } from '../charts/Pairs.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import type { RecordSearch } from '../search.ts'

type Row = RecordAnswer['withWhom'][number]

export interface WithWhomProps {
  readonly record: RecordAnswer
  readonly search: RecordSearch
  readonly today: Day
}

export function WithWhom({ record, search, today }: WithWhomProps): ReactElement {
  const { hours, ...without } = search
  const { withWhom, from } = record
  const widest = Math.max(
    1,
    ...withWhom.flatMap((row) => [row.givenMinutes ?? 0, row.receivedMinutes ?? 0]),
  )
  const pairs = withWhom.map((row) => pairOf(row, { record, today, widest, names: withWhom }))
  return (
    <Section title="With whom" notes={<Uneven />}>
      <p className="soft spread">
        <span>
          By name, since {dayAndMonth(from, today)}.{hours ? ' Hours as they were said.' : ''}
        </span>
        <Link
          to="/record"
          search={hours ? without : { ...without, hours: true }}
          resetScroll={false}
          className="press"
        >
          {hours ? 'Leave the hours out' : 'Show the hours'}
        </Link>
      </p>
      <Pairs
        caption="What you gave and received, by colleague, A to Z"
        left="You gave"
        right="You received"
        pairs={pairs}
      />
    </Section>
  )
}

interface Around {
  readonly record: RecordAnswer
  readonly today: Day
  readonly widest: number
  readonly names: readonly Row[]
}

function pairOf(row: Row, around: Around): Pair {
  const { today, widest, record } = around
  const id = idOf(row.who)
  const { from, until } = record
  const left = sideOf(row.gave, row.givenMinutes, widest)
  const right = sideOf(row.received, row.receivedMinutes, widest)
  return {
    key: `${id} ${row.who.name}`,
    name: (
      <>
        <Link
          to="/record/entries"
          search={{ with: id, from, until, standing: 'counted' }}
          data-open
          title={row.who.name}
        >
          {shownName(row.who, around.names)}
          <span className="sr">: the entries behind it</span>
        </Link>
        <small>{dayAndMonth(row.lastDay, today)}</small>
      </>
    ),
    ...(left ? { left } : {}),
    ...(right ? { right } : {}),
  }
}

/** What the list of entries asks for. */
function idOf(who: PartyView): string {
  if (who.is === 'team') return who.team
  return who.is === 'former colleague' ? 'former' : who.person
}

/** First names, as long as only one colleague goes by it. */
function shownName(who: PartyView, rows: readonly Row[]): string {
  const first = partyName(who)
  const same = rows.filter((row) => partyName(row.who) === first)
  return upperFirst(same.length > 1 ? who.name : first)
}

function sideOf(
  kinds: readonly FavorKind[],
  minutes: number | undefined,
  widest: number,
): PairSide | undefined {
  if (kinds.length === 0) return undefined
  const words = kinds.map((kind) => kindWords[kind].label).join(', ')
  if (minutes === undefined) return { words }
  if (minutes === 0) return { words: 'no effort said' }
  return { words: effortWords({ minutes }), part: minutes / widest }
}

function Uneven(): ReactElement {
  return (
    <MarginNote title="Uneven is ordinary">
      <p>
        People help with what they can, when they can. Nothing here needs evening out, and hours say
        little about what something was worth.
      </p>
      <p>The day under a name is the last one.</p>
    </MarginNote>
  )
}
