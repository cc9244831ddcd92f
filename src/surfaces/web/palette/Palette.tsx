// The palette: one field that reaches every page, every act, people, teams and one's own lines, and
// takes a whole line to write down. Arrows choose, Enter does, Esc leaves.
import '../styles/palette.css'
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { focusFirst } from '../paper/focus.ts'
import { takeEarly } from '../shell/early.ts'
import { type Group, matches, type Thing } from './matches.ts'
import { type Around, useThings } from './things.ts'

export interface PaletteProps extends Around {
  readonly onClose: () => void
}

/** Open as long as it is there. */
export function Palette({ onClose, ...around }: PaletteProps): ReactElement {
  const ground = useRef<HTMLDialogElement>(null)
  useEffect(() => ground.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it by keys; this is for pointers.
    <dialog
      ref={ground}
      className="drawer palette"
      aria-label="Find or do anything"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ground.current) ground.current.close()
      }}
    >
      <Finding {...around} close={() => ground.current?.close()} />
    </dialog>
  )
}

function Finding({ close, ...around }: Around & { readonly close: () => void }): ReactElement {
  const id = useId()
  const { typed, type, groups, all, chosen, says, onKeyDown, run } = useFinding(around, close)
  const optionId = (thing: Thing): string => `${id}-${thing.id}`
  return (
    <>
      <input
        ref={focusFirst}
        className="palette-field"
        type="text"
        role="combobox"
        aria-label="Find or do anything"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(chosen ? { 'aria-activedescendant': optionId(chosen) } : {})}
        placeholder="A page, a person, a line, or something to do"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label="What was found">
        {groups.map((group) => (
          <FoundGroup key={group.name} group={group} {...{ optionId, chosen, run }} />
        ))}
      </div>
      <p className="palette-says" role="status">
        {all.length === 0 ? 'Nothing here goes by that.' : says}
      </p>
      <button type="button" className="quiet-button" onClick={close}>
        Close
      </button>
    </>
  )
}

interface FindingState {
  readonly typed: string
  readonly type: (text: string) => void
  readonly groups: readonly Group[]
  readonly all: readonly Thing[]
  readonly chosen: Thing | undefined
  readonly says: string
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly run: (thing: Thing | undefined) => void
}

/** What is typed, what is found for it, and which of it is chosen. */
function useFinding(around: Around, close: () => void): FindingState {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  useEffect(() => setTyped((now) => now + takeEarly()), [])
  const things = useThings(around, typed)
  const groups = [...matches(things.groups, typed), ...writeGroup(things.write)]
  const all = groups.flatMap((group) => group.things)
  const chosen = all[Math.min(at, all.length - 1)]
  const run = (thing: Thing | undefined): void => {
    if (!thing) return
    close()
    thing.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const to = moved(event.key, at, all.length)
    if (to !== undefined) setAt(to)
    if (event.key === 'Enter') run(chosen)
    if (to !== undefined || event.key === 'Enter') event.preventDefault()
  }
  const type = (text: string): void => {
    setTyped(text)
    setAt(0)
  }
  return { typed, type, groups, all, chosen, says: things.says, onKeyDown, run }
}

const writeGroup = (things: readonly Thing[]): readonly Group[] =>
  things.length === 0 ? [] : [{ name: 'Write', things, unasked: 0, asked: 1 }]

/** Where a key leads in a list of so many; undefined if it is no key for it. */
export function moved(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  const here = Math.min(at, count - 1)
  if (key === 'ArrowDown') return (here + 1) % count
  if (key === 'ArrowUp') return (here + count - 1) % count
  if (key === 'PageDown') return Math.min(here + 8, count - 1)
  if (key === 'PageUp') return Math.max(here - 8, 0)
  return undefined
}

interface FoundGroupProps {
  readonly group: Group
  readonly chosen: Thing | undefined
  readonly optionId: (thing: Thing) => string
  readonly run: (thing: Thing) => void
}

function FoundGroup({ group, chosen, optionId, run }: FoundGroupProps): ReactElement {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset.
    <div role="group" aria-labelledby={id}>
      <p id={id} role="presentation">
        {group.name}
      </p>
      {group.things.map((thing) => (
        <Option
          key={thing.id}
          id={optionId(thing)}
          thing={thing}
          isChosen={thing.id === chosen?.id}
          run={run}
        />
      ))}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly thing: Thing
  readonly isChosen: boolean
  readonly run: (thing: Thing) => void
}

function Option({ id, thing, isChosen, run }: OptionProps): ReactElement {
  const ground = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) ground.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
    <div
      ref={ground}
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      onClick={() => run(thing)}
    >
      <span>{thing.words}</span>
      {thing.beside ? <small>{thing.beside}</small> : null}
    </div>
  )
}
