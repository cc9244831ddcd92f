// Settings: one sheet a part, reached by its word: oneself, consent, what is one's own, signing in,
// tokens; and for those with a role, the organisation or what the council reads.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ComponentType, ReactElement } from 'react'
import '../styles/settings.css'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import { meQuery } from '../api/queries.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { type Tab, Tabs } from '../paper/Tabs.tsx'
import { ConsentPart } from '../settings/Consent.tsx'
import { CouncilPart } from '../settings/Council.tsx'
import { NoticesPart } from '../settings/Notices.tsx'
import { OrganisationPart } from '../settings/Organisation.tsx'
import { partsOf } from '../settings/parts.ts'
import { SignInPart } from '../settings/SignInPart.tsx'
import { TokensPart } from '../settings/Tokens.tsx'
import { YouPart } from '../settings/You.tsx'
import { YoursPart } from '../settings/Yours.tsx'

const sheets: Readonly<Record<string, ComponentType<{ readonly me: MeAnswer }>>> = {
  you: YouPart,
  notices: NoticesPart,
  consent: ConsentPart,
  yours: YoursPart,
  'sign-in': SignInPart,
  tokens: TokensPart,
  organisation: OrganisationPart,
  council: CouncilPart,
}

export function SettingsPage(): ReactElement {
  const { part } = useParams({ from: '/shell/settings/$part' })
  const query = useQuery(meQuery)
  return (
    <OpenedPage query={query} title="Settings">
      {(me) => <Sheet part={part} me={me} />}
    </OpenedPage>
  )
}

interface SheetProps {
  readonly part: string
  readonly me: MeAnswer
}

function Sheet({ part, me }: SheetProps): ReactElement {
  const found = partsOf(me).find((each) => each.part === part)
  const Part = found && sheets[part]
  return (
    <Page title={`${found?.name ?? 'Settings'}, settings`}>
      <div className="sec first parts">
        <p className="m">Settings</p>
        <div className="t">
          <Tabs label="Settings" tabs={tabsOf(part, me)} />
        </div>
      </div>
      {Part ? <Part me={me} /> : <NoPart />}
    </Page>
  )
}

function tabsOf(current: string, me: MeAnswer): readonly Tab[] {
  const own = partsOf(me).map(
    ({ part, name }): Tab => ({
      words: name,
      link: { to: '/settings/$part', params: { part } },
      current: part === current,
    }),
  )
  return [...own, { words: 'Sources', link: { to: '/imports' }, current: false }]
}

function NoPart(): ReactElement {
  return (
    <Section>
      <h1>There is no such part of settings.</h1>
      <p className="lede">
        It may be for admins or the council. <Link to="/settings">Back to yours</Link>
      </p>
    </Section>
  )
}
