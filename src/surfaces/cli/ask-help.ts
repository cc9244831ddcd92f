// Examples for the commands about asking: each of them is a line that works.

export const ASK_EXAMPLES = `
Examples:
  $ goodturn ask Joe and Lee to cover my late shift on Thursday 14 to 22, until Wednesday 18:00
  $ goodturn ask my team for someone who knows the export scripts by Friday, about 2h

One after the other is asked; you have an answer by the hour you name, either way.
`

export const COVER_EXAMPLES = `
Examples:
  $ goodturn cover Thursday 14-22 Lee
  $ goodturn cover tomorrow night 22 to 6

Where nobody is named, your team is asked.
`

export const ANSWER_EXAMPLES = `
Examples:
  $ goodturn answer
  $ goodturn answer accept
  $ goodturn answer not this time, Lee could
  $ goodturn answer tell me more: how long is it

Without words it says what waits for you. A no needs no reason.
`

export const NO_EXAMPLES = `
Examples:
  $ goodturn no Can you look at my slides before Thursday?
  $ goodturn no I cannot take the Friday shift

Nothing is sent and nothing is kept: the words are yours to use.
`

export const WHO_EXAMPLES = `
Examples:
  $ goodturn who can cover Thursday 14 to 22
  $ goodturn who knows the export scripts

A to Z, with what each of them said; never in an order of amounts.
`
