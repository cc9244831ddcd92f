// Where to go after signing in: only a path of this site, never an address somebody else put in the
// link.
export function safePath(then: string | undefined): string {
  return then !== undefined && /^\/(?![/\\])/.test(then) ? then : '/'
}
