// Private answers as operations use them: sealed under the author's key, read back to the author
// alone. Nothing here touches the journal.
import { hash } from 'node:crypto'
import type { PrivateField } from '../core/vocabulary.ts'
import type { House } from './context.ts'
import type { Viewer } from './viewer.ts'

export interface KeptPrivately {
  readonly field: PrivateField
  readonly subject: string
  readonly plain: string
}

const settings: readonly PrivateField[] = ['here-until', 'notices', 'waved-away', 'feeds']

/** How far somebody has looked, and how notices and feeds reach them, are no answers. */
export const isAnswer = ({ field }: Pick<KeptPrivately, 'field'>): boolean =>
  !settings.includes(field)

/** What a line kept by one call goes by: made of its key, and nothing can be read from it. */
export const keptLineOf = (key: string): string => `kept_${hash('sha256', key).slice(0, 32)}`

export async function keepPrivate(
  context: House,
  viewer: Viewer,
  field: PrivateField,
  subject: string,
  plain: string,
): Promise<void> {
  const { org, person } = viewer
  const box = await context.sealing.sealPrivate(org, person, field, subject, plain)
  await context.privateStore.set(org, person, { field, subject, box })
}

/** The author's own, of one field or all. */
export async function readPrivate(
  context: House,
  { org, person }: Viewer,
  field?: PrivateField,
): Promise<readonly KeptPrivately[]> {
  const kept: KeptPrivately[] = []
  for (const answer of await context.privateStore.read(org, person, field)) {
    const plain = await context.sealing.openPrivate(org, person, answer)
    if (plain !== undefined) kept.push({ field: answer.field, subject: answer.subject, plain })
  }
  return kept
}
