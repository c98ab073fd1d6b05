/** What a run did, as lines of text. */
import { type Counts, type Tally, totalOf } from '../counts.ts'

const number = (value: number): string => value.toLocaleString('en-US')

/** The largest first, equal ones by name. */
function table(counts: Tally): string[] {
  const sorted = Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return sorted.map(([name, count]) => `  ${number(count).padStart(9)}  ${name}`)
}

/** `bytes` is how many were read, `seconds` what that took. */
export function summaryLines({ accepted, rejected, emptied, repeats, ...counts }: Counts, bytes: number, seconds: number): string[] {
  const { removed, rewritten, entities, skipped } = counts
  const megabytes = bytes / 1e6
  return [
    `articles           in ${number(accepted + rejected)} = out ${number(accepted)} + rejected ${number(rejected)}`,
    ...(totalOf(skipped) > 0 ? [`skipped            ${number(totalOf(skipped))} records of archives that are no articles`] : []),
    ...table(skipped),
    ...(emptied > 0 ? [`left without text  ${number(emptied)}: nothing in them is body; naqi explain shows why`] : []),
    `lines removed      ${number(totalOf(removed))}`,
    ...table(removed),
    `letters rewritten  ${number(totalOf(rewritten))} places`,
    ...table(rewritten),
    `headline copies    ${number(repeats)}`,
    `entities           ${number(totalOf(entities))}`,
    ...table(entities),
    `read               ${megabytes.toFixed(2)} MB in ${seconds.toFixed(2)} s, ${(megabytes / Math.max(seconds, 0.001)).toFixed(1)} MB/s`,
  ]
}
