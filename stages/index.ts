/** The stages of `naqi clean`, in order. Nothing but the order stands here; what each does stands in its folder. */
import type { Stage } from '../src/stage.ts'
import { boilerplate } from './boilerplate/index.ts'
import { duplicates } from './duplicates/index.ts'
import { entities } from './entities/index.ts'
import { headlines } from './headlines/index.ts'
import { normalize } from './normalize/index.ts'
import { templates } from './templates/index.ts'

export const stages: readonly Stage[] = [
  // First: all that follows compares and shows letters, and a line of nothing but invisible characters is no line.
  normalize,
  // Before the boilerplate: without the site's own lines the places among the paragraphs are the article's.
  templates,
  // Before the headlines: it says which line is the headline, and takes away other articles' headlines.
  boilerplate,
  // Before the entities: a copy cut from a paragraph must not be tagged in it.
  headlines,
  // Behind all that changes the text: its places are those of the text that is left.
  entities,
  // Last: its table was made of articles as all the others leave them.
  duplicates,
] as unknown as readonly Stage[]

export { boilerplate, duplicates, entities, headlines, normalize, templates }
