#!/usr/bin/env node
// The way in: reads what was typed and starts it. Everything else is put together in serve.ts.
import { configFrom } from './config.ts'
import { serve } from './serve.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const serving = await serve(configFrom(process.env), say)
for (const line of serving.lines) say(line)
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1)
    stopping = true
    void serving.stop().then(() => process.exit(0))
  })
}
