// Examples for the commands about the rota: each of them is a line that works.

export const SWAP_EXAMPLES = `
Examples:
  $ goodturn swap my wed late with Joe’s tue early
  $ goodturn swap 20 May for 26 May with Joe

Nothing moves before the other has said yes. A swap is neutral: nobody covered for anybody.
`

export const TAKE_EXAMPLES = `
Examples:
  $ goodturn take friday late
  $ goodturn take fri late 18-22

Only what is open or offered can be taken.
`

export const DROP_EXAMPLES = `
Examples:
  $ goodturn drop thursday late

It stays yours until somebody takes it.
`

export const KEEP_EXAMPLES = `
Examples:
  $ goodturn keep thursday late

It is offered no longer.
`

export const HANDOVER_EXAMPLES = `
Examples:
  $ goodturn handover
  $ goodturn handover 'open: the export is stuck; watch: queue two; next: call Acme at 9'
  $ goodturn handover nothing
  $ goodturn handover received

Without words it says what waits for you and what is to be written. The next in the duty gets it.
`

export const ROTA_EXAMPLES = `
Examples:
  $ goodturn rota
  $ goodturn rota next week
  $ goodturn rota 18 May --json
`
