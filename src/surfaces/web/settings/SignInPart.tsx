// Signing in: the address used, a new password, and signing out of this browser.
import { IconLock, IconMail } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { post } from '../api/call.ts'
import { Asking } from '../paper/Asking.tsx'
import { Fact } from '../paper/Fact.tsx'
import { PasswordField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { useToast } from '../paper/Toast.tsx'
import { useBeside } from './beside.ts'
import { Sessions } from './Sessions.tsx'
import type { PartProps } from './You.tsx'

const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const

export function SignInPart({ me }: PartProps): ReactElement {
  return (
    <Section notes={<OtherBrowsers />}>
      <h1>Sign-in</h1>
      <div className="below-lede">
        <Lines>
          {me.email === undefined ? (
            <Fact
              mark={<IconMail {...icon} />}
              what="You are in the demo"
              sub="Its people have no password: a link lets in anybody who can reach it."
            />
          ) : (
            <>
              <Fact
                mark={<IconMail {...icon} />}
                what={me.email}
                sub="You sign in with it. Nothing is sent there, and no colleague reads it."
              />
              <Fact
                mark={<IconLock {...icon} />}
                what="Your password"
                sub="Kept so that nobody can read it, whoever runs this server included."
                word="Change"
                about="your password"
                opens={(close) => <PasswordForm close={close} />}
              />
            </>
          )}
          <Sessions />
        </Lines>
      </div>
    </Section>
  )
}

function PasswordForm({ close }: { readonly close: () => void }): ReactElement {
  const { busy, problem, act } = useBeside('Your password stayed as it was.', ['sessions'])
  const toast = useToast()
  const change = async (old: string, next: string): Promise<void> => {
    const changed = await act(async () => {
      await post('/password', { old, new: next })
    })
    if (!changed) return
    toast({ text: 'Your password is changed. Other browsers are signed out.' })
    close()
  }
  return (
    <Asking
      label="Your password"
      button="Change the password"
      busy={busy}
      problem={problem}
      onSaid={(said) => void change(said('current'), said('next'))}
      onLeave={close}
    >
      <PasswordField
        label="The password you have now"
        name="current"
        required
        autoComplete="current-password"
      />
      <PasswordField
        label="A new one"
        hint="At least 10 characters."
        name="next"
        required
        minLength={10}
        maxLength={200}
        autoComplete="new-password"
      />
    </Asking>
  )
}

function OtherBrowsers(): ReactElement {
  return (
    <MarginNote title="Other browsers">
      <p>
        A new password signs you out everywhere else. Tokens go on working; take them back one by
        one under Tokens.
      </p>
    </MarginNote>
  )
}
