// Server-sent events: "something of yours changed", never what. A page that hears it asks again,
// through its own lens.
import type { Hono } from 'hono'
import { limits } from '../../core/limits.ts'
import type { OrgId, PersonId } from '../../core/vocabulary.ts'
import type { Scribe } from '../../operations/record.ts'
import { apiPath } from './api.ts'
import { problemResponse } from './problems.ts'
import type { SignIn } from './sign-in/sign-in.ts'

const heartbeatMs = 25_000

interface Listener {
  readonly org: OrgId
  readonly person: PersonId
  send(text: string): void
}

/** Adds `GET /api/v1/changes`. Returns how to end every stream, for a quiet stop. */
export function addChanges(app: Hono, scribe: Scribe, signIn: SignIn): () => void {
  const listeners = new Set<Listener>()
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  scribe.onWrite((org, told) => {
    for (const each of listeners) {
      const theirs = told.size === 0 || told.has(each.person)
      if (each.org === org && theirs) each.send('event: changed\ndata: {}\n\n')
    }
  })
  app.get(`${apiPath}/changes`, async (context) => {
    const viewer = await signIn.viewer(
      context.req.header('authorization'),
      context.req.header('cookie'),
    )
    if (!viewer) return problemResponse({ code: 'not-signed-in' })
    const own = [...listeners].filter(
      (each) => each.person === viewer.person && each.org === viewer.org,
    )
    if (own.length >= limits.listenersOfAPerson) return problemResponse({ code: 'too-busy' })
    return new Response(streamFor(viewer, listeners, streams), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    })
  })
  return () => {
    for (const stream of streams) stream.close()
    streams.clear()
    listeners.clear()
  }
}

function streamFor(
  viewer: { readonly org: OrgId; readonly person: PersonId },
  listeners: Set<Listener>,
  streams: Set<ReadableStreamDefaultController<Uint8Array>>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop: () => void = () => undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          stop()
        }
      }
      const listener: Listener = { ...viewer, send }
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
      stop = () => {
        clearInterval(heartbeat)
        listeners.delete(listener)
        streams.delete(controller)
      }
      listeners.add(listener)
      streams.add(controller)
      send('retry: 2000\n\n')
    },
    cancel: () => stop(),
  })
}
