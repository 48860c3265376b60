import { compile, type JSONSchema } from "json-schema-to-typescript";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const schemaFile = fileURLToPath(new URL("../schema/briefing.schema.json", import.meta.url));

/** Where the types stand. */
export const contractFile = fileURLToPath(new URL("../briefing/contract.ts", import.meta.url));

/** TypeScript types of a briefing, as the schema has them now. */
export function contractTypes(): Promise<string> {
  const schema = JSON.parse(readFileSync(schemaFile, "utf8"), bareReference) as JSONSchema;
  return compile(schema, "Briefing", {
    bannerComment:
      "// Made from schema/briefing.schema.json by `npm run types`; change the schema instead.",
    additionalProperties: false,
  });
}

/** Drops what stands beside a `$ref`: draft-07 ignores it, the compiler would make a second type of it. */
function bareReference(_key: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && "$ref" in value
    ? { $ref: value.$ref }
    : value;
}
