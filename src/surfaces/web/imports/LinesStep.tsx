// What would come in, before anything does: some lines as they would read, what is refused and
// why, what it means that a line was observed, and who is told.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { upperFirst } from '../../../grammar/sentences.ts'
import { kindWords } from '../../../grammar/words.ts'
import type { PreviewView } from '../../../operations/imports/shapes.ts'
import { localToday } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { type DraftStepProps, LeaveIt, StepHead } from './Draft.tsx'
import { calledIn, sidesWords } from './matches.ts'
import { counted, figure } from './progress.ts'
import { Refused } from './Refused.tsx'
import { previewLede } from './told.ts'

export function LinesStep(props: DraftStepProps): ReactElement | null {
  const { preview } = props.view
  return preview ? <Preview {...props} preview={preview} /> : null
}

type PreviewProps = DraftStepProps & { readonly preview: PreviewView }

function Preview(props: PreviewProps): ReactElement {
  const { preview } = props
  return (
    <>
      <Section first margin={props.margin} notes={preview.proposed > 0 ? <Observed /> : <WhoMay />}>
        <StepHead {...props} lede={previewLede(preview, localToday())} />
        <SayYes {...props} />
      </Section>
      {preview.sample.length > 0 ? (
        <Section title="How they would read">
          <Sample view={props.view} preview={preview} />
        </Section>
      ) : null}
      {preview.refused.length > 0 ? (
        <Section title="What stays out" notes={preview.proposed > 0 ? <WhoMay /> : undefined}>
          <Refused refused={preview.refused} />
        </Section>
      ) : null}
      {preview.remarks.length > 0 ? (
        <Section title="What comes in otherwise than it stands">
          <Refused refused={preview.remarks} remarks />
        </Section>
      ) : null}
      {preview.proposed > 0 && preview.people.length > 0 ? (
        <Section title="By person, in this file">
          <ByPerson preview={preview} />
        </Section>
      ) : null}
    </>
  )
}

function SayYes(props: PreviewProps): ReactElement {
  const { view, preview, acts } = props
  const { proposed } = preview
  return (
    <>
      <div className="acts import-acts">
        {proposed > 0 ? (
          <Button
            variant="filled"
            disabled={acts.busy || view.stage === 'reading'}
            onClick={() => void acts.say('accept')}
          >
            Bring in {counted(proposed, 'line')}
          </Button>
        ) : (
          <Link className="import-back" to="/imports">
            All imports
          </Link>
        )}
        <LeaveIt {...props} />
      </div>
      {acts.problem ? <Problem what={acts.problem} /> : null}
    </>
  )
}

function Sample({ view, preview }: Pick<PreviewProps, 'view' | 'preview'>): ReactElement {
  const today = localToday()
  const called = calledIn(view, preview.people)
  return (
    <Lines>
      {preview.sample.map(({ giver, receiver, kind, day }, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a draft has no id yet.
          key={index}
          mark="seen"
          today={today}
          day={day}
          sameDay={preview.sample[index - 1]?.day === day}
          what={upperFirst(kindWords[kind].clause(called(giver), called(receiver), undefined))}
        />
      ))}
    </Lines>
  )
}

/** For the importer to check the file by; A to Z, and gone with the draft. */
function ByPerson({ preview }: { readonly preview: PreviewView }): ReactElement {
  return (
    <details className="import-byperson">
      <summary>
        Check the file by its {counted(preview.people.length, 'person', 'people')}, A to Z
      </summary>
      <ul className="whos plain">
        {preview.people.map((each) => (
          <li key={`${each.label} ${each.address}`} className="who-row">
            <span className="nm">
              {each.label}
              {each.match.is === 'person' && each.match.name !== each.label ? (
                <small>here {each.match.name}</small>
              ) : null}
            </span>
            <span className="ds">{upperFirst(sidesWords(each))}.</span>
          </li>
        ))}
      </ul>
      {preview.peopleUnlisted > 0 ? (
        <p className="soft small">And {figure(preview.peopleUnlisted)} not listed here.</p>
      ) : null}
    </details>
  )
}

export function Observed(): ReactElement {
  return (
    <>
      <MarginNote title="Observed, not told">
        <p>
          Nobody in these lines has told them. They are marked as observed and stand in nobody’s
          figures until the one who was helped says yes. They never run out.
        </p>
      </MarginNote>
      <MarginNote title="Who is told">
        <p>
          Everybody here who is named, once, on their own page. They can say yes to a line, say it
          was not so, or take themselves out of all of it.
        </p>
      </MarginNote>
    </>
  )
}

function WhoMay(): ReactElement {
  return (
    <MarginNote title="Whose lines">
      <p>
        Anybody may bring in lines they are in themselves. Lines between two others need an admin.
      </p>
    </MarginNote>
  )
}
