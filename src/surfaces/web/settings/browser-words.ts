// What a browser says it is, in two words: enough to know one's own telephone from the laptop.

const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
  ['curl/', 'curl'],
] as const

const machines = [
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'a Mac'],
  ['Linux', 'Linux'],
] as const

/** "Firefox on Windows", or "Another browser" where it does not say. */
export function browserWords(agent: string): string {
  const browser = browsers.find(([sign]) => agent.includes(sign))?.[1]
  const machine = machines.find(([sign]) => agent.includes(sign))?.[1]
  if (browser === undefined && machine === undefined) return 'Another browser'
  const name = browser ?? 'A browser'
  return machine === undefined ? name : `${name} on ${machine}`
}
