// Agreements as a viewer may see them, with what they need opened: their own and nobody else's.

import type { WavedAway } from '../../core/ledger/recurring.ts'
import {
  agreementNeeds,
  agreementsOfToday,
  ownAgreements,
  ownRecurring,
  seeAgreement,
  seeAgreements,
  seeRecurring,
} from '../../core/privacy/agreement-lens.ts'
import type { Glass } from '../../core/privacy/glass.ts'
import { textsFor } from '../../core/privacy/lens.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { AgreementId, FavorKind, PersonId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import { readPrivate } from '../private-answers.ts'
import type { Viewer } from '../viewer.ts'
import type { AgreementAnswer, AgreementsAnswer } from './shapes.ts'

export async function showAgreement(
  context: Context,
  viewer: Viewer,
  agreement: AgreementId,
): Promise<Result<Seen<AgreementAnswer>, Refusal>> {
  const { glass } = await lensOf(context, viewer, (looking) => textsOf(looking, [agreement]))
  const view = seeAgreement(glass, agreement)
  return view ? accept(seenTogether({ agreement: view })) : refuse({ code: 'not-found' })
}

export async function showAgreements(
  context: Context,
  viewer: Viewer,
): Promise<Seen<AgreementsAnswer>> {
  const wavedAway = await wavedAwayBy(context, viewer)
  const { glass } = await lensOf(context, viewer, (looking) => {
    const { forYou, others } = ownAgreements(looking)
    return [...textsOf(looking, [...forYou, ...others]), ...recurringTexts(looking, wavedAway)]
  })
  const { forYou, others } = ownAgreements(glass)
  return seenTogether({
    forYou: seeAgreements(glass, forYou),
    agreements: seeAgreements(glass, others),
    recurring: seeRecurring(glass, ownRecurring(glass, wavedAway)),
  })
}

/** What today has of them: what waits for a word, what to look at again, what keeps coming back. */
export async function agreementsToday(context: Context, viewer: Viewer) {
  const wavedAway = await wavedAwayBy(context, viewer)
  const { glass } = await lensOf(context, viewer, (looking) => [
    ...textsOf(looking, agreementsOfToday(looking)),
    ...recurringTexts(looking, wavedAway),
  ])
  return {
    agreements: seeAgreements(glass, agreementsOfToday(glass)),
    recurring: seeRecurring(glass, ownRecurring(glass, wavedAway)),
  }
}

function textsOf(looking: Omit<Glass, 'words'>, ids: readonly AgreementId[]) {
  const { texts, favors } = agreementNeeds(looking, ids)
  return [...texts, ...textsFor(looking, favors)]
}

function recurringTexts(looking: Omit<Glass, 'words'>, wavedAway: WavedAway) {
  return textsFor(
    looking,
    ownRecurring(looking, wavedAway).flatMap(({ favors }) => favors),
  )
}

export const wavedSubject = (kind: FavorKind, person: PersonId): string => `${kind} ${person}`

async function wavedAwayBy(context: Context, viewer: Viewer): Promise<WavedAway> {
  const kept = await readPrivate(context, viewer, 'waved-away')
  const times = new Map(kept.map(({ subject, plain }) => [subject, Number(plain)]))
  return (kind, person) => times.get(wavedSubject(kind, person))
}
