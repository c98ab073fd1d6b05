/** The version of the record's format, in its `naqi` field: apart from its schema, for whoever needs no more. */
export const RECORD_VERSION = 1
