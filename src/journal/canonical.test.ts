// Canonical JSON against RFC 8785: its own samples, and the properties a hash needs.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'

describe('canonical JSON', () => {
  test('given the numbers of RFC 8785, when written, then they take its forms', () => {
    const forms: readonly (readonly [number, string])[] = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [-5e-324, '-5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [1e21, '1e+21'],
      [9.999999999999997e22, '9.999999999999997e+22'],
      [1e-7, '1e-7'],
      [0.000001, '0.000001'],
      [333333333.3333333, '333333333.3333333'],
      [4.5, '4.5'],
      [1e-27, '1e-27'],
    ]
    for (const [value, text] of forms) expect(canonical(value)).toBe(text)
  })

  test('given numbers JSON cannot say, when written, then it throws', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => canonical(value)).toThrow(TypeError)
    }
  })

  test('given the strings of RFC 8785, when written, then only what must be is escaped', () => {
    expect(canonical('\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/')).toBe(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
    )
    expect(canonical('\u2028\u007f\u{1f600}')).toBe('"\u2028\u007f\u{1f600}"')
  })

  test('given half a surrogate pair, when written, then it throws', () => {
    expect(() => canonical('\ud83d')).toThrow(TypeError)
    expect(() => canonical({ '\ude00': 1 })).toThrow(TypeError)
  })

  test('given the keys of RFC 8785, when written, then they go by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonical(value)))).toContain('One')
    expect(canonical(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control",' +
        '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",' +
        '"\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  test('given members left undefined, when written, then they are left out', () => {
    expect(canonical({ b: undefined, a: [1, null, true] })).toBe('{"a":[1,null,true]}')
    expect(() => canonical([undefined])).toThrow(TypeError)
    expect(() => canonical(1n)).toThrow(TypeError)
  })

  test('given any JSON value, when read back and written again, then it is the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalOrNothing(value)
        if (text !== undefined) expect(canonical(JSON.parse(text))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

function canonicalOrNothing(value: unknown): string | undefined {
  try {
    return canonical(value)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
