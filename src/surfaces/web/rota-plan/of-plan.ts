// What the parts of a plan's sheet share: the rota, what came back, and the seats as they stand
// now.
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import type { PreviewAnswer, SeatInput } from '../../../operations/rotas/shapes.ts'

export interface OfPlan {
  readonly rota: RotaView
  readonly plan: PreviewAnswer
  readonly seats: readonly SeatInput[]
  /** Plans again around what was decided by hand. */
  readonly around: () => void
}
