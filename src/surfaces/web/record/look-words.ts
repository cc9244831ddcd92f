// A look as a sentence to whoever was looked at.
import { favorClause, partyName, type Told, upperFirst } from '../../../grammar/sentences.ts'
import type { LookView } from '../../../operations/looks/shapes.ts'

export function lookTold({ by, what, favor }: LookView): Told {
  const who = upperFirst(by.is === 'operator' ? by.name : partyName(by))
  switch (what) {
    case 'shown favor':
      return favor
        ? {
            what: `${who} opened a favor you show to your team`,
            sub: `That ${favorClause(favor)}.`,
          }
        : { what: `${who} opened a favor you show to your team` }
    case 'addresses':
      return { what: `${who} read whose address is whose`, sub: 'Yours is among them.' }
    case 'backup':
      return { what: 'A backup of everything was made', sub: operatorsCopy }
    case 'export':
      return { what: 'The record was exported, without anybody’s words', sub: operatorsCopy }
    case 'export with texts':
      return { what: 'The record was exported with names and notes', sub: operatorsCopy }
    default:
      return what satisfies never
  }
}

const operatorsCopy = 'By whoever runs the machine. It holds what is yours, among everybody’s.'
