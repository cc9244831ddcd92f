// Every expected no of the program: a code, what it means for HTTP, and the sentence to read.
// One union, one table: a surface never invents a refusal of its own.

interface RefusalKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503
  readonly sentence: string
}

const kinds = {
  'bad-input': { status: 422, sentence: 'Something in there could not be read.' },
  'body-too-large': { status: 413, sentence: 'That is larger than Goodturn takes in one go.' },
  'not-signed-in': { status: 401, sentence: 'Sign in first.' },
  'not-yours-to-do': { status: 403, sentence: 'That is for somebody else to do.' },
  'not-yours-to-bring': {
    status: 403,
    sentence: 'A line between two other people is for an admin to bring in.',
  },
  'not-found': { status: 404, sentence: 'There is nothing here, or nothing for you to see.' },
  'to-oneself': { status: 422, sentence: 'A favor to oneself is not written down.' },
  'day-in-future': { status: 422, sentence: 'That day has not come yet anywhere on earth.' },
  'day-too-old': { status: 422, sentence: 'That day is too long ago to be written down.' },
  'no-effort': { status: 422, sentence: 'Effort is at least a minute, or left out.' },
  'too-much-effort': { status: 422, sentence: 'That is more effort than one favor can hold.' },
  'not-a-member': { status: 422, sentence: 'They are not, or no longer, in this organisation.' },
  'team-not-confirmed': { status: 422, sentence: 'A team cannot do that; a person of it can.' },
  'same-third-person': {
    status: 422,
    sentence: 'The third person is one of the two sides already.',
  },
  'already-confirmed': { status: 409, sentence: 'That was confirmed already.' },
  'already-declined': { status: 409, sentence: 'That was declined already.' },
  'already-withdrawn': { status: 409, sentence: 'That was withdrawn already.' },
  'not-confirmed': { status: 409, sentence: 'That waits for the other side first.' },
  'not-due': { status: 409, sentence: 'It is not time for that yet.' },
  'nothing-to-undo': { status: 409, sentence: 'There is nothing of yours to undo.' },
  'nothing-changes': { status: 409, sentence: 'That is how it stands already.' },
  'no-return-expected': { status: 409, sentence: 'No return was said aloud for that favor.' },
  'return-already-ended': { status: 409, sentence: 'That return has ended already.' },
  'return-does-not-fit': {
    status: 422,
    sentence: 'A return goes back between the same two, later.',
  },
  'pass-on-does-not-fit': {
    status: 422,
    sentence: 'Passing on goes from the one who was helped to another.',
  },
  'identity-taken': { status: 409, sentence: 'That address belongs to somebody already.' },
  'identity-not-attached': { status: 409, sentence: 'That address is not theirs.' },
  'already-joined': { status: 409, sentence: 'They have joined already.' },
  'already-left': { status: 409, sentence: 'They have left already.' },
  'last-admin': { status: 409, sentence: 'Somebody has to stay admin: name another first.' },
  'own-manager': { status: 422, sentence: 'Nobody is their own manager.' },
  'needs-two-admins': { status: 409, sentence: 'Two admins have to agree on that.' },
  'invitation-spent': {
    status: 409,
    sentence: 'This link was used already or is over 7 days old.',
  },
  'asks-oneself': { status: 422, sentence: 'An ask goes to somebody else.' },
  'nobody-to-ask': { status: 422, sentence: 'There is nobody in there to ask.' },
  'ask-in-past': {
    status: 422,
    sentence: 'That time is over already. Choose one that is to come.',
  },
  'ask-too-far': { status: 422, sentence: 'That is too far ahead to ask for now.' },
  'answer-after-start': {
    status: 422,
    sentence: 'The answer is needed before it begins. Choose an earlier hour.',
  },
  'ask-taken': { status: 409, sentence: 'Somebody was first: that is taken. Thank you.' },
  'ask-withdrawn': {
    status: 409,
    sentence: 'That ask was withdrawn. There is nothing left to do.',
  },
  'ask-over': { status: 409, sentence: 'That ask has ended. There is nothing left to do.' },
  'ask-not-taken': { status: 409, sentence: 'Nobody has taken that yet.' },
  'ask-began': { status: 409, sentence: 'It has begun already. Talk to each other about it.' },
  'against-a-rule': { status: 422, sentence: 'A rule of the rota stands against that.' },
  'agreement-with-oneself': {
    status: 422,
    sentence: 'An agreement is between two people or more, each named once.',
  },
  'agreement-days': {
    status: 422,
    sentence: 'An agreement ends within 12 months of its start, with its review day in between.',
  },
  'agreement-over': { status: 409, sentence: 'That agreement is not open for that any more.' },
  'handover-to-oneself': { status: 422, sentence: 'A handover goes to somebody else.' },
  'handover-to-nobody': { status: 422, sentence: 'Say who takes it over.' },
  'handover-waits': {
    status: 409,
    sentence: 'A handover of that shift waits already: change that one.',
  },
  'handover-received': { status: 409, sentence: 'That was received already.' },
  'handover-withdrawn': { status: 409, sentence: 'That handover was taken back.' },
  'rota-changed': {
    status: 409,
    sentence: 'Somebody else changed this rota meanwhile. Look at theirs first.',
  },
  'rota-closed': { status: 409, sentence: 'That rota is closed. What happened in it stays.' },
  'unknown-zone': { status: 422, sentence: 'No time zone goes by that name.' },
  'shift-began': {
    status: 409,
    sentence: 'That shift has begun already, and what has begun stays as it is.',
  },
  'shift-waits': {
    status: 409,
    sentence: 'Something is open for that shift already. One request at a time.',
  },
  'shift-not-theirs': { status: 409, sentence: 'That shift, or that part of it, is not theirs.' },
  'shift-not-free': { status: 409, sentence: 'Somebody has that shift, and does not offer it.' },
  'shift-handed': {
    status: 409,
    sentence: 'That shift changed hands by agreement. Those two can change it, a plan cannot.',
  },
  'shift-moved-on': {
    status: 409,
    sentence: 'That shift has moved on since. What came after has to be undone first.',
  },
  'duty-not-theirs': { status: 422, sentence: 'That duty is not among what they do then.' },
  'not-away': { status: 403, sentence: 'They are here then: that is for them to say.' },
  'change-over': { status: 409, sentence: 'That is not open any more.' },
  'names-no-other': { status: 422, sentence: 'Name somebody else than you two.' },
  'link-spent': { status: 409, sentence: 'This link was used already, or its time is over.' },
  'feed-ended': {
    status: 410,
    sentence: 'This address ended: its owner stopped it or has a new one.',
  },
  'too-many': { status: 422, sentence: 'That is more than the limit.' },
  'private-off': {
    status: 409,
    sentence:
      'Private answers are off here until somebody who leads nobody holds the keys’ passphrase.',
  },
  'unknown-person': { status: 422, sentence: 'Nobody here goes by that name.' },
  'ambiguous-person': { status: 422, sentence: 'More than one person here goes by that name.' },
  'key-reused': { status: 422, sentence: 'That key was used before, for something else.' },
  'key-missing': { status: 400, sentence: 'A change needs an Idempotency-Key.' },
  'too-busy': { status: 429, sentence: 'Too much at once: try again in a moment.' },
  'store-unavailable': {
    status: 503,
    sentence: 'The record cannot be reached just now. Nothing was half-done; try again shortly.',
  },
  'unreadable-input': { status: 422, sentence: 'That could not be read.' },
} as const satisfies Record<string, RefusalKind>

export type RefusalCode = keyof typeof kinds

export interface Refusal {
  readonly code: RefusalCode
  /** Which field or thing is meant, where that helps; never personal text. */
  readonly about?: string
  /** A sentence that says more than the code's own. */
  readonly detail?: string
}

export const refusalCodes = Object.keys(kinds) as readonly RefusalCode[]

/** The HTTP status of a refusal: the only table of its kind. */
export function statusOf(code: RefusalCode): RefusalKind['status'] {
  return kinds[code].status
}

/** The sentence to show for a refusal. */
export function sentenceOf(refusal: Refusal): string {
  return refusal.detail ?? kinds[refusal.code].sentence
}
