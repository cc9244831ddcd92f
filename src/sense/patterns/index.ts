// Every detector there is, one line each.
import { blockingObligation } from './blocking-obligation.ts'
import { closedCircle } from './closed-circle.ts'
import { deadlineDependence } from './deadline-dependence.ts'
import type { Detector } from './detector.ts'
import { directReturn } from './direct-return.ts'
import { hiddenBottleneck } from './hidden-bottleneck.ts'
import { overGiver } from './over-giver.ts'
import { overReceiver } from './over-receiver.ts'
import { payItForward } from './pay-it-forward.ts'
import { pressuredCompliance } from './pressured-compliance.ts'
import { reputation } from './reputation.ts'
import { reputationRouting } from './reputation-routing.ts'
import { signalling } from './signalling.ts'
import { soleProvider } from './sole-provider.ts'
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
  closedCircle,
  hiddenBottleneck,
  overGiver,
  overReceiver,
  pressuredCompliance,
  reputationRouting,
  soleProvider,
]
