// A page that broke: what happened, what was kept, what to do. The navigation around it stands.
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'

export function Broken({ error, reset }: ErrorComponentProps): ReactElement {
  const router = useRouter()
  const isMissing = /import|module|fetch/i.test(String(error))
  const again = (): void => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title="This page">
      <Section first>
        <h1>
          {isMissing ? 'This page could not be brought in.' : 'Something broke on this page.'}
        </h1>
        <Problem
          what={
            isMissing
              ? 'There may be no network just now.'
              : 'It is our mistake, not something you did.'
          }
          kept="Everything you wrote down is kept."
          again={again}
        />
      </Section>
    </Page>
  )
}
