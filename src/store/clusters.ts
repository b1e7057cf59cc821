import { eachNeighbours } from "../compare/clusters/buckets.ts";
import { groupsOf } from "../compare/clusters/groups.ts";
import { alikeness, unpacked } from "../compare/clusters/signature.ts";
import type { Answer } from "./ask.ts";
import type { Connection } from "./open.ts";

/**
 * Groups of notices that are alike in text, largest first: a row for each notice, with how alike it is to the first of its
 * group. The work grows with the number of notices, and so does the memory, by half a kilobyte for each.
 */
export async function clustersIn(connection: Connection, least: number): Promise<Answer> {
  const { ids, signatures } = await signaturesIn(connection);
  const groups = groupsOf(ids.length);
  eachNeighbours(signatures, (a, b) => {
    if (!groups.same(a, b) && alikeness(signatures[a]!, signatures[b]!) >= least) groups.join(a, b);
  });
  return {
    columns: ["group", "notices", "id", "alike"],
    rows: groups
      .list()
      .flatMap((members, group) =>
        members.map((i) => [
          group + 1,
          members.length,
          ids[i]!,
          Math.round(100 * alikeness(signatures[members[0]!]!, signatures[i]!)) / 100,
        ]),
      ),
  };
}

/** The signatures of the latest notices, in the order of their ids. */
async function signaturesIn({ duckdb }: Connection) {
  const ids: string[] = [];
  const signatures: Uint32Array[] = [];
  const result = await duckdb.stream("select id, signature from latest join signatures using (notice) order by id");
  for await (const rows of result.yieldRows()) {
    for (const [id, signature] of rows) {
      const { bytes } = signature as { readonly bytes: Uint8Array };
      ids.push(String(id));
      signatures.push(unpacked(bytes));
    }
  }
  return { ids, signatures };
}
