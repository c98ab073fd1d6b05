import { MAX_BYTES } from '../io/cut.ts'
import { bytesOf } from './usage.ts'

/**
 * The largest article or record, in bytes: what `--max-bytes` says, else 16 MB.
 *
 * @throws UsageError
 *   If it is no size.
 */
export const maxBytesOf = (size: string | undefined): number => (size === undefined ? MAX_BYTES : bytesOf(size))
