/** Misread Arabic, made by codec round trips, and the same text healthy. */
import { repairs } from '../../src/arabic/mojibake.ts'
import { normalize } from '../../src/arabic/normalize.ts'
import type { PeerSet } from '../support/conformance.ts'

const file = 'mojibake/arabic_mojibake.tsv'

export const MOJIBAKE_SETS: readonly PeerSet[] = [
  {
    file,
    title: 'Mojibake: bytes read in the wrong encoding, once or twice',
    ours: '`normalize`',
    answer: ({ input }) => normalize(input),
  },
  {
    file,
    title: 'Mojibake: healthy text stays as it is',
    ours: 'the changes that repair a line: none',
    answer: ({ expected }) => repairs(expected),
    expected: () => [],
  },
]
