// Which rota, where there are several: the choice is in the address and kept for next time.
import type { ReactElement } from 'react'
import type { RotaBrief, RotaView } from '../../../core/privacy/rota-views.ts'
import { Chip } from '../paper/Chip.tsx'
import type { RotaAddress } from './address.ts'

export interface WhichRotaProps {
  readonly rotas: readonly RotaBrief[]
  readonly shown: RotaView
  readonly address: RotaAddress
}

export function WhichRota({ rotas, shown, address }: WhichRotaProps): ReactElement | null {
  if (rotas.length < 2) return null
  return (
    <div className="which-rota">
      <Chip
        name="rota"
        value={shown.rota}
        choices={rotas.map(({ rota, name, team }) => ({
          value: rota,
          words: name === team.name ? name : `${name}, ${team.name}`,
        }))}
        onChoose={(rota) => address.go({ rota, shift: undefined, act: undefined, with: undefined })}
      />
    </div>
  )
}
