// Writing an ask: the sentence, what else may be said, who it is fair to ask, what they will see.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { FavorKind } from '../../../core/vocabulary.ts'
import type { AskAnswer } from '../../../operations/asks/shapes.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { useDoing } from '../api/doing.ts'
import { localToday, nowMs } from '../clock.ts'
import { WordsField } from '../paper/Field.tsx'
import { Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { SentenceForm } from '../paper/Sentence.tsx'
import { Tabs } from '../paper/Tabs.tsx'
import { ComposeSentence, type Whom } from './ComposeSentence.tsx'
import { blankDraft, type Draft, inputOf, missingIn } from './draft.ts'
import { FairList } from './FairList.tsx'
import { Found } from './Found.tsx'
import { Preview } from './Preview.tsx'

export interface ComposeProps {
  readonly today: TodayAnswer
  readonly kind: FavorKind
}

export function Compose({ today, kind }: ComposeProps): ReactElement {
  const whom = whomToChoose(today)
  const [draft, setDraft] = useState<Draft>(() =>
    blankDraft(kind, whom[0]?.value ?? 'people', localToday()),
  )
  const [now] = useState(nowMs)
  const [missing, setMissing] = useState<string>()
  const change = (changes: Partial<Draft>): void => {
    setMissing(undefined)
    setDraft((before) => ({ ...before, ...changes }))
  }
  const { busy, problem, doIt } = useDoing('Nothing was sent, and what you wrote is still here.')
  const navigate = useNavigate()
  const send = async (): Promise<void> => {
    // The same moment as shown: what was read is what is sent, also after the hour has turned.
    const body = inputOf(draft, now)
    if (body === undefined) return setMissing(missingIn(draft))
    const answer = await doIt<AskAnswer>({ path: '/asks', body, done: 'Your ask is on its way.' })
    if (answer) await navigate({ to: '/asks/$ask', params: { ask: answer.ask.ask } })
    return undefined
  }
  return (
    <>
      <Section first margin={<Margin />}>
        <h1>{draft.kind === 'cover' ? 'Ask for cover' : 'Ask for help'}</h1>
        <KindTabs kind={draft.kind} />
        <SentenceForm
          label="Your ask"
          onSend={() => void send()}
          sentence={<ComposeSentence {...{ draft, change, whom, nowMs: now }} />}
        >
          <Besides draft={draft} change={change} />
          {missing ? <Problem what={missing} /> : null}
          {problem ? <Problem what={problem} /> : null}
          <div className="acts">
            <Button type="submit" variant="filled" loading={busy}>
              Send the ask
            </Button>
          </div>
        </SentenceForm>
      </Section>
      <Found words={draft.what} kind={draft.kind} />
      <FairList draft={draft} change={change} />
      <Preview input={inputOf(draft, now)} you={today.you.name} />
    </>
  )
}

function KindTabs({ kind }: { readonly kind: FavorKind }): ReactElement {
  return (
    <Tabs
      label="Cover, or other help"
      tabs={[
        { words: 'Cover', link: { to: '/ask' }, current: kind === 'cover' },
        {
          words: 'Other help',
          link: { to: '/ask', search: { for: 'help' } },
          current: kind !== 'cover',
        },
      ]}
    />
  )
}

function Margin(): ReactElement {
  return <span className="soft">A no is as easy as a yes.</span>
}

function Besides({ draft, change }: { draft: Draft; change: (change: Partial<Draft>) => void }) {
  return (
    <details className="besides">
      <summary>Say why, or what waits for it</summary>
      <WordsField
        label="Why, if you like"
        rows={2}
        maxLength={500}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <WordsField
        label="What waits for it, if something does"
        rows={2}
        maxLength={500}
        value={draft.waited}
        onChange={({ currentTarget }) => change({ waited: currentTarget.value })}
      />
    </details>
  )
}

/** One's own teams first, then everybody, then people one by one. */
function whomToChoose({ teams, people }: TodayAnswer): readonly Whom[] {
  const own = teams.filter(({ yours, people: size }) => yours && size > 1)
  return [
    ...own.map(({ team, name }) => ({ value: team, words: `people in ${name}` })),
    ...(people.length > 1 ? [{ value: 'everyone', words: 'everybody here' }] : []),
    { value: 'people', words: 'people I choose' },
  ]
}
