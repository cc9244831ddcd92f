// The parts of settings, in the order they are shown, and who finds each.
import type { MeAnswer } from '../../../operations/me/shapes.ts'

export interface Part {
  /** As in the address. */
  readonly part: string
  readonly name: string
  readonly role?: 'admin' | 'council'
}

const parts: readonly Part[] = [
  { part: 'you', name: 'You' },
  { part: 'notices', name: 'Notices' },
  { part: 'consent', name: 'Consent' },
  { part: 'yours', name: 'What is yours' },
  { part: 'sign-in', name: 'Sign-in' },
  { part: 'tokens', name: 'Tokens' },
  { part: 'organisation', name: 'Organisation', role: 'admin' },
  { part: 'council', name: 'Council', role: 'council' },
]

/** The parts this reader finds. */
export function partsOf({ roles }: Pick<MeAnswer, 'roles'>): readonly Part[] {
  return parts.filter(({ role }) => role === undefined || roles.includes(role))
}
