// What a correction says: only what is different from the line as it stands.
import type { FavorView } from '../../../core/privacy/views.ts'
import { type Day, type FavorKind, favorKinds } from '../../../core/vocabulary.ts'

export interface Correction {
  readonly kind?: FavorKind
  readonly day?: Day
  readonly effort?: { readonly minutes: number }
}

/** Only what is different. */
export function correctionOf(favor: FavorView, form: Pick<FormData, 'get'>): Correction {
  const kind = favorKinds.find((each) => each === form.get('kind'))
  const day = form.get('day')
  const minutes = Number(form.get('effort'))
  return {
    ...(kind && kind !== favor.kind ? { kind } : {}),
    ...(typeof day === 'string' && day !== '' && day !== favor.day ? { day } : {}),
    ...(minutes > 0 && minutes !== favor.effort?.minutes ? { effort: { minutes } } : {}),
  }
}
