// What leaves for a chat platform: to Slack's own hosts or to the one Mattermost that was set, over
// the address that was set for it, and nowhere else, whatever a request says. Nothing follows a
// redirect, and nothing waits long.

export type Sending = (url: string, init: RequestInit) => Promise<Response>

export interface Posting {
  /** Whether it may go there at all. */
  mayGo(url: string): boolean
  /** False where it may not go there, or was not taken. */
  post(url: string, body: object, headers?: Readonly<Record<string, string>>): Promise<boolean>
}

const longestMs = 5_000

/** `allowed`: origins such as `https://hooks.slack.com`. */
export function postingTo(allowed: readonly string[], send: Sending): Posting {
  const mayGo = (url: string): boolean => {
    if (!URL.canParse(url) || url.length > 2_000) return false
    const { origin, username, password } = new URL(url)
    return allowed.includes(origin) && username === '' && password === ''
  }
  return {
    mayGo,
    async post(url, body, headers = {}) {
      if (!mayGo(url)) return false
      try {
        const response = await send(url, {
          method: 'POST',
          redirect: 'error',
          headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(longestMs),
        })
        return response.ok
      } catch {
        return false
      }
    },
  }
}
