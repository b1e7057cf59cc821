/** What a file holds of notices: one, or many in one of these ways. */
export type Container = "notice" | "zip" | "tar" | "ndjson";

/** What a file holds, by its name. */
export function containerOf(path: string): Container {
  if (/\.zip$/i.test(path)) return "zip";
  if (/\.(?:tar|tar\.gz|tgz)$/i.test(path)) return "tar";
  return /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(path) ? "ndjson" : "notice";
}

/** Whether it is an archive: a folder is searched for those besides notices, an archive in an archive is not opened. */
export const isArchive = (path: string): boolean => ["zip", "tar"].includes(containerOf(path));
