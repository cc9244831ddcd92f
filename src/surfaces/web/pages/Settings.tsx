// Settings: one sheet a part, reached by its word: oneself, consent, what is one's own, signing in,
// tokens; and for those with a role, the organisation or what the council reads.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ComponentType, ReactElement } from 'react'
import '../styles/settings.css'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import { meQuery } from '../api/queries.ts'
import { Opening } from '../paper/Opening.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { ConsentPart } from '../settings/Consent.tsx'
import { CouncilPart } from '../settings/Council.tsx'
import { OrganisationPart } from '../settings/Organisation.tsx'
import { partsOf } from '../settings/parts.ts'
import { SignInPart } from '../settings/SignInPart.tsx'
import { TokensPart } from '../settings/Tokens.tsx'
import { YouPart } from '../settings/You.tsx'
import { YoursPart } from '../settings/Yours.tsx'

const sheets: Readonly<Record<string, ComponentType<{ readonly me: MeAnswer }>>> = {
  you: YouPart,
  consent: ConsentPart,
  yours: YoursPart,
  'sign-in': SignInPart,
  tokens: TokensPart,
  organisation: OrganisationPart,
  council: CouncilPart,
}

export function SettingsPage(): ReactElement {
  const { part } = useParams({ from: '/shell/settings/$part' })
  const { data: me, error, refetch } = useQuery(meQuery)
  if (!me) {
    return (
      <Opening title="Settings" thing="your settings" error={error} again={() => void refetch()} />
    )
  }
  const found = partsOf(me).find((each) => each.part === part)
  const Sheet = found && sheets[part]
  return (
    <Page title={`${found?.name ?? 'Settings'}, settings`}>
      <Parts me={me} />
      {Sheet ? <Sheet me={me} /> : <NoPart />}
    </Page>
  )
}

function Parts({ me }: { readonly me: MeAnswer }): ReactElement {
  return (
    <div className="sec first parts">
      <p className="m">Settings</p>
      <nav className="t tabs" aria-label="Settings">
        {partsOf(me).map(({ part, name }) => (
          <Link
            key={part}
            to="/settings/$part"
            params={{ part }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {name}
          </Link>
        ))}
        <Link to="/imports">Sources</Link>
      </nav>
    </div>
  )
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
