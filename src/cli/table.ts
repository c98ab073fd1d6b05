/** Tables for the terminal. */
import colors from 'picocolors'

/** Rows of cells as lines, the first row their heading; all columns but the first few are of numbers. */
export function table(rows: readonly (readonly string[])[], texts = 1): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row, index) => {
    const cells = widths.map((width, column) => (column < texts ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
    const line = cells.join('  ').trimEnd()
    return index === 0 ? colors.bold(line) : line
  })
}
