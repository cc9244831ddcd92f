// Why somebody does not have a shift, in a sentence that could be read aloud in front of them. A
// wish, a boundary or a reason for being away is in none; numbers are only the reader's own.
import type { Reason, ToldRule } from '../../rota/reasons.ts'

const rules: Readonly<Record<ToldRule, string>> = {
  away: 'Away then.',
  'outside their hours': 'Works at other hours.',
  'not here then': 'Not in the rota then.',
  'does not do this duty': 'Doesn’t do this duty.',
  shadows: 'New here, and goes along for now.',
  'another duty then': 'On another duty then.',
  rest: 'Would have too little rest before or after another shift.',
  'consecutive days': 'Would have too many days in a row.',
  'weekly minutes': 'Would have too many hours that week.',
  'shifts per period': 'Has as many shifts as agreed on already.',
  'away together': 'Not at the same time as somebody they share other work with.',
  'pinned to another': 'Somebody decided on this one.',
}

const half = (hundredths: number): string => {
  const halves = Math.round(hundredths / 50) / 2
  const whole = Math.floor(halves)
  const part = halves > whole ? '½' : ''
  return whole === 0 && part !== '' ? part : `${whole}${part}`
}

/** `own`: the reader is the one it is about. */
export function sentenceOfReason(reason: Reason, own: boolean): string {
  switch (reason.kind) {
    case 'rule':
      return rules[reason.rule]
    case 'private':
      return own
        ? 'Something you said stands against it.'
        : 'Something of theirs stands against it.'
    case 'load':
    case 'unsocial':
      return unevenly(reason, own)
    case 'change':
      return 'Could, but it would change what was published.'
    case 'tie':
      return 'Could just as well. The order decided.'
    case 'could':
      return 'Could.'
    default:
      return reason satisfies never
  }
}

function unevenly(
  {
    kind,
    before,
    after,
    spreadBefore,
    spreadAfter,
  }: Extract<Reason, { kind: 'load' | 'unsocial' }>,
  own: boolean,
): string {
  const scale = kind === 'load' ? 1 : 100
  const wider = (spreadAfter - spreadBefore) * scale
  const what = kind === 'load' ? 'shifts' : 'weekends and nights'
  if (own) {
    const yours = `Yours would go from ${half(before * scale)} to ${half(after * scale)}`
    return wider >= 25
      ? `Could. ${yours}, and the spread of ${what} would widen by ${half(wider)}.`
      : `Could. ${yours}, and it would fall less evenly.`
  }
  return wider >= 25
    ? `Could, but the spread of ${what} would widen by ${half(wider)}.`
    : 'Could, but it would fall less evenly.'
}

/** How equal choices fall. */
export const tiesSentence = 'Equal choices fall by an order that turns every period.'
