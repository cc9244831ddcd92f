// Inputs made from a JSON schema: what an operation says it takes is enough to ask it. Ids come
// from pools by their prefix, so that they name things that are there; everything is made in one
// order, the same on each run.

export type Json = { readonly [key: string]: unknown }

/** Known ids by prefix (`favor`, `person`), and known values by a field's name. */
export type Pools = Readonly<Record<string, readonly unknown[]>>

/** At most `most` inputs for an object schema, spread evenly over all combinations. */
export function inputsOf(schema: Json, pools: Pools, most: number): readonly Json[] {
  if (schema.type === 'object') return fieldsOf(schema, pools, most).map(objectOf)
  return spread(valuesOf(schema, pools, ''), most) as readonly Json[]
}

/** Every value tried for a schema. A field that may be left out is also left out. */
function valuesOf(schema: Json, pools: Pools, name: string): readonly unknown[] {
  const named = pools[name]
  if (named !== undefined) return named
  if ('const' in schema) return [schema.const]
  if (Array.isArray(schema.enum)) return schema.enum
  const options = (schema.anyOf ?? schema.oneOf) as readonly Json[] | undefined
  if (options) return options.flatMap((each) => valuesOf(each, pools, name))
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, pools)
    case 'array':
      return arraysOf(schema, pools, name)
    case 'string':
      return textsOf(schema, pools)
    case 'boolean':
      return [true, false]
    case 'integer':
    case 'number':
      return numbersOf(schema)
    case 'null':
      return [null]
    default:
      return ['words']
  }
}

/** None and one of each; where each place has its own schema, the first of each. */
function arraysOf(schema: Json, pools: Pools, name: string): readonly unknown[] {
  const places = schema.prefixItems as readonly Json[] | undefined
  if (places) return [places.map((each) => valuesOf(each, pools, name)[0])]
  return [[], ...valuesOf((schema.items ?? {}) as Json, pools, name).map((each) => [each])]
}

function textsOf(schema: Json, pools: Pools): readonly unknown[] {
  if (schema.format === 'date') return ['2026-05-12', '2026-01-02']
  const prefix = /^\^([a-z]+)_/.exec(String(schema.pattern ?? ''))?.[1]
  if (prefix !== undefined) return pools[prefix]?.length ? pools[prefix] : [`${prefix}_none`]
  return ['words']
}

function numbersOf(schema: Json): readonly number[] {
  const least = Number(schema.minimum ?? 0)
  const most = Math.min(Number(schema.maximum ?? 50), 200)
  return [...new Set([least, Math.min(most, least + 7), most])]
}

const objectsTried = 4_000

/** An object as its last field and those before it: most are never chosen, so never made. */
interface Made {
  readonly before?: Made
  readonly name?: string
  readonly value?: unknown
}

function objectsOf(schema: Json, pools: Pools): readonly Json[] {
  return fieldsOf(schema, pools, objectsTried).map(objectOf)
}

function fieldsOf(schema: Json, pools: Pools, most: number): readonly Made[] {
  const required = (schema.required ?? []) as readonly string[]
  let made: readonly Made[] = [{}]
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Json)) {
    const values = valuesOf(property as Json, pools, name)
    const without = required.includes(name) ? [] : made
    const before = made
    made = chosen(without.length + before.length * values.length, objectsTried, (at) => {
      const place = at - without.length
      if (place < 0) return without[at] as Made
      const value = values[place % values.length]
      return { before: before[Math.floor(place / values.length)] as Made, name, value }
    })
  }
  return spread(made, most)
}

function objectOf(made: Made): Json {
  const fields: [string, unknown][] = []
  for (let each = made; each.before && each.name !== undefined; each = each.before) {
    fields.unshift([each.name, each.value])
  }
  return Object.fromEntries(fields)
}

const spread = <Value>(values: readonly Value[], most: number): readonly Value[] =>
  chosen(values.length, most, (at) => values[at] as Value)

/** At most `most` of a number of things, spread evenly over them; only those are made. */
function chosen<Value>(count: number, most: number, make: (at: number) => Value): readonly Value[] {
  const length = Math.min(count, most)
  return Array.from({ length }, (_, at) => make(Math.floor((at * count) / length)))
}
