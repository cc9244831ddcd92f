// Long work in short slices: after each, whatever else waits for this process has its turn, and the
// work hears whether it is still wanted.

/** Thrown into work that was called off. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff'
}

export interface Wanted {
  readonly calledOff: boolean
}

/** One turn of the event loop for everybody else. Throws `CalledOff` where it is not wanted. */
export async function pause(wanted: Wanted): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
  if (wanted.calledOff) throw new CalledOff('That was called off.')
}

/** Runs a generator to its end, pausing wherever it yields how far it is. */
export async function inSlices<Value>(
  work: Generator<number, Value>,
  wanted: Wanted,
  onStep: (done: number) => void,
): Promise<Value> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    onStep(step.value)
    await pause(wanted)
  }
}
