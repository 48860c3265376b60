// SPDX-License-Identifier: EUPL-1.2
import type { Part } from "./fill.ts";

/** A filled sentence, its values set apart from its words. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) =>
    part.kind === "value" ? (
      <strong key={index} className="value">
        {part.text}
      </strong>
    ) : (
      part.text
    ),
  );
}
