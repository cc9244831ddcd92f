// Which contacts are programs and not people: one visible rule, printed with what it left out. It
// looks at exact names and addresses, never at parts of a person's name, so that nobody called
// Claude or Devin is taken for a machine by name alone.

/** The rule in words, for the report. */
export const robotRule =
  'Left out as programs: names ending in “[bot]” or “-bot”, addresses with “[bot]@” or “bot@”, ' +
  'the addresses of known AI assistants and hosting sites, and names of theirs that are no ' +
  'person’s name, such as GitHub Copilot or dependabot.'

const assistantAddresses = new Set([
  'noreply@anthropic.com',
  'claude@anthropic.com',
  'cursoragent@cursor.com',
  'noreply@cursor.com',
  'copilot@github.com',
  'noreply@openai.com',
  'codex@openai.com',
  'noreply@aider.chat',
  'aider@aider.chat',
  'gemini-code-assist@google.com',
  'devin@cognition.ai',
  'noreply@cognition.ai',
  'devin@cognition-labs.com',
  'amp@ampcode.com',
  'opencode@sst.dev',
  'noreply@opencode.ai',
  'bot@renovateapp.com',
  'support@dependabot.com',
  'support@greenkeeper.io',
])

const hostAddresses = new Set([
  'noreply@github.com',
  'noreply@gitlab.com',
  'noreply@gitea.io',
  'noreply@codeberg.org',
  'noreply@bitbucket.org',
])

const programNames = new Set([
  'github',
  'gitlab',
  'gitea',
  'web-flow',
  'github copilot',
  'copilot',
  'chatgpt',
  'claude code',
  'cursor agent',
  'openai codex',
  'gemini code assist',
  'dependabot',
  'dependabot preview',
  'renovate',
  'greenkeeper',
  'github actions',
  'github action',
  'pre-commit-ci',
  'travis ci',
  'allcontributors',
  'mergify',
  'bors',
  'homu',
  'syzbot',
])

/** `name` as written or mapped, `address` may be ''. */
export function isRobot(name: string, address: string): boolean {
  const lowName = name.toLowerCase()
  const lowAddress = address.toLowerCase()
  if (lowName.endsWith('[bot]') || lowName.endsWith('-bot') || programNames.has(lowName))
    return true
  if (lowName.startsWith('aider (')) return true
  if (assistantAddresses.has(lowAddress) || hostAddresses.has(lowAddress)) return true
  return (
    lowAddress.includes('[bot]@') ||
    lowAddress.startsWith('bot@') ||
    lowAddress.includes('+copilot@users.noreply.github.com') ||
    lowAddress === 'copilot@users.noreply.github.com'
  )
}
