// What the page of beginning says to whoever opened a link, and what their form sends.
import type { Beginning } from './BeginForm.tsx'

export interface GreetingWords {
  readonly title: string
  readonly lede: string
}

export function greetingWords({ kind, invitedBy, teams = [] }: Beginning): GreetingWords {
  if (kind === 'first-run') {
    return {
      title: 'Begin your notebook.',
      lede: 'You are the first one here, and its admin. Names and teams can be changed later.',
    }
  }
  const [first] = invitedBy?.split(' ') ?? []
  const waits = teams.length > 0 ? ` ${teams.join(' and ')} expects you.` : ''
  return {
    title: first === undefined ? 'Take your place.' : `${first} invited you.`,
    lede: `Colleagues share this notebook of help. What you write in it is yours.${waits}`,
  }
}

export function bodyOf(
  secret: string,
  leads: 'yes' | 'no' | undefined,
  form: Pick<FormData, 'get'>,
  mode = 'everything',
): Record<string, unknown> {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  return {
    secret,
    name: text('name'),
    email: text('email'),
    password: String(form.get('password') ?? ''),
    ...(leads === undefined ? {} : { team: text('team'), leads: leads === 'yes', mode }),
  }
}
