// You: the name others read, days away, what you say you know and work on, and the addresses that
// are yours.
import {
  IconAt,
  IconBriefcase,
  IconBulb,
  IconCalendarOff,
  IconPlus,
  IconUser,
} from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { listWords } from '../people/words.ts'
import { AddAddress, RemoveAddress } from './Addresses.tsx'
import { addressWords } from './words.ts'
import { AwayForm, ListForm, NameForm } from './you-forms.tsx'

export interface PartProps {
  readonly me: MeAnswer
}

const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const

export function YouPart({ me }: PartProps): ReactElement {
  return (
    <>
      <Section notes={<WhoReads me={me} />}>
        <h1>You</h1>
        <div className="below-lede">
          <Lines>
            <Fact
              mark={<IconUser {...icon} />}
              what={me.you.name}
              sub="The name everybody here reads."
              word="Change"
              about="your name"
              opens={(close) => <NameForm me={me} close={close} />}
            />
            <Away me={me} />
            <Skills me={me} />
            <Projects me={me} />
          </Lines>
        </div>
      </Section>
      <Addresses me={me} />
    </>
  )
}

function WhoReads({ me }: PartProps): ReactElement {
  const roles = me.roles.map((role) => (role === 'admin' ? 'an admin' : 'on the council'))
  const places = me.teams.filter((team) => team.yours).map((team) => team.name)
  return (
    <MarginNote title="Who reads this">
      <p>
        Everybody here reads your name and your teams. Your teams read what you say you know and
        work on. Days away are told to nobody: they only make others wait longer for your word.
      </p>
      {roles.length > 0 ? <p>You are {listWords(roles)}.</p> : null}
      {places.length > 0 ? <p>You are in {listWords(places)}.</p> : null}
    </MarginNote>
  )
}

function Away({ me }: PartProps): ReactElement {
  const today = localToday()
  const spans = me.away.map((span) => awayWords(span, today))
  return (
    <Fact
      mark={<IconCalendarOff {...icon} />}
      what={spans.length > 0 ? `Away ${listWords(spans)}` : 'No days away'}
      sub="While you are away, what waits for your word waits longer."
      word="Add"
      about="days away"
      opens={(close) => <AwayForm today={today} close={close} />}
    >
      {me.away.map((span) => (
        <TakeBack key={`${span.from} ${span.until}`} span={span} today={today} />
      ))}
    </Fact>
  )
}

interface TakeBackProps {
  readonly span: { readonly from: Day; readonly until: Day }
  readonly today: Day
}

/** Of days that have begun, those from today on. */
function TakeBack({ span, today }: TakeBackProps): ReactElement {
  const { busy, problem, doIt } = useDoing('The days stand as they were.')
  const from = span.from < today ? today : span.from
  const body = { from, until: span.until }
  const undo = { path: '/people/me/away', body, done: 'The days away stand again.' }
  const deed = { path: '/people/me/away/end', body, done: 'The days are taken back.', undo }
  return (
    <span className="sub">
      <button
        type="button"
        className="quiet-button flush"
        disabled={busy}
        onClick={() => void doIt(deed)}
      >
        Take back: away {awayWords(span, today)}
      </button>
      {problem ? <span role="alert"> {problem}</span> : null}
    </span>
  )
}

function awayWords({ from, until }: { from: Day; until: Day }, today: Day): string {
  if (from === until) return `on ${dayAndMonth(from, today)}`
  return from <= today
    ? `until ${dayAndMonth(until, today)}`
    : `from ${dayAndMonth(from, today)} to ${dayAndMonth(until, today)}`
}

function Skills({ me }: PartProps): ReactElement {
  return (
    <Fact
      mark={<IconBulb {...icon} />}
      what={me.skills.length > 0 ? `You know ${listWords(me.skills)}` : 'What you know'}
      sub={
        me.skills.length > 0
          ? 'In your own words. Your teams read it, and nothing is concluded from it.'
          : 'Not said. Your teams find whom to ask by what people say here.'
      }
      word="Change"
      about="what you know"
      opens={(close) => (
        <ListForm
          name="What you know, one a line"
          path="/people/me/skills"
          field="skills"
          items={me.skills}
          most={limits.skillsOfAPerson}
          done="Written down, for your teams to read."
          close={close}
        />
      )}
    />
  )
}

function Projects({ me }: PartProps): ReactElement {
  return (
    <Fact
      mark={<IconBriefcase {...icon} />}
      what={me.projects.length > 0 ? `You work on ${listWords(me.projects)}` : 'What you work on'}
      sub={me.projects.length > 0 ? undefined : 'Not said.'}
      word="Change"
      about="what you work on"
      opens={(close) => (
        <ListForm
          name="What you work on, one a line"
          path="/people/me/projects"
          field="projects"
          items={me.projects}
          most={limits.projectsOfAPerson}
          done="Written down, for your teams to read."
          close={close}
        />
      )}
    />
  )
}

function Addresses({ me }: PartProps): ReactElement {
  return (
    <Section title="Addresses that are yours" notes={<AddressesNote />}>
      <Lines>
        {me.identities.map((identity) => (
          <Fact
            key={identity.identity}
            mark={<IconAt {...icon} />}
            what={addressWords(identity)}
            {...(identity.kind === 'account'
              ? {}
              : { word: 'Not mine', about: addressWords(identity) })}
            opens={(close) => <RemoveAddress identity={identity} close={close} />}
          />
        ))}
        <Fact
          mark={<IconPlus {...icon} />}
          what={<span className="soft">Another address</span>}
          word="Add"
          about="another address"
          opens={(close) => <AddAddress close={close} />}
        />
      </Lines>
    </Section>
  )
}

function AddressesNote(): ReactElement {
  return (
    <MarginNote title="What they are for">
      <p>
        Lines are written about addresses: a mail, a chat name, a git name. What is written about
        one of yours is yours.
      </p>
      <p>Only you and admins read them, and an admin’s look is shown to you.</p>
    </MarginNote>
  )
}
