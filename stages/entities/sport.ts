/** Articles of sport: once a club, a league or a cup was named, other names of clubs are clubs there. */
import { fold } from '../../src/arabic/fold.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'

/** Whether the article in hand has named a club or a competition: stages are synchronous, so one is enough. */
export const sport = { isNamed: false }

/** The first words of names of clubs, teams and competitions. */
const CLUB = 'نادي'
const SPORTING: ReadonlySet<string> = new Set([CLUB, 'منتخب', 'دوري', 'الدوري', 'كأس', 'بطولة', 'مونديال'].map((word) => fold(word)))
const TYPES: readonly string[] = ['ORG', 'MISC']

const sporting = new WeakMap<GazetteerEntry, boolean>()

/** Takes note of an entity that the article names. */
export function passSport(entry: GazetteerEntry): void {
  if (sport.isNamed || !TYPES.includes(entry.type)) return
  let is = sporting.get(entry)
  if (is === undefined) {
    is = isClub(entry) || entry.names.some(({ text }) => SPORTING.has(fold(text.split(' ', 1)[0] as string)))
    sporting.set(entry, is)
  }
  sport.isNamed = is
}

/** Whether an entity is a club that has names which are something else too. */
export function isClub({ type, before }: GazetteerEntry): boolean {
  return type === 'ORG' && before.includes(CLUB)
}
