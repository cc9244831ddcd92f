// Lists and sets kept by key, made when first needed.

export function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const found = map.get(key)
  if (found) return found
  const made: Item[] = []
  map.set(key, made)
  return made
}

export function setIn<Key, Item>(map: Map<Key, Set<Item>>, key: Key): Set<Item> {
  const found = map.get(key)
  if (found) return found
  const made = new Set<Item>()
  map.set(key, made)
  return made
}
