/**
 * `boilerplate`: a role for every line; what is not the article's goes, what is about it becomes metadata.
 *
 * Decisions combine evidence: the rows (phrases of pages), the place of a line among the paragraphs, its length and
 * punctuation, its script, the list it stands in, its kinship with the paragraph that follows. What is left is judged
 * again until nothing more goes, so a second run finds nothing new.
 */
import { z } from 'zod'
import type { Block } from '../../src/article/article.ts'
import type { Role } from '../../src/article/role.ts'
import { relabel, remove, rewrite, stage } from '../../src/stage.ts'
import { judgeAndCut } from './glued/cut.ts'
import { type Finder, finderOf } from './glued/finder.ts'
import { readGluedRows } from './glued/rows.ts'
import type { Line } from './line.ts'
import { judgePage } from './page/judge.ts'
import { type Matcher, matcherOf, shippedRows } from './rows.ts'
import { judge } from './text/judge.ts'

/** Made when the first article comes: reading the rows is no part of importing the stage. */
let matcher: Matcher | undefined
let finder: Finder | undefined

export const boilerplate = stage(
  {
    name: 'boilerplate',
    description:
      'Gives every line its role; removes what is not of the article, turns bylines, datelines, captions and tags into metadata.',
    url: 'stages/boilerplate/',
  },
  z.object({
    keep: z
      .array(z.enum(['related', 'widget', 'promo', 'legal', 'foreign']))
      .default([])
      .describe('roles whose lines are labelled but not removed'),
  }),
  function* (article, options) {
    matcher ??= matcherOf(shippedRows())
    finder ??= finderOf(readGluedRows(), matcher)
    const match = matcher
    const known = new Map<Block, Line>()
    const keeps = (role: Role): boolean => (options.keep as readonly Role[]).includes(role)
    // A page's markup parts what text glues together.
    const { verdicts, parts } =
      article.source.page === undefined
        ? judgeAndCut(article, (lines, hasFrame) => judge(lines, hasFrame, match, known), finder)
        : { verdicts: judgePage(article, match), parts: [] }
    for (const [block, glued] of parts) {
      for (const part of glued) if (!keeps(part.role)) yield rewrite(block, part.start, part.end, '', part, part.role, part)
    }
    for (const [block, verdict] of verdicts) {
      const goes = verdict.removed && !keeps(verdict.role)
      yield goes ? remove(block, verdict, verdict.role, verdict) : relabel(block, verdict.role, verdict, verdict)
    }
  },
)
