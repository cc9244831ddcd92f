// The eleven behaviours by name.
import type { Behaviour } from '../behaviour.ts'
import type { BehaviourName } from '../settings.ts'
import { bottleneck } from './bottleneck.ts'
import { circle } from './circle.ts'
import { coercion } from './coercion.ts'
import { deadline } from './deadline.ts'
import { direct } from './direct.ts'
import { generalised } from './generalised.ts'
import { indirect } from './indirect.ts'
import { overgiver } from './overgiver.ts'
import { signalling } from './signalling.ts'
import { structural } from './structural.ts'
import { withholding } from './withholding.ts'

export const behaviours: Readonly<Record<BehaviourName, Behaviour>> = {
  direct,
  generalised,
  indirect,
  overgiver,
  bottleneck,
  circle,
  withholding,
  coercion,
  signalling,
  deadline,
  structural,
}
