// What findings of a whole record have in common: they name nobody, are judged by their p, and rest
// on rows, of which the newest are kept as evidence.
import type { HelpRow } from '../help-record.ts'
import type { Test } from './detector.ts'

type Given = Omit<Test, 'people' | 'scope' | 'naive' | 'p' | 'probability' | 'evidence'> & {
  readonly scope?: string
  readonly naive?: Test['naive']
  /** The null's own unless another test is the sharper one. */
  readonly p?: number
  readonly evidence: readonly HelpRow[]
}

/** Most entries shown behind a finding. */
const SHOWN = 40

export function aboutEverybody(given: Given): Test {
  return {
    scope: '',
    naive: null,
    p: given.null.p,
    ...given,
    people: [],
    probability: null,
    evidence: given.evidence.slice(-SHOWN).map(({ id }) => id),
  }
}
