// The ways into the demo: each shows one thing, through the eyes of one of its people. A sentence
// says what is to be seen; the page it opens has one thing to press.

/** Where a way in opens. What has no fixed address is found when the door is opened. */
export type DemoOpening =
  | 'today'
  | 'record'
  | 'what came home'
  | 'their ask'
  | 'their rota'
  | 'a handover for them'
  | 'boundaries'
  | 'their team'
  | 'the old sheet'
  | 'patterns'

export interface DemoDoor {
  /** The last part of its link: `/demo/<door>`. */
  readonly door: string
  /** First and last name of whose eyes it is. */
  readonly person: string
  readonly sentence: string
  readonly opens: DemoOpening
}

export const demoDoors: readonly DemoDoor[] = [
  {
    door: 'ana',
    person: 'Ana Alvares',
    sentence: 'Three lines wait for Ana’s word',
    opens: 'today',
  },
  {
    door: 'a-year-later',
    person: 'Raj Rao',
    sentence: 'Ana and Raj, a year later: what came home',
    opens: 'what came home',
  },
  {
    door: 'record',
    person: 'Ana Alvares',
    sentence: 'Ana’s own record, which only she can open',
    opens: 'record',
  },
  {
    door: 'mia',
    person: 'Mia Moser',
    sentence: 'Mia can’t make Thursday: who was asked, and what came back',
    opens: 'their ask',
  },
  {
    door: 'ines',
    person: 'Ines Ito',
    sentence: 'Joe asks Ines to swap: nothing moves before both say yes',
    opens: 'their rota',
  },
  {
    door: 'handover',
    person: 'Lee Lind',
    sentence: 'Ana hands the exports over, and waits for Lee’s receipt',
    opens: 'a handover for them',
  },
  {
    door: 'sam',
    person: 'Sam Sato',
    sentence: 'Sam’s boundary says no, and nobody reads why',
    opens: 'boundaries',
  },
  {
    door: 'lead',
    person: 'Tuuli Tamm',
    sentence: 'What Support’s lead sees, and what she does not',
    opens: 'their team',
  },
  {
    door: 'brought-in',
    person: 'Lee Lind',
    sentence: 'An old sheet names Lee: nothing counts until Lee says yes',
    opens: 'the old sheet',
  },
  {
    door: 'patterns',
    person: 'Vera Voss',
    sentence: 'What Field’s record can honestly say, and what it cannot yet',
    opens: 'patterns',
  },
]
