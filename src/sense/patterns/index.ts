// Every detector there is, one line each.
import { blockingObligation } from './blocking-obligation.ts'
import { deadlineDependence } from './deadline-dependence.ts'
import type { Detector } from './detector.ts'
import { directReturn } from './direct-return.ts'
import { payItForward } from './pay-it-forward.ts'
import { reputation } from './reputation.ts'
import { signalling } from './signalling.ts'
import { statedExchange } from './stated-exchange.ts'
import { structuralShift } from './structural-shift.ts'
import { withholding } from './withholding.ts'

export const detectors: readonly Detector[] = [
  directReturn,
  withholding,
  payItForward,
  reputation,
  statedExchange,
  blockingObligation,
  signalling,
  deadlineDependence,
  structuralShift,
]
