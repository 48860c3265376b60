import type { Part } from "./fill.ts";

/** A filled sentence: figures stand out, names a little, its words not. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ kind, text }, index) => {
    if (kind === "words") return text;
    if (kind === "name") {
      return (
        <span key={index} className="name">
          {text}
        </span>
      );
    }
    return (
      <strong key={index} className="value">
        {text}
      </strong>
    );
  });
}
