/** The id of a reading: its file's name. */
export const readingId = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
