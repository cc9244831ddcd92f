// People: everybody here from A to Z, inviting a colleague, who is invited, and who is known from
// an import only. Admins keep addresses, roles and managers here; opening those is a look.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import '../styles/settings.css'
import type { TeamView } from '../../../core/privacy/views.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import type { RosterAnswer } from '../../../operations/people/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { directoryQuery, meQuery, peopleQuery, teamsQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useFind } from '../people/find.ts'
import { Find, Here } from '../people/Here.tsx'
import { Invite } from '../people/Invite.tsx'
import { Named } from '../people/Named.tsx'
import { AddressesNote, EverybodyNote, InviteNote, NamedNote } from '../people/notes.tsx'
import { rowsOf } from '../people/rows.ts'
import { Waiting } from '../people/Waiting.tsx'
import { firstName, listWords } from '../people/words.ts'

export function PeoplePage(): ReactElement {
  const people = useQuery(peopleQuery)
  const me = useQuery(meQuery)
  const teams = useQuery(teamsQuery)
  return (
    <OpenedPage query={people} title="People">
      {(roster) => (
        <OpenedPage query={me} title="People">
          {(mine) => (
            <OpenedPage query={teams} title="People">
              {(all) => <Sheet roster={roster} me={mine} teams={all.teams} />}
            </OpenedPage>
          )}
        </OpenedPage>
      )}
    </OpenedPage>
  )
}

interface SheetProps {
  readonly roster: RosterAnswer
  readonly me: MeAnswer
  readonly teams: readonly TeamView[]
}

function Sheet({ roster, me, teams }: SheetProps): ReactElement {
  const directory = useDirectory()
  const [find, setFind] = useFind()
  const { here, invited, named } = rowsOf(roster, directory.rows, find)
  const isAdmin = me.roles.includes('admin')
  const everybody = roster.people.filter((each) => each.standing === 'joined')
  const notes = isAdmin ? (
    <AddressesNote opened={directory.rows !== undefined} onOpen={directory.open} />
  ) : (
    <EverybodyNote />
  )
  return (
    <Page title="People">
      <Section first margin={`${everybody.length} here`} notes={notes}>
        <h1>Who is here</h1>
        <p className="lede">
          {everybody.length === 1
            ? 'Only you so far. Help takes two: invite the last colleague who helped you.'
            : 'Everybody in this organisation, A to Z.'}
        </p>
        {everybody.length > findFrom ? <Find find={find} onFind={setFind} /> : null}
        {directory.problem ? <Problem what={directory.problem} again={directory.open} /> : null}
        <Here people={here} directory={directory.rows} you={me.you.person} find={find} />
      </Section>
      <InviteSection me={me} teams={teams} roster={roster} />
      {invited.length > 0 ? (
        <Section title="Invited, and not here yet">
          <Waiting people={invited} may={isAdmin || me.leads} today={localToday()} />
        </Section>
      ) : null}
      {named.length > 0 ? (
        <Section title="Known from an import only" notes={<NamedNote admin={isAdmin} />}>
          <Named people={named} directory={directory.rows} />
        </Section>
      ) : null}
    </Page>
  )
}

/** A list this long can be searched. */
const findFrom = 15

function useDirectory() {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(
    () => client.getQueryData(directoryQuery.queryKey) !== undefined,
  )
  const { data, error, refetch } = useQuery({ ...directoryQuery, enabled: isOpen })
  return {
    rows: isOpen ? data?.people : undefined,
    problem: error ? wordsOf(error) : undefined,
    open: () => (isOpen ? void refetch() : setOpen(true)),
  }
}

function InviteSection({ me, teams, roster }: SheetProps): ReactElement {
  const admins = roster.people.filter((each) => each.roles?.includes('admin'))
  if (me.roles.includes('admin') || me.leads) {
    return (
      <Section title="Invite a colleague" notes={<InviteNote />}>
        <Invite teams={teams} {...ownTeam(me)} />
      </Section>
    )
  }
  return (
    <Section title="Invite a colleague">
      <p className="read">
        Admins and those who lead a team invite.{' '}
        {admins.length > 0
          ? `Ask ${listWords(admins.map((person) => firstName(person)))}, or your lead.`
          : null}
      </p>
    </Section>
  )
}

/** Where the reader is in one team only, a colleague most likely joins that one. */
function ownTeam(me: MeAnswer): { readonly team?: string } {
  const [team, ...more] = me.teams.filter((each) => each.yours)
  return team && more.length === 0 ? { team: team.team } : {}
}
