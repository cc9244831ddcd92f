// A name in a chat becomes the reader's own by one press. It says whose name it is and what that
// means, since the link may have been handed on by somebody else.
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { call, post, wordsOf } from '../api/call.ts'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'

interface ChatLink {
  /** “@ana on Slack”. */
  readonly shown: string
  readonly you: string
}

export function LinkChatPage(): ReactElement {
  const { secret = '' } = useSearch({ from: '/shell/link-chat' })
  const link = useQuery({
    queryKey: ['chat-link', secret],
    queryFn: () =>
      call<ChatLink>(`/chat-link?secret=${encodeURIComponent(secret)}`, { method: 'GET' }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const tie = useMutation({ mutationFn: () => post('/chat-link', { secret }) })
  const title = tie.isSuccess ? 'It is tied to you.' : 'A name in a chat'
  return (
    <Page title={title}>
      <Section first notes={<WhatItMeans />}>
        <h1>{title}</h1>
        {link.error ? <Problem what={wordsOf(link.error)} /> : null}
        {link.data && !tie.isSuccess ? (
          <Asked
            link={link.data}
            problem={tie.error ? wordsOf(tie.error) : undefined}
            busy={tie.isPending}
            onTie={() => tie.mutate()}
          />
        ) : null}
        {link.data && tie.isSuccess ? (
          <p className="lede">
            What {link.data.shown} writes to Goodturn is yours from now on. Go back to the chat and
            write your line again. You can end it under Settings, with your other addresses.
          </p>
        ) : null}
      </Section>
    </Page>
  )
}

interface AskedProps {
  readonly link: ChatLink
  readonly problem: string | undefined
  readonly busy: boolean
  readonly onTie: () => void
}

function Asked({ link, problem, busy, onTie }: AskedProps): ReactElement {
  return (
    <>
      <p className="lede">
        Tie <b>{link.shown}</b> to {link.you}?
      </p>
      <p>
        Whoever writes as {link.shown} acts here as you, and reads what you read. Go on only if that
        is your own name.
      </p>
      {problem === undefined ? null : <Problem what={problem} />}
      <Button variant="filled" loading={busy} onClick={onTie}>
        Tie {link.shown} to me
      </Button>
    </>
  )
}

function WhatItMeans(): ReactElement {
  return (
    <MarginNote title="If somebody sent you this">
      <p>
        The link belongs to whoever wrote /goodturn in the chat. If that was not you, close this
        page: nothing happens, and the link ends by itself.
      </p>
    </MarginNote>
  )
}
