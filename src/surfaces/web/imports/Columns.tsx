// Which column is what: our columns as the blanks of a sentence, over the file's first rows. What
// is missing is asked for in words, and the rows are read out as they would stand.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { ImportColumn, Mapping, TableView } from '../../../operations/imports/shapes.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { BlankChoice, SentenceForm } from '../paper/Sentence.tsx'
import {
  columnChoices,
  howRead,
  isNeeded,
  isSameMapping,
  noColumn,
  rowReads,
  standsInTheWay,
  withColumn,
} from './columns.ts'
import { type DraftStepProps, LeaveIt, StepHead } from './Draft.tsx'
import { FirstRows } from './FirstRows.tsx'
import { counted } from './progress.ts'

export function ColumnsStep(props: DraftStepProps): ReactElement | null {
  const { table } = props.view
  if (!table) return null
  // Another header is another table: what was chosen in the old one does not fit the new.
  return <Columns key={`${table.header} ${table.columns.length}`} {...props} table={table} />
}

function Columns(props: DraftStepProps & { readonly table: TableView }): ReactElement {
  const { table, view, acts, next } = props
  const [mapping, setMapping] = useState<Mapping>(table.guess)
  const inTheWay = standsInTheWay(mapping)
  const say = async (): Promise<void> => {
    if (view.preview && isSameMapping(mapping, table.guess)) next()
    else if (await acts.say('columns', { mapping, header: table.header })) next()
  }
  return (
    <>
      <Section first margin={props.margin} notes={<ColumnNotes table={table} />}>
        <StepHead {...props} lede={`${howRead(table)} ${counted(table.rows, 'row')}.`} />
        <SentenceForm
          label="Which column is what"
          onSend={() => void say()}
          sentence={<Sentence table={table} mapping={mapping} setMapping={setMapping} />}
        >
          {inTheWay.map((words) => (
            <p key={words} className="import-missing">
              {words}
            </p>
          ))}
          <div className="acts import-acts">
            <Button variant="filled" disabled={inTheWay.length > 0 || acts.busy} type="submit">
              These are the columns
            </Button>
            <LeaveIt {...props} />
          </div>
        </SentenceForm>
        {acts.problem ? <Problem what={acts.problem} /> : null}
      </Section>
      <Section title="The first rows">
        <HeaderSwitch {...props} mapping={mapping} />
        <ReadOut table={table} mapping={mapping} />
        <FirstRows table={table} mapping={mapping} />
      </Section>
    </>
  )
}

interface SentenceProps {
  readonly table: TableView
  readonly mapping: Mapping
  readonly setMapping: (mapping: Mapping) => void
}

const blankNames: Record<ImportColumn, string> = {
  giver: 'Who helped',
  receiver: 'Who was helped',
  time: 'When',
  kind: 'Kind of help',
  minutes: 'Minutes it took',
  note: 'A note',
  id: 'What tells rows apart',
}

function Sentence({ table, mapping, setMapping }: SentenceProps): ReactElement {
  const blank = (column: ImportColumn): ReactElement => {
    const at = mapping[column]
    return (
      <BlankChoice
        label={blankNames[column]}
        value={at === undefined ? noColumn : String(at)}
        choices={columnChoices(table, column)}
        aria-invalid={at === undefined && isNeeded(column)}
        onChange={({ currentTarget }) =>
          setMapping(withColumn(mapping, column, currentTarget.value))
        }
      />
    )
  }
  return (
    <>
      In each row, {blank('giver')} helped {blank('receiver')}, and {blank('time')} says when. The
      kind of help is in {blank('kind')}, the minutes it took in {blank('minutes')}, a note in{' '}
      {blank('note')}. What tells one row from another is in {blank('id')}.
    </>
  )
}

/** Called at once: the columns have other names then, and there is one row more or less. */
function HeaderSwitch({
  view,
  acts,
  mapping,
}: DraftStepProps & { readonly mapping: Mapping }): ReactElement {
  const header = view.table?.header ?? true
  return (
    <label className="import-header">
      <input
        type="checkbox"
        checked={header}
        disabled={acts.busy}
        onChange={() => void acts.say('columns', { mapping, header: !header })}
      />
      The first row names the columns
    </label>
  )
}

const rowsReadOut = 3

function ReadOut({ table, mapping }: Omit<SentenceProps, 'setMapping'>): ReactElement | null {
  const read = table.sample
    .slice(0, rowsReadOut)
    .map((_, row) => rowReads(table, mapping, row))
    .filter((words) => words !== undefined)
  if (read.length === 0) return null
  return (
    <ul className="import-readout" aria-label="As the first rows would read">
      {read.map((words, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
        <li key={row}>{words}</li>
      ))}
    </ul>
  )
}

function ColumnNotes({ table }: { readonly table: TableView }): ReactElement {
  return (
    <>
      <MarginNote title="What is needed">
        <p>Who helped, who was helped, and a day. A day is 2026-05-12, an instant, or seconds.</p>
        <p>All else can be left out. Columns nobody names here are not read.</p>
      </MarginNote>
      <MarginNote title="Bringing it in again">
        <p>
          {table.guess.id === undefined
            ? 'A row is known by all it says. With ids, a row put right stays the same row.'
            : 'A row is known by its id, so that bringing the file in again changes nothing.'}
        </p>
      </MarginNote>
    </>
  )
}
