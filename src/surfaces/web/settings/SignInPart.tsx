// Signing in: the address used, a new password, and signing out of this browser.
import { IconLock, IconLogout, IconMail } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import { post, wordsOf } from '../api/call.ts'
import { Asking } from '../paper/Asking.tsx'
import { Fact } from '../paper/Fact.tsx'
import { PasswordField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { useToast } from '../paper/Toast.tsx'
import { SignOut } from '../shell/Foot.tsx'
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
          <Fact
            mark={<IconLogout {...icon} />}
            what="You are signed in here"
            sub="Signing out takes what was kept for reading offline off this device."
            aside={<SignOut />}
          />
        </Lines>
      </div>
    </Section>
  )
}

function PasswordForm({ close }: { readonly close: () => void }): ReactElement {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const toast = useToast()
  const change = async (old: string, next: string): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await post('/password', { old, new: next })
      toast({ text: 'Your password is changed. Other browsers are signed out.' })
      close()
    } catch (error) {
      setProblem(`${wordsOf(error)} Your password stayed as it was.`)
    }
    setBusy(false)
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
