// A file on its way to the server: read here, sent with its progress, and then its own page opens.
// Trying again sends the same act, so that nothing is drafted twice.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ImportAnswer } from '../../../operations/imports/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { importQuery } from '../api/queries.ts'
import { type Upload, upload } from '../api/upload.ts'
import { actKey } from '../clock.ts'
import { type FileKind, readAsBase64, shortName, whyNot } from './files.ts'

export interface Sending {
  readonly file: File
  /** Of 1; 0 while the file is read here. */
  readonly sent: number
}

export interface FileSending {
  readonly sending: Sending | undefined
  readonly problem: string | undefined
  /** The file to try again with, where that can help. */
  readonly again: (() => void) | undefined
  readonly send: (file: File) => void
  readonly stop: () => void
}

export function useFileSending(kind: FileKind): FileSending {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [sending, setSending] = useState<Sending>()
  const [problem, setProblem] = useState<string>()
  const [again, setAgain] = useState<() => void>()
  const under = useRef<Upload<ImportAnswer>>(undefined)

  const attempt = async (file: File, key: string): Promise<void> => {
    setProblem(undefined)
    setAgain(undefined)
    setSending({ file, sent: 0 })
    const bytes = await readAsBase64(file).catch(() => undefined)
    if (bytes === undefined) {
      setSending(undefined)
      setProblem(`${file.name} cannot be read. A folder cannot be brought in, only a file.`)
      return
    }
    const body = { name: shortName(file.name), bytes }
    const onSent = ({ sent, total }: { sent: number; total: number }): void =>
      setSending({ file, sent: total > 0 ? sent / total : 0 })
    under.current = upload<ImportAnswer>(`/imports/${kind}`, key, body, onSent)
    try {
      const answer = await under.current.answer
      client.setQueryData(importQuery(answer.import.import).queryKey, answer)
      await navigate({ to: '/imports/$import', params: { import: answer.import.import } })
    } catch (error) {
      setProblem(`${wordsOf(error)} Nothing was brought in.`)
      setAgain(() => () => void attempt(file, key))
    }
    setSending(undefined)
  }

  return {
    sending,
    problem,
    again,
    send: (file) => {
      const why = whyNot(file, kind)
      setAgain(undefined)
      setProblem(why)
      if (why === undefined) void attempt(file, actKey())
    },
    stop: () => {
      under.current?.stop()
      setSending(undefined)
    },
  }
}
