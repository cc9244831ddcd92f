// The errors a store throws. Each message is one sentence fit for a log or a terminal; none
// carries SQL, a statement's parameters, or anybody's text.

/** The store cannot be reached or must not write now: 503 at the surface, retry by key. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The store refused a statement: a mistake of ours, never to be shown. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
}

/** Another process holds the data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/** The keys were wrapped by another passphrase or master key than the one given. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey'
}

/** The database cannot be used as it is set up; the message says what to change or run. */
export class UnfitStore extends Error {
  override readonly name = 'UnfitStore'
}

/** Somebody's key is gone, so nothing can be sealed under it any more. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'
}
