/** Counting the facets of all articles that were found. */

/** How many of the articles have each tag. */
export function countTags(tags: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const tag of tags.split(' ')) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}
