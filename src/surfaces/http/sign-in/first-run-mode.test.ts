// The first run on a whole server that chooses the rota only: everybody reads it with Today, and
// its admin changes it later.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openJourney } from '../../../../test/journey.ts'

it('given a first run that chose the rota only, then so it is for all, until an admin says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-mode-'))
  const journey = await openJourney(folder)
  try {
    const ana = await journey.begin('Ana Alvares', 'Support', { mode: 'rota only' })
    const raj = await journey.join(ana, 'Raj Rao')
    expect(await raj.get('/today')).toMatchObject({ mode: 'rota only' })
    expect((await raj.post('/organisation/mode', { mode: 'everything' })).status).toBe(403)
    expect((await ana.post('/organisation/mode', { mode: 'everything' })).status).toBe(200)
    expect(await raj.get('/today')).toMatchObject({
      mode: 'everything',
      notices: [{ notice: 'everything used' }, { notice: 'rota only' }],
    })
    expect(await journey.verify()).toBe(true)
  } finally {
    await journey.close()
    rmSync(folder, { recursive: true })
  }
})
