// One's own favors as a help log (docs: formats): a row a favor, people by the names one reads,
// minutes as whole numbers. A cell that a spreadsheet would take for a formula is neutralised.
import type { FavorView, PartyView } from '../../core/privacy/views.ts'

const columns = [
  'id',
  'time',
  'giver',
  'receiver',
  'kind',
  'minutes',
  'expectation',
  'confirmed',
  'visible',
  'in_return_for',
  'passed_on_from',
  'under_authority',
  'note',
] as const

/**
 * The reader's lines with another person, but for those taken back or declined. A team or somebody
 * forgotten is no person that another installation could know: those are in the whole record.
 */
export function helpLogOf(favors: readonly FavorView[]): string {
  const own = favors.filter((favor) => {
    const { relation, standing } = favor
    const isSide = relation === 'giver' || relation === 'receiver'
    const between = isPerson(favor.giver) && isPerson(favor.receiver)
    return isSide && between && standing !== 'withdrawn' && standing !== 'declined'
  })
  return rowsOfCells([columns, ...own.map(rowOf)])
}

export const rowsOfCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')

const isPerson = ({ is }: PartyView): boolean => is === 'you' || is === 'person'

function rowOf(favor: FavorView): readonly string[] {
  const { giver, receiver, answers } = favor
  const after = (how: 'returns' | 'passes on'): string =>
    answers?.how === how ? answers.favor : ''
  return [
    favor.favor,
    favor.day,
    giver.name,
    receiver.name,
    favor.kind,
    String(favor.effort?.minutes ?? ''),
    favor.saidByGiver ?? favor.saidByReceiver ?? '',
    favor.standing === 'confirmed' ? '1' : '0',
    favor.shownTo === 'our team' ? '1' : '0',
    after('returns'),
    after('passes on'),
    favor.withinLine ? '1' : '0',
    favor.note ?? '',
  ]
}

const formula = new Set(['=', '+', '-', '@', '\t', '\r'])

/** RFC 4180, with an apostrophe before what would be a formula. */
function cellOf(text: string): string {
  const safe = formula.has(text[0] ?? '') ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
