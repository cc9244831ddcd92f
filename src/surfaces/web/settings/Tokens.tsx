// Tokens for the command line and the API: made with a name, shown once, taken back at any time.
import { IconKey, IconPlus } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import { call, post } from '../api/call.ts'
import { Asking } from '../paper/Asking.tsx'
import { Consequence } from '../paper/Consequence.tsx'
import { Copy } from '../paper/Copy.tsx'
import { Fact } from '../paper/Fact.tsx'
import { TextField } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import { Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { useToast } from '../paper/Toast.tsx'
import { useBeside } from './beside.ts'

interface TokenView {
  readonly id: string
  readonly name: string
  /** How the token begins, to tell it from another. */
  readonly start: string
}

const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => call<{ tokens: readonly TokenView[] }>('/tokens', { method: 'GET' }),
})

const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const

export function TokensPart(): ReactElement {
  const tokens = useQuery(tokensQuery)
  return (
    <Section notes={<TokensNote />}>
      <h1>Tokens</h1>
      <p className="lede">
        A token lets the command line or a program of yours act as you, and see what you see.
      </p>
      <div className="below-lede">
        <Opened query={tokens}>
          {(answer) => (
            <Lines>
              {answer.tokens.map((token) => (
                <TokenLine key={token.id} token={token} />
              ))}
              <MakeToken none={answer.tokens.length === 0} />
            </Lines>
          )}
        </Opened>
      </div>
    </Section>
  )
}

function TokenLine({ token }: { readonly token: TokenView }): ReactElement {
  const { busy, problem, act } = useBeside('The token still works.', tokensQuery.queryKey)
  const toast = useToast()
  const revoke = (): void =>
    void act(async () => {
      await post('/tokens/revoke', { id: token.id })
      toast({ text: `“${token.name}” opens nothing any more.` })
    })
  return (
    <Fact
      mark={<IconKey {...icon} />}
      what={token.name}
      sub={<code>{token.start}…</code>}
      word="Take back"
      about={token.name}
      opens={(close) => (
        <Consequence
          says={['Whatever uses it stops working at once. A new token can be made at any time.']}
          button="Take the token back"
          busy={busy}
          problem={problem}
          onSure={revoke}
          onLeave={close}
        />
      )}
    />
  )
}

function MakeToken({ none }: { readonly none: boolean }): ReactElement {
  return (
    <Fact
      mark={<IconPlus {...icon} />}
      what={<span className="soft">{none ? 'No token yet' : 'Another token'}</span>}
      word="Make"
      about="a token"
      opens={(close) => <TokenForm close={close} />}
    />
  )
}

function TokenForm({ close }: { readonly close: () => void }): ReactElement {
  const { busy, problem, act } = useBeside('No token was made.', tokensQuery.queryKey)
  const [made, setMade] = useState<string>()
  if (made !== undefined) {
    return (
      <div className="handed" ref={focusFirst} tabIndex={-1}>
        <Copy name="Your token" value={made} button="Copy the token" />
        <p className="soft">
          It is shown this once. Whoever has it acts as you: keep it as you would a password.
        </p>
        <p className="soft">
          For the command line: <code>goodturn login --token</code> and the token.
        </p>
        <div className="acts">
          <button type="button" className="quiet-button" onClick={close}>
            Done
          </button>
        </div>
      </div>
    )
  }
  return (
    <Asking
      label="Make a token"
      button="Make the token"
      busy={busy}
      problem={problem}
      onSaid={(said) =>
        void act(async () => {
          setMade((await post<{ token: string }>('/tokens', { name: said('name') })).token)
        })
      }
      onLeave={close}
    >
      <TextField
        label="What it is for"
        hint="So that you know which to take back: my laptop, the rota script."
        name="name"
        required
        maxLength={limits.nameCharacters}
        autoComplete="off"
        ref={focusFirst}
      />
    </Asking>
  )
}

function TokensNote(): ReactElement {
  return (
    <MarginNote title="Its own end">
      <p>
        A token ends by itself after a year, when you leave, and when you take it back here. Nothing
        on the server can read it again: if it is lost, make another.
      </p>
    </MarginNote>
  )
}
