/** Arabic on a terminal. */

/** A run of text of its own direction: the terminal must not let it reorder what stands around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`
