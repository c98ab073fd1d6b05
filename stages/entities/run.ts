/** A name that was found by rule, not in the gazetteer. */
import type { EntityType } from '../../src/article/mention.ts'
import type { RuleId } from './rules.ts'

/** Words `first` to `last`, the first without `stripped` letters of proclitics. */
export interface Run {
  readonly type: EntityType
  readonly first: number
  readonly last: number
  readonly stripped: number
  readonly rule: RuleId
}
