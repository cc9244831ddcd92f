// How an ask went, for whoever asked: each answer as it came, in the order people were asked; what
// can be done now; and, once it was done, the favor it became.
import { IconArrowDownLeft, IconCheck, IconHandStop, IconMessage2 } from '@tabler/icons-react'
import { Fragment, type ReactElement } from 'react'
import type { AskedView, AskView } from '../../../core/privacy/ask-views.ts'
import { type AskTold, askedTold, standingTold } from '../../../grammar/ask-sentences.ts'
import { canBeAskedTold, inWords } from '../../../grammar/boundary-sentences.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { localToday } from '../clock.ts'
import { DayText } from '../paper/Day.tsx'
import { FavorLink } from '../paper/FavorLink.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { AskerActs } from './AskerActs.tsx'
import { AskLinkFor } from './AskLinkFor.tsx'
import { Thread } from './Thread.tsx'

export function HowItWent({ ask }: { readonly ask: AskView }): ReactElement {
  const place = { today: localToday() }
  const all = ask.asked ?? []
  const asked = all.filter(({ is, namedBy }) => is !== 'to be asked' || namedBy !== undefined)
  const inTurn = all.filter((each) => !asked.includes(each))
  return (
    <Section title="How it went" notes={<OnlyYou ask={ask} />}>
      <Told told={standingTold(ask, place)} />
      <AskerActs ask={ask} />
      <Lines>
        {asked.map((each, at) => (
          <AskedLine
            key={keyOf(each, at)}
            ask={ask}
            asked={each}
            told={askedTold(each, place)}
            sameDay={asked[at - 1]?.askedDay === each.askedDay}
          />
        ))}
        {ask.standing === 'open' && inTurn.length > 0 ? <InTurn asked={inTurn} /> : null}
        {ask.favor === undefined ? null : <TheFavor ask={ask} favor={ask.favor} />}
      </Lines>
    </Section>
  )
}

const keyOf = ({ person }: AskedView, at: number): string =>
  'person' in person ? person.person : `${person.name} ${at}`

function Told({ told }: { readonly told: AskTold }): ReactElement {
  return (
    <p className="lede">
      {told.what} {told.sub ? <span className="soft">{told.sub}</span> : null}
    </p>
  )
}

interface AskedLineProps {
  readonly ask: AskView
  readonly asked: AskedView
  readonly told: AskTold
  readonly sameDay: boolean
}

function AskedLine({ ask, asked, told, sameDay }: AskedLineProps): ReactElement {
  const { answer, askedDay } = asked
  const isTaker = ask.taker !== undefined && samePerson(ask.taker, asked.person)
  const Icon = answer === undefined ? IconHandStop : isTaker ? IconCheck : IconMessage2
  return (
    <li className="line" data-stop tabIndex={-1}>
      <span className="g">
        <Icon className="i soft" stroke={1.75} aria-hidden="true" />
      </span>
      {askedDay === undefined ? null : (
        <DayText day={askedDay} today={localToday()} className={sameDay ? 'sr' : 'day'} />
      )}
      <span className="what">
        {isTaker ? <b>{firstName(upperFirst(partyName(asked.person)))} takes it</b> : told.what}
      </span>
      {told.sub || asked.backWords || answer?.words || answer?.waited ? (
        <span className="sub">
          {asked.backWords ? <span className="said">“{asked.backWords}” </span> : null}
          {answer?.words ? <span className="said">“{answer.words}” </span> : null}
          {answer?.waited ? `What waits for it at theirs: ${answer.waited} ` : null}
          {told.sub}
        </span>
      ) : null}
      <Thread ask={ask} thread={asked.thread} person={asked.person} />
      {asked.byLink && ask.standing === 'open' && asked.is !== 'to be asked' ? (
        <AskLinkFor ask={ask} person={asked.person} />
      ) : null}
    </li>
  )
}

/** Those it goes to if nobody before them can. */
function InTurn({ asked }: { readonly asked: readonly AskedView[] }): ReactElement {
  const names = asked.map(({ person }) => firstName(upperFirst(partyName(person))))
  return (
    <li className="line" data-stop tabIndex={-1}>
      <span className="g">
        <IconHandStop className="i soft" stroke={1.75} aria-hidden="true" />
      </span>
      <span className="what">Then {inWords(names)}, in turn</span>
    </li>
  )
}

export function samePerson(first: AskedView['person'], second: AskedView['person']): boolean {
  return 'person' in first && 'person' in second && first.person === second.person
}

function TheFavor({ ask, favor }: { ask: AskView; favor: NonNullable<AskView['favor']> }) {
  const taker = ask.taker ? firstName(upperFirst(partyName(ask.taker))) : 'They'
  return (
    <li className="line home" data-stop tabIndex={-1}>
      <span className="g">
        <IconArrowDownLeft className="i received" stroke={1.75} aria-hidden="true" />
      </span>
      <span className="what">
        <FavorLink favor={favor}>{taker} did this for you</FavorLink>
      </span>
      <span className="sub">It is a favor in your record now.</span>
    </li>
  )
}

function OnlyYou({ ask }: { readonly ask: AskView }): ReactElement {
  const others = canBeAskedTold((ask.canBeAsked ?? []).map(partyName))
  return (
    <Fragment>
      <MarginNote title="Who can see this">
        <p>Only you read who answered what. Each of them reads their own answer.</p>
      </MarginNote>
      {others ? (
        <MarginNote title="Others who can be asked">
          <p>{others}</p>
        </MarginNote>
      ) : null}
    </Fragment>
  )
}
