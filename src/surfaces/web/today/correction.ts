// What a correction says: only what is different from the line as it stands.
import type { FavorView } from '../../../core/privacy/views.ts'
import { type Day, type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { unsaid } from '../quick/choices.ts'

export interface Correction {
  readonly kind?: FavorKind
  readonly day?: Day
  /** null: left unsaid again. */
  readonly effort?: { readonly minutes: number } | null
  /** Its author's own words; null takes them out. */
  readonly note?: string | null
}

/** Only what is different. */
export function correctionOf(favor: FavorView, form: Pick<FormData, 'get'>): Correction {
  const kind = favorKinds.find((each) => each === form.get('kind'))
  const day = form.get('day')
  const effort = form.get('effort')
  const minutes = Number(effort)
  return {
    ...(kind && kind !== favor.kind ? { kind } : {}),
    ...(typeof day === 'string' && day !== '' && day !== favor.day ? { day } : {}),
    ...(minutes > 0 && minutes !== favor.effort?.minutes ? { effort: { minutes } } : {}),
    ...(effort === unsaid && favor.effort ? { effort: null } : {}),
    ...noteIn(favor, form.get('note')),
  }
}

function noteIn(favor: FavorView, said: FormDataEntryValue | null): Pick<Correction, 'note'> {
  if (typeof said !== 'string') return {}
  const note = said.trim()
  if (note === (favor.note ?? '')) return {}
  return { note: note === '' ? null : note }
}
