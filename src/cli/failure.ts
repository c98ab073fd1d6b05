/** What the system says of a file that cannot be written, in words that tell what to do. */

/** What to do where a file cannot be written, by what the system says. */
const REMEDIES: ReadonlyMap<string | undefined, string> = new Map([
  ['ENOSPC', 'The disk is full. Make room, and run the same command again'],
  ['EDQUOT', 'Your quota is full. Make room, and run the same command again'],
  ['EFBIG', 'Files may grow no further here. Name an output elsewhere'],
  ['EACCES', 'You may not write there. Name another output, or change the permissions of its folder'],
  ['EPERM', 'You may not write there. Name another output, or change the permissions of its folder'],
  ['EROFS', 'Nothing can be written there. Name an output elsewhere'],
  ['ENOENT', 'No file can be made there. Name an output elsewhere'],
  ['ENOTDIR', 'A part of the path is a file. Name an output elsewhere'],
])

/** What failed, in words, and what to do. */
export function inWords(error: NodeJS.ErrnoException): string {
  const remedy = REMEDIES.get(error.code)
  return remedy === undefined ? error.message : `${remedy} (${error.message}).`
}
