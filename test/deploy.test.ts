/** The examples of deploy/ are what they say: files that Compose and Kubernetes read, with commands that there are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { root } from "./corpus.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

async function helpOf(command: string): Promise<string> {
  const printed: string[] = [];
  const sink = { write: (text: string) => void printed.push(text), width: 120, colour: 0 as const };
  const io: Io = {
    cwd: root,
    out: sink,
    err: sink,
    stdin: async () => new Uint8Array(),
    write: () => {},
    append: () => {},
    env: () => undefined,
    today: () => "2026-11-21",
  };
  expect(await main([command, "--help"], io)).toBe(0);
  return printed.join("");
}

/** Makes sure that a command of noticelint has the options that it is given. */
async function check([command = "", ...args]: readonly string[]): Promise<void> {
  const help = await helpOf(command);
  expect(help).toMatch(new RegExp(`^Usage: noticelint ${command} `));
  for (const option of args.filter((arg) => arg.startsWith("--"))) expect(help).toContain(`${option} `);
  expect(args).toContain("--redis");
}

interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly valueFrom: { readonly secretKeyRef: Reference } }[];
  readonly volumeMounts?: readonly { readonly name: string }[];
}

interface Reference {
  readonly name: string;
  readonly key: string;
}

describe("deploy/compose.yml", () => {
  const compose = parse(read("deploy/compose.yml"), { merge: true });

  test("has Redis with an append-only file, a worker and a scan", () => {
    expect(Object.keys(compose.services)).toEqual(["redis", "worker", "scan"]);
    expect(compose.services.redis.command).toEqual(expect.arrayContaining(["--appendonly", "yes", "noeviction"]));
    expect(Object.keys(compose.volumes)).toEqual(["redis"]);
    for (const name of ["worker", "scan"]) {
      expect(compose.services[name]).toMatchObject({ image: "noticelint", depends_on: { redis: {} } });
      expect(
        read(join("deploy", compose.services[name].build.context, compose.services[name].build.dockerfile)),
      ).toContain("dist/cli/main.js");
    }
  });

  test("calls commands that there are", async () => {
    for (const name of ["worker", "scan"]) {
      await check(compose.services[name].command);
      expect(compose.services[name].command).toContain("redis://redis:6379");
    }
  });
});

describe("deploy/kubernetes.yml", () => {
  const documents = parseAllDocuments(read("deploy/kubernetes.yml"));
  const objects = documents.map((document) => document.toJS());
  const ofKind = (kind: string) => objects.find((one) => one.kind === kind);
  const containers: readonly (readonly [string, Container])[] = ["StatefulSet", "Deployment", "Job"].map((kind) => [
    kind,
    ofKind(kind).spec.template.spec.containers[0],
  ]);

  test("is YAML without mistakes, and each object is named", () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      "Secret redis",
      "Service redis",
      "StatefulSet redis",
      "Deployment worker",
      "PersistentVolumeClaim store",
      "Job scan",
    ]);
  });

  test("selects the pods that it makes", () => {
    for (const kind of ["StatefulSet", "Deployment"]) {
      const { selector, template } = ofKind(kind).spec;
      expect(template.metadata.labels).toEqual(selector.matchLabels);
    }
    expect(ofKind("Service").spec.selector).toEqual(ofKind("StatefulSet").spec.template.metadata.labels);
  });

  test.each(containers)("%s: its secrets and volumes are there", (kind, { env = [], args = [], volumeMounts = [] }) => {
    for (const { name, valueFrom } of env) {
      expect(ofKind("Secret").stringData).toHaveProperty(valueFrom.secretKeyRef.key);
      expect(args).toContain(`$(${name})`);
    }
    const { volumes = [] } = ofKind(kind).spec.template.spec;
    const { volumeClaimTemplates: claims = [] } = ofKind(kind).spec;
    const there = [...volumes, ...claims.map(({ metadata }: { metadata: object }) => metadata)].map(({ name }) => name);
    for (const { name } of volumeMounts) expect(there).toContain(name);
  });

  test("calls commands that there are", async () => {
    for (const [, { image, args = [] }] of containers) if (image === "noticelint") await check(args);
  });
});

describe("docs/cluster.md", () => {
  test("names options that there are, and files that are there", async () => {
    const text = read("docs/cluster.md");
    const help = `${await helpOf("scan")}${await helpOf("worker")}`;
    const foreign = ["--file", "--scale", "--rm", "--detach", "--namespace", "--filename", "--replicas", "--tag"];
    for (const [option] of text.matchAll(/--[a-z][a-z-]+/g)) {
      if (!foreign.includes(option)) expect(help).toContain(`${option} `);
    }
    for (const [, path = ""] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g))
      expect(read(join("docs", path))).not.toBe("");
  });
});
