import { formatDate, type Language } from "../charts/format.ts";
import type { Provenance } from "./contract.ts";
import { words } from "./words.ts";

/** The first eight digits of a digest: enough to tell two apart on paper. */
export function shortDigest(digest: string): string {
  return digest.replace("sha256:", "").slice(0, 8);
}

/** One line under a figure: from what it was made. */
export function provenanceLine(provenance: Provenance, language: Language): string {
  const w = words[language];
  const own = provenance.own.map((one) => `${w.ownMark} ${one.name} ${shortDigest(one.digest)}`);
  return [
    `${w.run} ${shortDigest(provenance.run)}`,
    `${w.scenario.toLowerCase()} ${shortDigest(provenance.scenario)}`,
    `${w.data.toLowerCase()} ${shortDigest(provenance.data)}`,
    ...own,
    `${w.version.toLowerCase()} ${provenance.version}`,
    `${w.asOf.toLowerCase()} ${formatDate(provenance.as_of, language)}`,
  ].join(" · ");
}
