// Where shifts or days away are read from: a calendar's address, or a file of this device. Reading
// writes nothing.
import { Button } from '@mantine/core'
import { type FormEvent, type ReactElement, useRef, useState } from 'react'
import type { ImportSource } from '../../../operations/rotas/import-shapes.ts'
import { TextField } from '../paper/Field.tsx'

export type Look = (source: ImportSource) => Promise<void>

export interface SourceProps {
  readonly busy: boolean
  readonly look: Look
}

export function CalendarAddress({ busy, look }: SourceProps): ReactElement {
  const [address, setAddress] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    // What calendars hand out for subscribing is read the same way.
    void look({ address: address.trim().replace(/^webcal:/, 'https:') })
  }
  return (
    <form className="asking" aria-label="A calendar’s address" onSubmit={send}>
      <TextField
        label="The calendar’s address"
        hint="Its iCal or “secret” address. It is read once, now."
        required
        inputMode="url"
        placeholder="https://"
        value={address}
        onChange={({ currentTarget: { value } }) => setAddress(value)}
      />
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          See what is in it
        </Button>
      </div>
    </form>
  )
}

export interface ChosenFileProps extends SourceProps {
  readonly of: 'calendar' | 'table'
}

export function ChosenFile({ of, busy, look }: ChosenFileProps): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (file) await look({ fileName: file.name, text: await file.text() })
  }
  const words = of === 'calendar' ? 'Or choose an .ics file' : 'Or choose a CSV file'
  return (
    <div className="acts or">
      <input
        ref={field}
        type="file"
        hidden
        accept={of === 'calendar' ? '.ics,text/calendar' : '.csv,text/csv'}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file can be chosen again once it was put right.
          currentTarget.value = ''
          void take(file)
        }}
      />
      <button
        type="button"
        className="quiet-button flush"
        disabled={busy}
        onClick={() => field.current?.click()}
      >
        {words}
      </button>
    </div>
  )
}
