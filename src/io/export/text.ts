/** Plain text: one file for each article, as `naqi clean --format text` writes them. */
import { FileNames, textOfRecord } from '../write.ts'
import type { Target } from './target.ts'

export const text: Target = {
  description: 'plain text: one .txt for each article, the headline, an empty line, the text',
  extensions: [],
  load: () => ['The manifest has the id of each article beside the name of its file.'],
  open: (files) => {
    const names = new FileNames()
    return {
      write: ({ id }, record) => files.add(`${names.next(id)}.txt`, textOfRecord(record), id),
      finish: async () => {},
    }
  },
}
